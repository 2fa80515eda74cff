import { CONFIGURATION_MESSAGES } from './configuration.ts';
import { EXTENSION_MESSAGES } from './extension.ts';
import { HOME_MESSAGES } from './home.ts';
import type { Message } from './message.ts';
import { KERNEL_MESSAGES } from './kernel.ts';
import { MODULE_MESSAGES } from './module.ts';
import { INTERPRETER_MESSAGES } from './interpreter.ts';
import { REQUEST_MESSAGES } from './request.ts';
import { SCRIPT_MESSAGES } from './script.ts';
import { START_MESSAGES } from './python-start.ts';

export type { Message } from './message.ts';

/** Every error text that the book, or what reads a reader's log, knows. */
export const MESSAGES = {
  // Python finds no library.
  ...START_MESSAGES,
  'no-python-in-child': {
    text: 'Python initialisation failed in Apache child process; Python based handlers will not be available.',
    by: 'mod_wsgi', code: 'WSGI0001', source: ['H10e'],
  },
  'no-python-in-daemon': {
    text: "Python initialisation failed in {context}; Python based handlers will not be available.",
    by: 'mod_wsgi', code: 'WSGI0028', source: ['H10e'],
  },
  'embedded-without-python': {
    text: 'Embedded mode of mod_wsgi cannot be used as Python was not initialised in this process.',
    by: 'mod_wsgi', code: 'WSGI0210', when: ['failed-start-answered'], source: ['H10e', 'S07'],
  },

  ...INTERPRETER_MESSAGES,
  ...MODULE_MESSAGES,
  ...EXTENSION_MESSAGES,
  ...KERNEL_MESSAGES,

  ...HOME_MESSAGES,
  ...SCRIPT_MESSAGES,

  // Python, about an import or a file.
  'no-module': { text: "ModuleNotFoundError: No module named '{name}'", by: 'Python', source: ['E10'] },
  'no-module-python2': { text: 'ImportError: No module named {name}', by: 'Python', source: ['E10'] },
  'no-name': { text: "NameError: name '{name}' is not defined", by: 'Python', source: 'Python' },
  'no-file': { text: "FileNotFoundError: [Errno 2] No such file or directory: '{path}'", by: 'Python', source: 'Python' },
  'closed-file': { text: "PermissionError: [Errno 13] Permission denied: '{path}'", by: 'Python', source: 'Python' },
  'traceback-line': { text: 'File "{path}", line {number}, in {name}', by: 'Python', source: 'Python' },

  ...CONFIGURATION_MESSAGES,
  ...REQUEST_MESSAGES,
} as const satisfies Readonly<Record<string, Message>>;

/** The key of a message; an unknown literal is a type error. */
export type MessageId = keyof typeof MESSAGES;
