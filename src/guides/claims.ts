/**
 * Claims about errors of the guides without a recorded run, each the title of its test on a real Apache. The pages show the
 * titles; the test file takes its titles from here.
 */
export const CLAIMS = {
  'relative-python-path': 'a directory without its first slash is looked up from the working directory, and the base interpreter wins',
  'relative-python-path-at-root': 'a directory without its first slash is right by accident where the working directory is /',
  'absolute-python-path': 'the same directory with its slash wins in every working directory',
  'execfile-python-3': 'execfile is no name of Python 3: status 500, NameError in the log',
  'loop-without-indent': 'a loop that lost its indent answers 500, IndentationError in the log',
  'activate-without-file': 'activate_this.py run without __file__ takes the script for itself: no error, no package of the environment',
  'activate-with-file': 'activate_this.py run with __file__ puts the packages of the environment first',
  'three-letters-of-version': 'the first three letters of sys.version name no directory of this Python, and nothing says so',
  'python-path-known-directory': 'a directory of python-path that is on sys.path already is not moved to the front',
  'home-before-python-path': 'home= comes before python-path=, and its package wins',
  'no-site-packages-refused': 'virtualenv of today refuses --no-site-packages, and takes the printed dash for a directory',
  'python-with-directory': 'python with a directory for its program makes no environment',
  'program-as-home': 'a program as home is warned about, and there is no answer',
  'python-executable-refused': 'WSGIPythonExecutable is refused',
  'home-option-is-no-python-home': 'home= with the root of an environment is accepted, and the base interpreter answers',
  'activation-reaches-later-apps': 'activate_this.py in one script sets VIRTUAL_ENV for an application that starts later in the process',
  'two-part-home-of-prefixes': 'a home of two parts is warned about and works, where both are prefixes',
  'two-part-home-of-lib-directories': 'a home of two parts gives no answer where the parts are lib directories',
  'pythonhome-without-library': 'PYTHONHOME without a standard library beats python-home= of an environment: no answer',
  'pythonhome-with-library': 'PYTHONHOME with a standard library lets python-home= of an environment work',
  'alias-match-takes-groups': 'WSGIScriptAliasMatch takes both groups',
} as const;

/** The key of a claim; an unknown literal is a type error. */
export type ClaimKey = keyof typeof CLAIMS;

/** The test file that checks the claims. */
export const CLAIMS_TEST = 'tests/apache/guides.test.ts';

/** The title of a claim whose key comes from a page. Throws on an unknown key and lists the known ones. */
export function claimTitle(key: string): string {
  if (!Object.hasOwn(CLAIMS, key)) throw new Error(`There is no claim ${JSON.stringify(key)}. Use one of: ${Object.keys(CLAIMS).join(', ')}.`);
  return CLAIMS[key as ClaimKey];
}
