import type { Behaviour } from './behaviour.ts';

/** Which Python, Apache and system mod_wsgi is made for, and how it is built. */
export const PLATFORMS = {
  'python-3': {
    since: '3.0',
    documentationOnly: true,
    effect: 'mod_wsgi can be built for Python 3.',
    source: ['R03'],
  },
  'apache-2.2': {
    until: '4.9.4',
    effect: 'mod_wsgi is made for Apache 2.2 too, where access is granted with `Order` and `Allow`.',
    source: ['R01', 'R05', 'R06'],
  },
  'apache-2.4': {
    since: '3.4',
    except: ['4.1.0'],
    effect: 'mod_wsgi can be built for Apache 2.4, where access is granted with `Require` instead of `Order` and `Allow`.',
    source: ['R04', 'R10'],
  },
  'pip-on-windows': {
    since: '4.5.8',
    effect: 'On Windows mod_wsgi can be built and installed with pip.',
    source: ['R08'],
  },
  'express-package': {
    since: '6.0.0',
    documentationOnly: true,
    effect: 'The Python package `mod_wsgi.server` is called `mod_wsgi.express`. The old name in Django\'s `INSTALLED_APPS` still works, with a `FutureWarning`.',
    source: ['S05'],
  },
  'apache-1.3': {
    until: '3.5',
    except: ['3.4'],
    documentationOnly: true,
    effect: 'mod_wsgi can be built for Apache 1.3, without daemon mode.',
    source: ['R01', 'R04', 'R05', 'D07'],
  },
  'python-2': {
    until: '4.9.4',
    documentationOnly: true,
    effect: 'mod_wsgi is made for Python 2, too.',
    source: ['R01', 'R05', 'S08'],
  },
  'configure-needs-distutils': {
    until: '4.9.4',
    pythons: { since: '3.12' },
    documentationOnly: true,
    effect: 'On Python 3.12 and newer `./configure` fails, since that Python has no `distutils`. pip builds the release all the same, with setuptools.',
    source: ['R05'],
  },
  'crashes-on-python-2.7': {
    since: '2.0',
    until: '2.8',
    pythons: { since: '2.7', until: '2.7' },
    effect: 'On Python 2.7, which is newer than these releases, the module crashes unless one line is added to its source. Our builds have that line.',
    source: ['R02'],
  },
  'cgi-broken': {
    since: '1.5',
    until: '1.5',
    documentationOnly: true,
    effect: 'In daemon mode CGI programs fail. The next release came two days later to fix it.',
    source: ['C06'],
  },
  'withdrawn-2.2': {
    since: '2.2',
    until: '2.2',
    documentationOnly: true,
    effect: 'Not to be used, say the release notes: CGI programs break.',
    source: ['C06'],
  },
  'runmodwsgi-broken': {
    since: '6.0.0',
    until: '6.0.3',
    documentationOnly: true,
    effect: 'Django\'s command `runmodwsgi` does not work.',
    source: ['S07'],
  },
  'pip-package': {
    since: '4.1.0',
    documentationOnly: true,
    effect: 'mod_wsgi can be installed with pip, and brings the program `mod_wsgi-express`.',
    source: ['R11'],
  },
  'module-config': {
    since: '4.5.8',
    effect: '`mod_wsgi-express module-config` prints the lines that load the module. Before, `install-module` and `module-location` do part of it.',
    source: ['R11'],
  },
  'framework-misread': {
    until: '2.5',
    documentationOnly: true,
    effect: 'On macOS mod_wsgi may run with another Python framework than it was built for. The next release links anew, and `./configure` takes `--disable-framework`.',
    source: ['R12'],
  },
  'static-library-taken': {
    until: '2.3',
    documentationOnly: true,
    effect: 'The build takes the static library of Python, where the shared one is not in its `config` folder too.',
    source: ['R12'],
  },
  'windows-build-broken': {
    since: '6.0.0',
    until: '6.0.1',
    effect: 'mod_wsgi cannot be built on Windows.',
    source: ['R14'],
  },
  'windows-environment-repaired': {
    since: '4.7.1',
    documentationOnly: true,
    effect: 'On Windows pip installs mod_wsgi into an environment of the newer kind, too.',
    source: ['R14'],
  },
} as const satisfies Record<string, Behaviour>;
