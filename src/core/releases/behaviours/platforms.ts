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
    effect: 'mod_wsgi can be built for Apache 2.4, where access is granted with `Require` instead of `Order` and `Allow`.',
    source: ['R04'],
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
    documentationOnly: true,
    effect: 'mod_wsgi can be built for Apache 1.3, without daemon mode. Of all these releases only 3.4 does not compile there.',
    source: ['R01', 'R04', 'R05', 'D07'],
  },
  'python-2': {
    until: '4.9.4',
    documentationOnly: true,
    effect: 'mod_wsgi is made for Python 2, too.',
    source: ['R01', 'R05', 'S08'],
  },
  distutils: {
    until: '4.9.4',
    documentationOnly: true,
    effect: 'Building takes `distutils`, which Python 3.12 no longer has.',
    source: ['R05'],
  },
  'withdrawn-1.5': {
    since: '1.5',
    until: '1.5',
    documentationOnly: true,
    effect: 'Not to be used, say the release notes: CGI programs break.',
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
} as const satisfies Record<string, Behaviour>;
