import { can, compareVersions, isPython2, type Python, type Release } from '#core/releases';
import type { Message } from './message.ts';

/** Messages of Python and mod_wsgi about a missing standard library, or an interpreter that cannot be used. */
export const START_MESSAGES = {
  'no-site': { text: 'ImportError: No module named site', by: 'Python', pythons: ['2.3', '2.7'], source: ['E01'] },
  'no-encodings': { text: "ModuleNotFoundError: No module named 'encodings'", by: 'Python', source: ['E02'] },
  'fatal-36': { text: 'Fatal Python error: Py_Initialize: Unable to get the locale encoding', by: 'Python', pythons: ['3.2', '3.6'], source: ['E02'] },
  'fatal-37': { text: 'Fatal Python error: initfsencoding: Unable to get the locale encoding', by: 'Python', pythons: ['3.7', '3.7'], source: ['E02'] },
  'fatal-38': {
    text: 'Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding',
    by: 'Python', pythons: ['3.8', '3.12'], source: ['E02'],
  },
  'fatal-codec': { text: 'Fatal Python error: Py_Initialize: unable to load the file system codec', by: 'Python', pythons: ['3.2', '3.6'], source: 'Python' },
  'fatal-codec-37': { text: 'Fatal Python error: initfsencoding: unable to load the file system codec', by: 'Python', pythons: ['3.7', '3.7'], source: 'Python' },
  'path-configuration': { text: 'Python path configuration:', by: 'Python', source: 'Python' },
  'no-prefix': { text: 'Could not find platform independent libraries <prefix>', by: 'Python', source: 'Python' },
  'no-exec-prefix': { text: 'Could not find platform dependent libraries <exec_prefix>', by: 'Python', source: 'Python' },
  'consider-home': { text: 'Consider setting $PYTHONHOME to <prefix>[:<exec_prefix>]', by: 'Python', source: 'Python' },
  'fatal-313': { text: 'Fatal Python error: Failed to import encodings module', by: 'Python', pythons: ['3.13', '3.13'], source: ['E02'] },
  'init-failed': { text: 'Initializing Python failed: {reason}', by: 'mod_wsgi', when: ['python-init-config', 'no wsgi-codes'], source: ['H10d'] },
  'init-failed-coded': {
    text: 'Python interpreter configuration failed in {context}: {reason}',
    by: 'mod_wsgi', code: 'WSGI0036', source: ['H10e'],
  },
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

  // Python has started, and an interpreter cannot be used.
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

/**
 * Error text for a home without a readable standard library (facts E01, E02, H10d, H10e). `context` is the process, as
 * mod_wsgi names it. If mod_wsgi logs the reason itself, the line ends before a reason that was not seen of this Python.
 */
export function startFailure(release: Release, python: Python, context: string): string {
  if (isPython2(python)) return afterName(START_MESSAGES['no-site'].text);
  if (!can(release, 'python-init-config', python)) return afterName(START_MESSAGES['no-encodings'].text);
  const { text, code }: Message = START_MESSAGES[can(release, 'wsgi-codes') ? 'init-failed-coded' : 'init-failed'];
  const line = `${code === undefined ? '' : `${code}: `}${text.replace('{context}', context)}`;
  return line.replace('{reason}', reasonOf(python) ?? '').trimEnd();
}

/** Fatal error that Python passes to the embedding program, without its prefix. */
function reasonOf(python: Python): string | undefined {
  const fatal = Object.values<Message>(START_MESSAGES).find(({ pythons }) => pythons !== undefined
    && compareVersions(pythons[0], python) <= 0 && compareVersions(python, pythons[1]) <= 0);
  return fatal?.text.split(': ').at(-1);
}

/** The words behind the name of an exception. */
function afterName(text: string): string {
  return text.slice(text.indexOf(': ') + 2);
}
