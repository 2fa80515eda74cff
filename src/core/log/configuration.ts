import type { Message } from './message.ts';

/** Sentences with which Apache and mod_wsgi refuse a line of configuration. */
export const CONFIGURATION_MESSAGES = {
  'config-line': { text: 'Syntax error on line {number} of {path}:', by: 'Apache', source: 'Apache' },
  'unknown-directive': {
    text: "Invalid command '{name}', perhaps misspelled or defined by a module not included in the server configuration",
    by: 'Apache', source: ['E05'],
  },
  'invalid-option': { text: 'Invalid option to WSGI {kind} definition.', by: 'mod_wsgi', source: ['E06'] },
  'invalid-value': { text: 'Invalid {kind} for WSGI daemon process.', by: 'mod_wsgi', source: ['E06'] },
  'no-such-user': { text: 'AH00543: {name}: bad user name {name}', by: 'Apache', source: 'Apache' },
  'no-such-unix-group': { text: 'AH00544: {name}: bad group name {name}', by: 'Apache', source: 'Apache' },
  'undefined-variable': { text: 'AH00111: Config variable {name} is not defined', by: 'Apache', source: 'Apache' },
  'duplicate-group': { text: 'Name duplicates previous WSGI daemon definition.', by: 'mod_wsgi', source: ['D10'] },
  'no-group-yet': { text: 'WSGI process group not yet configured.', by: 'mod_wsgi', when: ['alias-options'], source: ['E07', 'A02'] },
  'group-elsewhere': { text: 'WSGI process group not accessible.', by: 'mod_wsgi', when: ['alias-options'], source: ['E07'] },
  'group-of-unnamed-host': { text: 'WSGI process group not matchable.', by: 'mod_wsgi', when: ['group-across-hosts'], source: ['E07'] },
  'one-argument': { text: '{name} takes one argument, {help}', by: 'Apache', source: ['H04'] },
  'not-in-host': { text: '{name} cannot occur within {section} section', by: 'Apache', source: ['H03'] },
  'not-in-section-22': { text: '{name} not allowed here', by: 'Apache', source: ['H03'] },
  'not-in-section': { text: '{name} not allowed in {section} context', by: 'Apache', source: ['H03'] },
} as const satisfies Readonly<Record<string, Message>>;

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
  'unsigned-module': { text: 'Code signing absent - not loading module at: {path}', by: 'Apache of macOS', source: 'Apache' },
  'no-signing-authority': { text: 'AH06665: No code signing authority for module at {path} specified in LoadModule directive.', by: 'Apache of macOS', source: 'Apache' },
  'no-dll': { text: 'The specified module could not be found.', by: 'Apache', source: 'Apache' },
} as const satisfies Readonly<Record<string, Message>>;
