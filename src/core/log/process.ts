import type { Message } from './message.ts';

/** Messages of mod_wsgi, most at LogLevel info, that name the process group or an interpreter of their process. */
export const PROCESS_MESSAGES = {
  'process-starts': { text: "Starting process '{name}' with uid={number}, gid={number} and threads={number}.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'process-starts-as-user': { text: "Starting process '{name}' with threads={number}.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'daemon-starts': { text: "Starting daemon process '{name}' with uid={number}, gid={number} and threads={number}.", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'runs' },
  'daemon-starts-as-user': { text: "Starting daemon process '{name}' with threads={number}.", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'module' },
  'process-stops': { text: "Stopping process '{name}'.", by: 'mod_wsgi', source: 'module' },
  'main-interpreter': { text: "Attach interpreter ''.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'main-interpreter-in-context': { text: 'Attaching to Python main interpreter in {context}.', by: 'mod_wsgi', when: ['wsgi-codes'], source: 'runs' },
  'sub-interpreter': { text: "Create interpreter '{name}'.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'sub-interpreter-in-context': { text: "Creating sub-interpreter '{name}' in {context}.", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'runs' },
  'script-loads': { text: "Loading WSGI script '{path}'.", by: 'mod_wsgi', when: ['script-target-text'], source: 'module' },
  'script-loads-again': { text: "Reloading WSGI script '{path}'.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'file-loads': { text: "Loading Python script file '{path}'.", by: 'mod_wsgi', when: ['script-exec-text'], source: 'module' },
  'script-loads-in-context': { text: "Loading WSGI script '{path}' into {interpreter}.", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'module' },
  'script-loads-again-in-context': { text: "Reloading WSGI script '{path}' into {interpreter}.", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'module' },
} as const satisfies Readonly<Record<string, Message>>;
