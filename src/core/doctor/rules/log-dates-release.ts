import { hitsOf } from '../log/find.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

/** Wording that belongs to some releases of Python or mod_wsgi, measured or read in their sources. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:Import|ModuleNotFound)Error: No module named (?!['"])[\w.]+/, 'Python 2'],
  [/ImportError: No module named '[\w.]+'/, 'Python 3.3 to 3.5'],
  [/ModuleNotFoundError: No module named '[\w.]+'/, 'Python 3.6 or newer'],
  [/cannot import name '\w+'(?! from)(?=$|\s*\()/, 'a Python before 3.7'],
  [/fork not supported for subinterpreters/, 'Python 3.8'],
  [/Py_Initialize: Unable to get the locale encoding/, 'Python 3.6 or older'],
  [/initfsencoding/, 'Python 3.7'],
  [/init_fs_encoding/, 'Python 3.8 to 3.12'],
  [/Failed to import encodings module/, 'Python 3.13'],
  [/Target WSGI script '.*?' cannot be loaded as Python module/, 'mod_wsgi up to 4.5.24'],
  [/Failed to exec Python script file/, 'mod_wsgi 4.6.0 to 5.0.2'],
  [/\bWSGI0\d{3}\b/, 'mod_wsgi 6'],
];

export default rule({
  title: 'The wording shows the release',
  why: 'Python and mod_wsgi changed these messages over time, so each wording belongs to certain releases.',
  advice: 'To confirm the version, read the line AH00489 at the start of the error log. The doctor does not set the version from the wording.',
  facts: ['E03', 'S06'],
  messages: { wording: 'This wording belongs to {release}.' },
  find: (given) => WORDINGS.flatMap(([pattern, release]) => {
    const [hit] = hitsOf(given, pattern);
    return hit === undefined ? [] : [{ severity: 'info' as const, confidence: 'inferred' as const, at: hit.at, code: 'wording' as const, values: { release } }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The message is the same in every release.',
  bad: [
    speaks('info', 'ImportError: No module named flask', log('Without quotes', 'ImportError: No module named flask\n')),
    speaks('info', 'Failed to exec Python script file', log('A message of mod_wsgi', "mod_wsgi (pid=9): Failed to exec Python script file '/srv/app.wsgi'.\n")),
  ],
  good: [log('The same everywhere', "[wsgi:error] NameError: name 'x' is not defined\n")],
});
