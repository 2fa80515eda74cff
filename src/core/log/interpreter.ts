import type { Message } from './message.ts';

/** Messages of mod_wsgi 6.x about an interpreter that cannot be used after Python has started. */
export const INTERPRETER_MESSAGES = {
  'no-child-setup': {
    text: 'Python child initialisation failed in Apache child process; Python based handlers will not be available.',
    by: 'mod_wsgi', code: 'WSGI0002', source: ['E12'],
  },
  'no-daemon-setup': {
    text: 'Python child initialisation failed in {context}; Python based handlers will not be available.',
    by: 'mod_wsgi', code: 'WSGI0029', source: ['E12'],
  },
  'no-interpreter-setup': { text: 'Unable to setup {name} in {context}.', by: 'mod_wsgi', code: 'WSGI0035', source: ['E12'] },
  'no-interpreter': {
    text: 'Python based handlers will not be available for {name} in {context}.',
    by: 'mod_wsgi', code: 'WSGI0103', source: ['E12'],
  },
  'interpreter-exception': {
    text: '{name} exception raised during Python interpreter initialisation for {reason}.',
    by: 'mod_wsgi', code: 'WSGI0188', source: ['E12'],
  },
} as const satisfies Readonly<Record<string, Message>>;
