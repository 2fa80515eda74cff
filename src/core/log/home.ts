import type { Message } from './message.ts';

/** Messages of mod_wsgi about the Python home and the module path, at start. */
export const HOME_MESSAGES = {
  // The home.
  'home-set': { text: 'Python home {unquoted}.', by: 'mod_wsgi', when: ['home-logged', 'no wsgi-codes'], source: ['H07'] },
  'home-set-in-context': { text: "Python home set to '{path}' for {context}.", by: 'mod_wsgi', when: ['wsgi-codes'], source: ['H07'] },
  'home-missing': {
    text: 'Unable to stat Python home {unquoted}. Python interpreter may not be able to be initialized correctly. Verify the supplied path and access permissions for whole of the path.',
    by: 'mod_wsgi', when: ['home-warning-text'], source: ['H08'],
  },
  'home-missing-coded': {
    text: "Unable to stat Python home '{path}' for {context}; Python interpreter may not initialise correctly. Verify the path and the access permissions on every component of it.",
    by: 'mod_wsgi', code: 'WSGI0100', source: ['H09'],
  },
  'home-no-directory': {
    text: 'Python home {unquoted} is not a directory. Python interpreter may not be able to be initialized correctly. Verify the supplied path.',
    by: 'mod_wsgi', when: ['home-warning-text'], source: ['H08'],
  },
  'home-no-directory-coded': {
    text: "Python home '{path}' for {context} is not a directory; Python interpreter may not initialise correctly. Verify the supplied path.",
    by: 'mod_wsgi', code: 'WSGI0101', source: ['H09'],
  },
  'home-closed': {
    text: 'Python home {unquoted} is not accessible. Python interpreter may not be able to be initialized correctly. Verify the supplied path and access permissions on the directory.',
    by: 'mod_wsgi', when: ['home-warning-text'], source: ['H08'],
  },
  'home-closed-coded': {
    text: "Python home '{path}' for {context} is not accessible; Python interpreter may not initialise correctly. Verify the access permissions on the directory.",
    by: 'mod_wsgi', code: 'WSGI0102', source: ['H09'],
  },
  'compiled-for': { text: 'Compiled for Python/{version}.', by: 'mod_wsgi', when: ['python-mismatch-logged'], source: ['E04'] },
  'runtime-using': { text: 'Runtime using Python/{version}.', by: 'mod_wsgi', when: ['python-mismatch-logged'], source: ['E04'] },
  'compiled-for-coded': {
    text: 'Compiled for Python/{version} but runtime using Python/{version} in {context}.',
    by: 'mod_wsgi', code: 'WSGI0099', source: ['E04'],
  },
  'path-at-start': { text: "Python module path '{path}'.", by: 'mod_wsgi', when: ['starts-in-parent'], source: ['E04'] },

  // The import path.
  'addsitedir-failed': {
    text: "Call to 'site.addsitedir()' failed for '{path}', stopping.",
    by: 'mod_wsgi', when: ['python-path', 'no wsgi-codes'], source: ['P10'],
  },
  'addsitedir-failed-at-end': {
    text: "Call to 'site.addsitedir()' failed for '{path}'.",
    by: 'mod_wsgi', when: ['python-path', 'no wsgi-codes'], source: ['P10'],
  },
  'addsitedir-failed-coded': {
    text: "Call to 'site.addsitedir()' failed for '{path}' in {context}; remaining python-path entries will not be added.",
    by: 'mod_wsgi', code: 'WSGI0091', source: ['P10', 'E13'],
  },
  'no-addsitedir-coded': {
    text: "Unable to locate 'site.addsitedir()' in {context}.",
    by: 'mod_wsgi', code: 'WSGI0094', source: ['E13'],
  },
  'no-site-coded': { text: "Unable to import 'site' module in {context}.", by: 'mod_wsgi', code: 'WSGI0095', source: ['E13'] },
  'no-path-coded': {
    text: "Unable to look up 'sys.path' attribute on 'sys' module in {context}.",
    by: 'mod_wsgi', code: 'WSGI0096', source: ['E13'],
  },
} as const satisfies Readonly<Record<string, Message>>;
