/**
 * Claims about errors of the guides without a recorded run, each the title of its test on a real Apache. The pages show the
 * titles; the test file takes its titles from here.
 */
export const CLAIMS = {
  'relative-python-path': 'Python resolves a directory without its leading slash from the working directory, and imports the base interpreter\'s package',
  'relative-python-path-at-root': 'A directory without its leading slash works by accident if the working directory is /',
  'absolute-python-path': 'The same directory with its slash comes first, whatever the working directory is',
  'execfile-python-3': 'Python 3 has no execfile: the request returns 500, and the log has a NameError',
  'loop-without-indent': 'A loop without indentation returns 500, and the log has an IndentationError',
  'activate-without-file': 'activate_this.py run without __file__ uses the path of the script: there is no error, and no package of the environment',
  'activate-with-file': 'activate_this.py run with __file__ puts the packages of the environment first',
  'three-letters-of-version': 'The first three characters of sys.version do not name the directory of this Python, and nothing is logged',
  'python-path-known-directory': 'A directory in python-path= that is already on sys.path does not move to the front',
  'home-before-python-path': 'home= comes before python-path=, so its package is imported',
  'no-site-packages-refused': 'A current virtualenv rejects --no-site-packages, and reads the printed dash as a directory',
  'python-with-directory': 'python followed by a directory creates no environment',
  'program-as-home': 'A program as the Python home causes a warning, and requests get no response',
  'python-executable-refused': 'Apache rejects WSGIPythonExecutable',
  'home-option-is-no-python-home': 'Apache accepts home= with the root of an environment, and the base interpreter serves the request',
  'activation-reaches-later-apps': 'activate_this.py in one script sets VIRTUAL_ENV for an application that starts later in the process',
  'two-part-home-of-prefixes': 'A Python home of two prefixes causes a warning, and works',
  'two-part-home-of-lib-directories': 'With a Python home of two lib directories, requests get no response',
  'pythonhome-without-library': 'PYTHONHOME without a standard library overrides python-home= of an environment, and requests get no response',
  'pythonhome-with-library': 'python-home= of an environment works if PYTHONHOME has a standard library',
  'alias-match-takes-groups': 'WSGIScriptAliasMatch accepts both group options',
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
