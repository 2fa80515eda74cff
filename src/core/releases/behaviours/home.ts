import type { Behaviour } from './behaviour.ts';

/** How Python is pointed at an installation or an environment: `WSGIPythonHome`, `python-home=` and what came before. */
export const HOME = {
  'python-executable': {
    until: '1.6',
    effect: '`WSGIPythonExecutable` names the Python program whose library Apache should use.',
    source: ['X01'],
  },
  'python-home': {
    since: '3.4',
    effect: 'A daemon process group takes `python-home=`, the root of the virtual environment it runs from. Older releases refuse to start with it.',
    source: ['D02', 'D03'],
  },
  'venv-as-home': {
    since: '4.2.8',
    effect: 'On UNIX an environment made by `python -m venv`, uv or virtualenv 20 works as a home. Before, only the layout of virtualenv 16 and older does.',
    source: ['V01', 'V06'],
  },
  'home-by-layout': {
    since: '4.3.2',
    documentationOnly: true,
    effect: 'On UNIX a home with a readable `pyvenv.cfg` counts as a virtual environment, every other one as a complete installation.',
    source: ['H05c', 'V02'],
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
  'home-logged': {
    since: '3.0',
    documentationOnly: true,
    effect: 'At `LogLevel info` the error log names the home that Python was given.',
    source: ['H07'],
  },
  'home-lost-after-patch': {
    until: '2.8',
    documentationOnly: true,
    effect: 'When Python\'s patch release is not the one that mod_wsgi was built with, `WSGIPythonHome` has no effect. The error log only warns, in two lines, `Compiled for Python/…` and `Runtime using Python/…`.',
    source: ['H12', 'E04'],
  },
  'other-module-first': {
    until: '3.5',
    documentationOnly: true,
    effect: 'When another module of Apache, such as mod_python, has started Python already, `WSGIPythonHome` and every other setting of how Python starts is skipped.',
    source: ['H13'],
  },
  'mod-python-refused': {
    since: '4.1.0',
    until: '5.0.2',
    documentationOnly: true,
    effect: 'Apache does not start while mod_python is loaded. The error log names the module to remove.',
    source: ['H17'],
  },
  'no-home-on-windows': {
    since: '2.0',
    until: '2.8',
    effect: '`WSGIPythonHome` does not exist on Windows, where Python would ignore it, say the release notes.',
    source: ['H02'],
  },
  'home-doubtful-on-windows': {
    until: '1.6',
    effect: 'On Windows `WSGIPythonHome` is accepted, but Python ignores it, say the notes of the next series.',
    source: ['H02'],
  },
  'home-set-on-windows': {
    since: '3.0',
    until: '4.7.1',
    documentationOnly: true,
    effect: 'On Windows `WSGIPythonHome` is Python\'s home again, which an environment of `python -m venv` or virtualenv 20 cannot be.',
    source: ['H02', 'V05'],
  },
  'home-adds-packages-on-windows': {
    since: '4.8.0',
    effect: 'On Windows `WSGIPythonHome` no longer sets the home: it puts the `Lib/site-packages` of the environment in front of the module path, so that environments of every kind work.',
    source: ['H11', 'V05'],
  },
  'bad-home-respawns': {
    since: '3.0',
    until: '4.2.7',
    documentationOnly: true,
    effect: 'A home that does not exist no longer keeps Apache from starting: each process that was to have it dies, and is started again for ever.',
    source: ['H10a'],
  },
  'venv-executable': {
    since: '4.2.8',
    documentationOnly: true,
    effect: 'In an environment of the newer kind `sys.executable` is its `bin/python`. With the older kind it is whatever Python is found on Apache\'s `PATH`, or empty.',
    source: ['V03'],
  },
  'python-home-variable-breaks': {
    since: '4.2.8',
    documentationOnly: true,
    effect: 'A `PYTHONHOME` that Apache was started with breaks an environment of the newer kind, although the manual says that the directive overrides it.',
    source: ['H15'],
  },
  'other-python-unnoticed': {
    since: '4.2.8',
    documentationOnly: true,
    effect: 'An environment of another Python series starts without an error, and only its packages are missing.',
    source: ['V07'],
  },
  'homebrew-broken': {
    since: '4.2.8',
    until: '4.3.1',
    documentationOnly: true,
    effect: 'On macOS, with Homebrew\'s Python 2.7, an environment of an old virtualenv does not work as a home.',
    source: ['V01'],
  },
  'failed-start-crashes': {
    since: '6.0.0',
    until: '6.0.1',
    effect: 'Where Python cannot start in Apache\'s own processes, the first request crashes the process, and the connection is dropped.',
    source: ['H10e', 'S07'],
  },
  'failed-start-answered': {
    since: '6.0.2',
    effect: 'Where Python cannot start in Apache\'s own processes, requests are answered with 500. Daemon processes still crash and are started again, and requests to them hang.',
    source: ['H10e', 'S07'],
  },
  'home-alarm-false': {
    since: '6.0.0',
    until: '6.0.0',
    documentationOnly: true,
    effect: 'On a 32-bit system a home that is right can be reported as `WSGI0100: Unable to stat Python home`.',
    source: ['H09', 'S07'],
  },
  'home-in-section': {
    since: '6.0.0',
    documentationOnly: true,
    effect: '`WSGIPythonHome` inside `<WSGIInterpreterOptions>` is accepted, and counts for every process whatever the section names.',
    source: ['H16', 'S04'],
  },
  'codecs-missing': {
    until: '3.3',
    documentationOnly: true,
    effect: 'Outside of the main interpreter code may fail with `LookupError: no codec search functions registered: can\'t find encoding`.',
    source: ['V08'],
  },
  'conda-fails': {
    until: '4.5.6',
    effect: 'mod_wsgi does not start with the Python of Anaconda.',
    source: ['V09'],
  },
  'conda-library-by-express': {
    since: '4.5.10',
    documentationOnly: true,
    effect: 'With Anaconda\'s Python on macOS, `mod_wsgi-express` loads its library before the module. A configuration written by hand needs a `LoadFile` of that library above `LoadModule`.',
    source: ['V09'],
  },
} as const satisfies Record<string, Behaviour>;
