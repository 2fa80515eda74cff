import type { Release } from '../list.ts';
import type { Behaviour } from './behaviour.ts';

/** Behaviours of the error log. */
export const LOGGING = {
  'home-warning-text': {
    since: '4.3.2',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'On UNIX, mod_wsgi warns about a wrong Python home with `Unable to stat Python home …`, `Python home … is not a directory` or `Python home … is not accessible`, without a code.',
    source: ['H08'],
  },
  'wsgi-codes': {
    since: '6.0.0',
    effect: 'Warnings and errors carry a code such as WSGI0100, and lose their `mod_wsgi (pid=…)` prefix.',
    source: ['S06', 'H09'],
  },
  'script-target-text': {
    until: '4.5.24',
    documentationOnly: true,
    effect: 'If a script fails while loading, the log has `Target WSGI script \'…\' cannot be loaded as Python module.`, followed by the traceback.',
    source: ['E03'],
  },
  'script-parse-text': {
    since: '4.6.0',
    until: '4.8.0',
    documentationOnly: true,
    effect: 'If a script is not valid Python or cannot be read, the log has `Failed to parse Python script file`.',
    source: ['E03'],
  },
  'script-exec-text': {
    since: '4.6.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'If a script fails while loading, the log has `Failed to exec Python script file \'…\'.`, followed by the traceback.',
    source: ['E03'],
  },
  'script-compile-text': {
    since: '4.9.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'If a script is not valid Python or cannot be read, the log has `Could not read/compile source file`.',
    source: ['E03'],
  },
  'exception-within-text': {
    until: '1.6',
    documentationOnly: true,
    effect: 'An exception in the application is logged as `Exception occurred within WSGI script \'…\'.`, followed by the traceback.',
    source: ['E10'],
  },
  'exception-processing-text': {
    since: '2.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'An exception in the application is logged as `Exception occurred processing WSGI script \'…\'.`, followed by the traceback.',
    source: ['E10'],
  },
  'python-mismatch-logged': {
    until: '4.5.6',
    documentationOnly: true,
    effect: 'The error log has a warning if the patch release of Python differs from the one that mod_wsgi was built with. Later releases do not warn.',
    source: ['E04'],
  },
} as const satisfies Record<string, Behaviour>;

/** First releases of wordings (read in the source of the tags). Only the words changed, so no page mentions them. */
export const WORDINGS = {
  /** A daemon process that was ended by a signal is logged with that signal. */
  'signals-logged': { since: '3.5' },
  /** Response headers that end early, are too long or do not come in time have a message of mod_wsgi. */
  'oversized-headers-logged': { since: '4.1.0' },
  /** "in conjunction", not "on conjunction", in the refusal of mod_python. */
  'mod-python-refusal-corrected': { since: '4.4.1' },
  /** A process that died is deregistered before it is started again. */
  'death-deregistered': { since: '4.1.0' },
  /** The refused connection to a daemon process names the user of the Apache process. */
  'connecting-user-logged': { since: '4.4.1' },
  /** A response body that ends early has a message of mod_wsgi. */
  'cut-off-body-logged': { since: '4.6.0' },
} as const satisfies Readonly<Record<string, { readonly since: Release }>>;

/** The key of a wording. */
export type WordingKey = keyof typeof WORDINGS;
