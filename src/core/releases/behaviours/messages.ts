import type { Behaviour } from './behaviour.ts';

/** What the error log says. */
export const MESSAGES = {
  'home-warning-text': {
    since: '4.3.2',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'On UNIX a bad home is warned about as `Unable to stat Python home …`, `Python home … is not a directory` or `Python home … is not accessible`, without a code.',
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
    effect: 'A script that fails while it is loaded is logged as `Target WSGI script \'…\' cannot be loaded as Python module.`, with the traceback below.',
    source: ['E03'],
  },
  'script-parse-text': {
    since: '4.6.0',
    until: '4.8.0',
    documentationOnly: true,
    effect: 'A script that is no valid Python, or cannot be read, is logged as `Failed to parse Python script file`.',
    source: ['E03'],
  },
  'script-exec-text': {
    since: '4.6.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'A script that fails while it is loaded is logged as `Failed to exec Python script file \'…\'.`, with the traceback below.',
    source: ['E03'],
  },
  'script-compile-text': {
    since: '4.9.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'A script that is no valid Python, or cannot be read, is logged as `Could not read/compile source file`.',
    source: ['E03'],
  },
  'exception-within-text': {
    until: '1.6',
    documentationOnly: true,
    effect: 'An exception of the application is logged as `Exception occurred within WSGI script \'…\'.`, with the traceback below.',
    source: ['E10'],
  },
  'exception-processing-text': {
    since: '2.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'An exception of the application is logged as `Exception occurred processing WSGI script \'…\'.`, with the traceback below.',
    source: ['E10'],
  },
  'python-mismatch-logged': {
    until: '4.5.6',
    documentationOnly: true,
    effect: 'A Python of another patch release than the one that mod_wsgi was built with is warned about in the error log. Since then nothing tells.',
    source: ['E04'],
  },
} as const satisfies Record<string, Behaviour>;
