import type { Release } from './list.ts';

/** The id of a fact that was verified in the source of every release; `evidence/` holds the facts themselves. */
export type FactId = `${'A' | 'C' | 'D' | 'E' | 'G' | 'H' | 'P' | 'Q' | 'R' | 'S' | 'V' | 'X' | 'Z'}${number}${'' | 'a' | 'b' | 'c' | 'd' | 'e'}`;

/** Something that mod_wsgi does in one unbroken run of releases. */
export interface Behaviour {
  /** First release that behaves so; absent when the first of all does. */
  readonly since?: Release;
  /** Last release that behaves so; absent when the newest does. */
  readonly until?: Release;
  /** What it means to somebody who deploys, in one or two sentences. */
  readonly effect: string;
  /** Where it was read or measured. */
  readonly source: readonly FactId[];
}

/** Every behaviour that a recipe asks for or a page speaks of. No other place compares release numbers. */
export const BEHAVIOURS = {
  'python-executable': {
    until: '1.6',
    effect: '`WSGIPythonExecutable` names the Python program whose library Apache should use.',
    source: ['X01'],
  },
  'path-inherited': {
    until: '1.6',
    effect: '`WSGIPythonPath` becomes the `PYTHONPATH` of the whole server: daemon processes inherit it, its folders come before the standard library, and `.pth` files in them are not read.',
    source: ['P01', 'P05'],
  },
  'starts-in-parent': {
    until: '2.8',
    effect: 'Python starts in the Apache parent process, as root. A home that does not exist keeps Apache from starting.',
    source: ['D04', 'H10a'],
  },
  'python-path': {
    since: '2.0',
    effect: 'A daemon process group takes `python-path=`, its own list of module folders. `WSGIPythonPath` no longer reaches it.',
    source: ['D01', 'P05'],
  },
  'path-appended': {
    since: '2.0',
    until: '2.3',
    effect: 'Folders of `python-path=` and `WSGIPythonPath` are added with `site.addsitedir()` at the end of `sys.path`, so a package of the base interpreter wins over the one you meant.',
    source: ['P02'],
  },
  'no-home-on-windows': {
    since: '2.0',
    until: '2.8',
    effect: '`WSGIPythonHome` does not exist on Windows.',
    source: ['H02'],
  },
  'path-in-front': {
    since: '2.4',
    effect: 'Folders of `python-path=` and `WSGIPythonPath`, and what their `.pth` files add, are moved to the front of `sys.path`, before the standard library. A folder that was on the path already stays where it was.',
    source: ['P03', 'P04'],
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
  'python-3': {
    since: '3.0',
    effect: 'mod_wsgi can be built for Python 3.',
    source: ['R03'],
  },
  'path-list-broken': {
    since: '3.0',
    until: '4.4.14',
    effect: 'On Python 3, a `python-path=` or `WSGIPythonPath` of two or more folders adds none of them. One folder works.',
    source: ['P07'],
  },
  'lazy-initialization': {
    since: '3.0',
    until: '5.0.2',
    effect: 'Python starts in each child process unless `WSGILazyInitialization Off` is set, and with `Off` a `python-home=` has no effect.',
    source: ['D04', 'D05'],
  },
  'python-home': {
    since: '3.4',
    effect: 'A daemon process group takes `python-home=`, the root of the virtual environment it runs from. Older releases refuse to start with it.',
    source: ['D02', 'D03'],
  },
  'apache-2.4': {
    since: '3.4',
    effect: 'mod_wsgi can be built for Apache 2.4, where access is granted with `Require` instead of `Order` and `Allow`.',
    source: ['R04'],
  },
  'apache-2.2': {
    until: '4.9.4',
    effect: 'mod_wsgi is made for Apache 2.2 too, where access is granted with `Order` and `Allow`.',
    source: ['R01', 'R05', 'R06'],
  },
  'locale-options': {
    since: '3.4',
    effect: 'A daemon process group takes `lang=` and `locale=`, which set the language environment of its processes.',
    source: ['H14'],
  },
  'home-added-to-path': {
    since: '4.1.0',
    effect: '`home=`, the working folder of a daemon, is also put first on `sys.path`.',
    source: ['P08'],
  },
  'home-with-path-crashes': {
    since: '4.1.0',
    until: '4.4.9',
    effect: '`home=` together with `python-path=` crashes the daemon processes.',
    source: ['D08'],
  },
  'venv-as-home': {
    since: '4.2.8',
    effect: 'On UNIX an environment made by `python -m venv`, uv or virtualenv 20 works as a home. Before, only the layout of virtualenv 16 and older does.',
    source: ['V01', 'V06'],
  },
  'bad-home-ignored': {
    since: '4.2.8',
    until: '4.3.1',
    effect: 'A home that does not exist is ignored without a word: the application runs on the base interpreter.',
    source: ['H10b'],
  },
  'home-checked': {
    since: '4.3.2',
    effect: 'A home that is missing or not a folder is warned about in the error log before Python fails to start.',
    source: ['H08', 'H10c'],
  },
  'pip-on-windows': {
    since: '4.5.8',
    effect: 'On Windows mod_wsgi can be built and installed with pip.',
    source: ['R08'],
  },
  'home-adds-packages-on-windows': {
    since: '4.8.0',
    effect: 'On Windows `WSGIPythonHome` no longer sets the home: it puts the `Lib/site-packages` of the environment in front of the module path, so that environments of every kind work.',
    source: ['H11', 'V05'],
  },
  'restrict-embedded': {
    since: '2.0',
    effect: '`WSGIRestrictEmbedded On` refuses to run an application inside the processes of Apache itself.',
    source: ['G01'],
  },
  'python-init-config': {
    since: '5.0.1',
    effect: 'Python is started through `PyConfig`; when that fails, the error log says why in a line of its own.',
    source: ['H05d', 'H10d'],
  },
  'wsgi-codes': {
    since: '6.0.0',
    effect: 'Warnings and errors carry a code such as WSGI0100, and lose their `mod_wsgi (pid=…)` prefix.',
    source: ['S06', 'H09'],
  },
  'other-module-first': {
    until: '5.0.2',
    effect: 'When another module of Apache, such as mod_python, has started Python already, `WSGIPythonHome` and every other setting of how Python starts is skipped.',
    source: ['H13'],
  },
  'home-lost-after-patch': {
    until: '2.8',
    effect: 'When Python\'s patch release is not the one that mod_wsgi was built with, `WSGIPythonHome` has no effect. The error log only warns, in two lines, `Compiled for Python/…` and `Runtime using Python/…`.',
    source: ['H12', 'E04'],
  },
  'home-set-on-windows': {
    since: '3.0',
    until: '4.7.1',
    effect: 'On Windows `WSGIPythonHome` is Python\'s home again, which an environment of `python -m venv` or virtualenv 20 cannot be.',
    source: ['H02', 'V05'],
  },
  'interpreter-options': {
    since: '6.0.0',
    effect: '`WSGIPythonPath` may stand in a `<WSGIInterpreterOptions>` section, for one process group, one application group or both. It reaches daemon processes, and its folders come before those of `python-path=`.',
    source: ['P11', 'S04'],
  },
  'directives-removed': {
    since: '6.0.0',
    effect: 'Apache does not start with `WSGILazyInitialization`, `WSGIUserAuthoritative`, `WSGIPy3kWarningFlag` or a New Relic setting of mod_wsgi: they are gone.',
    source: ['S01'],
  },
  'express-package': {
    since: '6.0.0',
    effect: 'The Python package `mod_wsgi.server` is called `mod_wsgi.express`. The old name in Django\'s `INSTALLED_APPS` still works, with a `FutureWarning`.',
    source: ['S05'],
  },
  'script-target-text': {
    until: '4.5.24',
    effect: 'A script that fails while it is loaded is logged as `Target WSGI script \'…\' cannot be loaded as Python module.`, with the traceback below.',
    source: ['E03'],
  },
  'script-exec-text': {
    since: '4.6.0',
    until: '5.0.2',
    effect: 'A script that fails while it is loaded is logged as `Failed to exec Python script file \'…\'.`, with the traceback below.',
    source: ['E03'],
  },
  'script-parse-text': {
    since: '4.6.0',
    until: '4.8.0',
    effect: 'A script that is no valid Python, or cannot be read, is logged as `Failed to parse Python script file`.',
    source: ['E03'],
  },
  'script-compile-text': {
    since: '4.9.0',
    until: '5.0.2',
    effect: 'A script that is no valid Python, or cannot be read, is logged as `Could not read/compile source file`.',
    source: ['E03'],
  },
  'home-warning-text': {
    since: '4.3.2',
    until: '5.0.2',
    effect: 'On UNIX a bad home is warned about as `Unable to stat Python home …`, `Python home … is not a directory` or `Python home … is not accessible`, without a code.',
    source: ['H08'],
  },
  'home-by-layout': {
    since: '4.3.2',
    effect: 'On UNIX a home with a readable `pyvenv.cfg` counts as a virtual environment, every other one as a complete installation.',
    source: ['H05c', 'V02'],
  },
  'home-logged': {
    since: '3.0',
    effect: 'At `LogLevel info` the error log names the home that Python was given.',
    source: ['H07'],
  },
  'working-folder-required': {
    since: '4.2.4',
    effect: 'A daemon process that cannot enter its working folder exits and is started again about every 20 seconds, for ever.',
    source: ['C08'],
  },
  'account-home-only-for-others': {
    since: '4.4.0',
    effect: 'Without `home=` a daemon process starts in the home folder of its account only when that account is not Apache\'s own.',
    source: ['C09'],
  },
  'memory-disclosure': {
    until: '3.3',
    effect: 'CVE-2014-0242: in embedded mode a `Content-Type` header can disclose memory of another request.',
    source: ['C02'],
  },
  'setuid-unchecked': {
    until: '3.4',
    effect: 'CVE-2014-0240: on Linux kernels before 3.1 a daemon process may stay root when it cannot change its user.',
    source: ['C01'],
  },
  'group-drop-unchecked': {
    until: '4.2.3',
    effect: 'CVE-2014-8583: a daemon process goes on when it cannot give up the groups of root.',
    source: ['C03'],
  },
  'trusted-proxy-header': {
    until: '4.9.2',
    effect: 'CVE-2022-2255: with `WSGITrustedProxies`, an `X-Client-IP` header of an untrusted client is believed.',
    source: ['C04'],
  },
} as const satisfies Record<string, Behaviour>;

/** The key of a behaviour; an unknown literal is a type error. */
export type Fact = keyof typeof BEHAVIOURS;

/** Behaviours that are security faults, oldest first; each effect begins with its CVE number and a colon. */
export const SECURITY_FAULTS = [
  'memory-disclosure',
  'setuid-unchecked',
  'group-drop-unchecked',
  'trusted-proxy-header',
] as const satisfies readonly Fact[];
