import type { Behaviour } from './behaviour.ts';

/** Pythons, Apaches and systems that mod_wsgi is made for, and its build. */
export const PLATFORMS = {
  'python-3': {
    since: '3.0',
    documentationOnly: true,
    effect: 'mod_wsgi can be built for Python 3.',
    source: ['R03'],
  },
  'apache-2.2': {
    until: '4.9.4',
    effect: 'mod_wsgi also supports Apache 2.2, where you grant access with `Order` and `Allow`.',
    source: ['R01', 'R05', 'R06'],
  },
  'apache-2.4': {
    since: '3.4',
    except: ['4.1.0'],
    effect: 'mod_wsgi can be built for Apache 2.4, where you grant access with `Require` instead of `Order` and `Allow`.',
    source: ['R04', 'R10'],
  },
  'pip-on-windows': {
    since: '4.5.8',
    effect: 'On Windows, pip can build and install mod_wsgi.',
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
    effect: 'mod_wsgi also supports Python 2.',
    source: ['R01', 'R05', 'S08'],
  },
  'configure-needs-distutils': {
    until: '4.9.4',
    pythons: { since: '3.12' },
    documentationOnly: true,
    effect: 'On Python 3.12 and newer, `./configure` fails because that Python has no `distutils`. pip still builds the release, with setuptools.',
    source: ['R05'],
  },
  'crashes-on-python-2.7': {
    since: '2.0',
    until: '2.8',
    pythons: { since: '2.7', until: '2.7' },
    effect: 'On Python 2.7, which is newer than these releases, the module crashes unless you add one line to its source. Our builds have that line.',
    source: ['R02'],
  },
  'cgi-broken': {
    since: '1.5',
    until: '1.5',
    documentationOnly: true,
    effect: 'CGI programs fail in daemon mode. The next release fixed this two days later.',
    source: ['C06'],
  },
  'withdrawn-2.2': {
    since: '2.2',
    until: '2.2',
    documentationOnly: true,
    effect: 'Do not use this release: according to the release notes, it breaks CGI programs.',
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
    effect: 'pip can install mod_wsgi, including the program `mod_wsgi-express`.',
    source: ['R11'],
  },
  'module-config': {
    since: '4.5.8',
    effect: '`mod_wsgi-express module-config` prints the lines that load the module. In older releases, `install-module` and `module-location` do part of that.',
    source: ['R11'],
  },
  'framework-misread': {
    until: '2.5',
    documentationOnly: true,
    effect: 'On macOS, mod_wsgi may run with a different Python framework than it was built for. The next release changes the linking, and `./configure` accepts `--disable-framework`.',
    source: ['R12'],
  },
  'static-library-taken': {
    until: '2.3',
    documentationOnly: true,
    effect: 'The build uses Python\'s static library if its `config` directory does not also contain the shared one.',
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
    effect: 'On Windows, pip can also install mod_wsgi in an environment with `pyvenv.cfg`.',
    source: ['R14'],
  },
} as const satisfies Record<string, Behaviour>;
