import { CONFIGURATION_MESSAGES, MODULE_MESSAGES } from './configuration.ts';
import { EXTENSION_MESSAGES } from './extension.ts';
import { HOME_MESSAGES } from './home.ts';
import type { Message } from './message.ts';
import { PROCESS_MESSAGES } from './process.ts';
import { REQUEST_MESSAGES } from './request.ts';
import { SCRIPT_MESSAGES } from './script.ts';
import { START_MESSAGES } from './python-start.ts';

/** All messages that the book and the doctor recognise. */
export const MESSAGES = {
  ...START_MESSAGES,

  ...MODULE_MESSAGES,
  ...EXTENSION_MESSAGES,

  ...HOME_MESSAGES,
  ...SCRIPT_MESSAGES,

  // Python, about an import or a file.
  'no-module': { text: "ModuleNotFoundError: No module named '{name}'", by: 'Python', pythons: ['3.6', '3.14'], source: ['E10'] },
  'no-module-python35': { text: "ImportError: No module named '{name}'", by: 'Python', pythons: ['3.3', '3.5'], source: 'Python' },
  'no-module-python2': { text: 'ImportError: No module named {name}', by: 'Python', pythons: ['2.3', '2.7'], source: ['E10'] },
  'no-name': { text: "NameError: name '{name}' is not defined", by: 'Python', source: 'Python' },
  'no-file': { text: "FileNotFoundError: [Errno 2] No such file or directory: '{path}'", by: 'Python', source: 'Python' },
  'closed-file': { text: "PermissionError: [Errno 13] Permission denied: '{path}'", by: 'Python', source: 'Python' },
  'no-database': { text: 'OperationalError: unable to open database file', by: 'Python', source: 'Python' },
  'readonly-database': { text: 'OperationalError: attempt to write a readonly database', by: 'Python', source: 'Python' },
  'second-setup': { text: "RuntimeError: populate() isn't reentrant", by: 'Python', source: 'Python' },
  'traceback': { text: 'Traceback (most recent call last):', by: 'Python', source: 'Python' },
  'not-ascii': { text: "UnicodeEncodeError: 'ascii' codec can't encode character '{name}' in position {number}: ordinal not in range(128)", by: 'Python', source: 'Python' },
  'traceback-line': { text: 'File "{path}", line {number}, in {name}', by: 'Python', source: 'Python' },

  // Linux about Apache, in its audit log. Rights and labels vary; the denied program does not.
  'selinux-denied': {
    text: 'type=AVC msg=audit({stamp}): avc:  denied  { {right} } for  pid={number} comm="httpd" {where} scontext={label} tcontext={label} tclass={name} permissive={number}',
    by: 'Linux', source: 'Linux',
  },
  'apparmor-denied': {
    text: 'apparmor="DENIED" operation="{right}" profile="{name}" name="{path}" pid={number} comm="apache2" requested_mask="{right}" denied_mask="{right}" fsuid={number} ouid={number}',
    by: 'Linux', source: 'Linux',
  },

  ...CONFIGURATION_MESSAGES,
  ...REQUEST_MESSAGES,
  ...PROCESS_MESSAGES,
} as const satisfies Readonly<Record<string, Message>>;

/** The key of a message; an unknown literal is a type error. */
export type MessageId = keyof typeof MESSAGES;

/** Returns the text of a message with these values for its placeholders; others stay. */
export function sentenceOf(id: MessageId, values: Readonly<Record<string, string>> = {}): string {
  return MESSAGES[id].text.replace(/\{([a-z]+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
