import type { Message } from './message.ts';

/** Messages of Apache and mod_wsgi about loading modules. The reason after a colon is the system's, in its language. */
export const MODULE_MESSAGES = {
  'configured': { text: 'Apache/{version} ({name}) mod_wsgi/{version} Python/{version} configured -- resuming normal operations', by: 'Apache', source: 'Apache' },
  'already-loaded': { text: 'AH01574: module {name} is already loaded, skipping', by: 'Apache', source: 'Apache' },
  'already-loaded-22': { text: 'module {name} is already loaded, skipping', by: 'Apache', source: 'Apache' },
  'cannot-load': { text: 'Cannot load {path} into server: {reason}', by: 'Apache', source: 'Apache' },
  'no-shared-object': { text: '{path}: cannot open shared object file: No such file or directory', by: 'Apache', source: 'Apache' },
  'closed-shared-object': { text: '{path}: cannot open shared object file: Permission denied', by: 'Apache', source: 'Apache' },
  'module-symbol': { text: '{path}: undefined symbol: {name}', by: 'Apache', source: 'Apache' },
  'no-module-structure': { text: "Can't locate API module structure `{name}' in file {path}: {reason}", by: 'Apache', source: 'Apache' },
  'mod-python-refused': {
    text: 'The mod_python module can not be used in conjunction with mod_wsgi 4.0+. Remove the mod_python module from the Apache configuration.',
    by: 'mod_wsgi', when: ['mod-python-refused', 'mod-python-refusal-corrected'], source: ['H17'],
  },
  'mod-python-refused-first': {
    text: 'The mod_python module can not be used on conjunction with mod_wsgi 4.0+. Remove the mod_python module from the Apache configuration.',
    by: 'mod_wsgi', when: ['mod-python-refused', 'no mod-python-refusal-corrected'], source: ['H17'],
  },
  'unsigned-module': { text: 'Code signing absent - not loading module at: {path}', by: 'Apache', source: 'Apache' },
  'no-signing-authority': { text: 'AH06665: No code signing authority for module at {path} specified in LoadModule directive.', by: 'Apache', source: 'Apache' },
  'no-dll': { text: 'The specified module could not be found.', by: 'Apache', source: 'Apache' },
} as const satisfies Readonly<Record<string, Message>>;
