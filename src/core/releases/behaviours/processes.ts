import type { Behaviour } from './behaviour.ts';

/** How processes start and run, and how Apache is told of them. */
export const PROCESSES = {
  'starts-in-parent': {
    until: '2.8',
    effect: 'Python starts in the Apache parent process, as root. A home that does not exist keeps Apache from starting.',
    source: ['D04', 'H10a'],
  },
  'lazy-initialization': {
    since: '3.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'Python starts in each child process unless `WSGILazyInitialization Off` is set, and with `Off` a `python-home=` has no effect.',
    source: ['D04', 'D05'],
  },
  'python-init-config': {
    since: '5.0.1',
    effect: 'Python is started through `PyConfig`; when that fails, the error log says why in a line of its own.',
    source: ['H05d', 'H10d'],
  },
  'option-value-quoting': {
    since: '3.0',
    effect: 'In `WSGIDaemonProcess`, quotes go around the value: `python-path="/a b"`. Before, they went around the whole option: `"python-path=/a b"`. No spelling with a blank works in both.',
    source: ['Q02', 'Q03'],
  },
  'alias-options': {
    since: '3.0',
    effect: '`WSGIScriptAlias` takes `process-group=` and `application-group=`. With both, Apache checks at start that the group exists, and loads the script before the first request.',
    source: ['A01', 'A02'],
  },
  'locale-options': {
    since: '3.4',
    effect: 'A daemon process group takes `lang=` and `locale=`, which set the language environment of its processes.',
    source: ['H14'],
  },
  'working-folder-required': {
    since: '4.2.4',
    documentationOnly: true,
    effect: 'A daemon process that cannot enter its working folder exits and is started again about every 20 seconds, for ever.',
    source: ['C08'],
  },
  'account-home-only-for-others': {
    since: '4.4.0',
    documentationOnly: true,
    effect: 'Without `home=` a daemon process starts in the home folder of its account only when that account is not Apache\'s own.',
    source: ['C09'],
  },
  'restrict-embedded': {
    since: '2.0',
    effect: '`WSGIRestrictEmbedded On` refuses to run an application inside the processes of Apache itself.',
    source: ['G01'],
  },
  'directives-removed': {
    since: '6.0.0',
    documentationOnly: true,
    effect: 'Apache does not start with `WSGILazyInitialization`, `WSGIUserAuthoritative`, `WSGIPy3kWarningFlag` or a New Relic setting of mod_wsgi: they are gone.',
    source: ['S01'],
  },
  'restrict-keeps-python-out': {
    since: '3.0',
    documentationOnly: true,
    effect: 'With `WSGIRestrictEmbedded On` Python does not even start in the processes of Apache itself.',
    source: ['G01'],
  },
  'alias-match-groups': {
    since: '4.6.0',
    documentationOnly: true,
    effect: '`WSGIScriptAliasMatch` takes `process-group=` and `application-group=`, too. Before, Apache refused them there, against the release notes.',
    source: ['A01'],
  },
  'per-interpreter-gil': {
    since: '6.0.0',
    documentationOnly: true,
    effect: '`WSGIPerInterpreterGIL` gives each application group a lock of its own, on Python 3.12 or newer. C extensions must allow it.',
    source: ['S04'],
  },
} as const satisfies Record<string, Behaviour>;
