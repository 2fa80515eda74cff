import type { Message } from './message.ts';

/** Messages of mod_wsgi about a WSGI script and its application. In 6.x, preloaded scripts have their own codes. */
export const SCRIPT_MESSAGES = {
  'script-target': { text: "Target WSGI script '{path}' cannot be loaded as Python module.", by: 'mod_wsgi', when: ['script-target-text'], source: ['E03'] },
  'script-exec': { text: "Failed to exec Python script file '{path}'.", by: 'mod_wsgi', when: ['script-exec-text'], source: ['E03'] },
  'script-exec-coded': { text: "Unable to execute Python script file '{path}'.", by: 'mod_wsgi', code: 'WSGI0109', source: ['E03'] },
  'script-parse': { text: "Failed to parse Python script file '{path}'.", by: 'mod_wsgi', when: ['script-parse-text'], source: ['E03'] },
  'script-compile': { text: "Could not read/compile source file '{path}'.", by: 'mod_wsgi', when: ['script-compile-text'], source: ['E03'] },
  'script-compile-coded': {
    text: "Could not read or compile WSGI script '{path}' for {reason}.",
    by: 'mod_wsgi', code: 'WSGI0105', source: ['E03'],
  },
  'script-compile-ahead-coded': {
    text: "Could not read or compile WSGI script '{path}' for {reason}.",
    by: 'mod_wsgi', code: 'WSGI0106', source: ['E03'],
  },
  'script-exec-ahead-coded': { text: "Unable to execute Python script file '{path}'.", by: 'mod_wsgi', code: 'WSGI0110', source: ['E03'] },
  'script-exit-coded': {
    text: "SystemExit exception raised when doing exec of Python script file '{path}'.",
    by: 'mod_wsgi', code: 'WSGI0107', source: ['E11'],
  },
  'script-exit-ahead-coded': {
    text: "SystemExit exception raised when doing exec of Python script file '{path}'.",
    by: 'mod_wsgi', code: 'WSGI0108', source: ['E11'],
  },
  'script-missing-coded': { text: 'Target WSGI script not found or unable to stat.', by: 'mod_wsgi', code: 'WSGI0135', source: ['E11'] },
  'no-application-coded': {
    text: "Target WSGI script '{path}' does not contain WSGI application '{name}'.",
    by: 'mod_wsgi', code: 'WSGI0089', source: ['E11'],
  },
  'script-missing': { text: 'Target WSGI script not found or unable to stat: {path}', by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'no-application': { text: "Target WSGI script '{path}' does not contain WSGI application '{name}'.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'application-failed-first': { text: "Exception occurred within WSGI script '{path}'.", by: 'mod_wsgi', when: ['exception-within-text'], source: ['E10'] },
  'application-failed': {
    text: "Exception occurred processing WSGI script '{path}'.",
    by: 'mod_wsgi', when: ['exception-processing-text'], source: ['E10'],
  },
  'application-failed-coded': {
    text: "{name} exception raised processing WSGI script '{path}' for {reason}",
    by: 'mod_wsgi', code: 'WSGI0174', source: ['E10'],
  },
} as const satisfies Readonly<Record<string, Message>>;
