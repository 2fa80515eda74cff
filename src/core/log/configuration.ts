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
