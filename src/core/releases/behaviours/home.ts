import type { Behaviour } from './behaviour.ts';

/** Ways to point Python at an installation or an environment: `WSGIPythonHome`, `python-home=` and what came before. */
export const HOME = {
  'python-executable': {
    until: '1.6',
    effect: '`WSGIPythonExecutable` names the Python program whose library Apache uses.',
    source: ['X01'],
  },
  'python-home': {
    since: '3.4',
    effect: '`WSGIDaemonProcess` accepts `python-home=`, the root of the virtual environment that the process group runs from. Older releases reject it and do not start.',
    source: ['D02', 'D03'],
  },
  'venv-as-home': {
    since: '4.2.8',
    effect: 'On UNIX, environments created by `python -m venv`, uv or virtualenv 20 work as the Python home. In older releases, only the layout of virtualenv 16 and older works.',
    source: ['V01', 'V06'],
  },
  'home-by-layout': {
    since: '4.3.2',
    documentationOnly: true,
    effect: 'On UNIX, mod_wsgi treats a Python home with a readable `pyvenv.cfg` as a virtual environment, and any other as a complete installation.',
    source: ['H05c', 'V02'],
  },
  'bad-home-ignored': {
    since: '4.2.8',
    until: '4.3.1',
    effect: 'A Python home that does not exist is silently ignored: the application runs on the base interpreter.',
    source: ['H10b'],
  },
  'home-checked': {
    since: '4.3.2',
    effect: 'mod_wsgi logs a warning if the Python home is missing or not a directory, before Python fails to start.',
    source: ['H08', 'H10c'],
  },
  'home-logged': {
    since: '3.0',
    documentationOnly: true,
    effect: 'At `LogLevel info`, the error log names the Python home in use.',
    source: ['H07'],
  },
  'home-lost-after-patch': {
    until: '2.8',
    documentationOnly: true,
    effect: 'If the patch release of Python differs from the one that mod_wsgi was built with, `WSGIPythonHome` has no effect. The only sign is two warnings in the error log, `Compiled for Python/…` and `Runtime using Python/…`.',
    source: ['H12', 'E04'],
  },
  'other-module-first': {
    until: '3.5',
    documentationOnly: true,
    effect: 'If another Apache module, such as mod_python, has already started Python, mod_wsgi skips `WSGIPythonHome` and every other setting for starting Python.',
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
    effect: '`WSGIPythonHome` does not exist on Windows. According to the release notes, Python would ignore it there.',
    source: ['H02'],
  },
  'home-doubtful-on-windows': {
    until: '1.6',
    effect: 'On Windows, Apache accepts `WSGIPythonHome`, but Python ignores it, according to the release notes of the next series.',
    source: ['H02'],
  },
  'home-set-on-windows': {
    since: '3.0',
    until: '4.7.1',
    documentationOnly: true,
    effect: 'On Windows, `WSGIPythonHome` sets the Python home again. An environment created by `python -m venv` or virtualenv 20 does not work there.',
    source: ['H02', 'V05'],
  },
  'home-adds-packages-on-windows': {
    since: '4.8.0',
    effect: 'On Windows, `WSGIPythonHome` no longer sets the Python home. It puts the environment\'s `Lib/site-packages` at the front of `sys.path`, so that environments of every kind work.',
    source: ['H11', 'V05'],
  },
  'bad-home-respawns': {
    since: '3.0',
    until: '4.2.7',
    documentationOnly: true,
    effect: 'A Python home that does not exist no longer keeps Apache from starting. Instead, each process that uses it crashes and restarts in a loop.',
    source: ['H10a'],
  },
  'venv-executable': {
    since: '4.2.8',
    documentationOnly: true,
    effect: 'In an environment with `pyvenv.cfg`, `sys.executable` is its `bin/python`. In one of the older layout, it is whatever Python is on Apache\'s `PATH`, or empty.',
    source: ['V03'],
  },
  'python-home-variable-breaks': {
    since: '4.2.8',
    documentationOnly: true,
    effect: 'If Apache was started with `PYTHONHOME`, an environment with `pyvenv.cfg` breaks, although according to the manual the directive overrides the variable.',
    source: ['H15'],
  },
  'other-python-unnoticed': {
    since: '4.2.8',
    documentationOnly: true,
    effect: 'An environment for another minor version of Python starts without an error. Only its packages are missing.',
    source: ['V07'],
  },
  'homebrew-broken': {
    since: '4.2.8',
    until: '4.3.1',
    documentationOnly: true,
    effect: 'On macOS with Homebrew\'s Python 2.7, an environment created by an old virtualenv does not work as the Python home.',
    source: ['V01'],
  },
  'failed-start-crashes': {
    since: '6.0.0',
    until: '6.0.1',
    effect: 'If Python cannot start in Apache\'s own processes, the first request crashes the process and the connection is dropped.',
    source: ['H10e', 'S07'],
  },
  'failed-start-answered': {
    since: '6.0.2',
    effect: 'If Python cannot start in Apache\'s own processes, requests return 500. Daemon processes still crash and restart, and requests to them hang.',
    source: ['H10e', 'S07'],
  },
  'home-alarm-false': {
    since: '6.0.0',
    until: '6.0.0',
    documentationOnly: true,
    effect: 'On a 32-bit system, mod_wsgi may log `WSGI0100: Unable to stat Python home` although the path is right.',
    source: ['H09', 'S07'],
  },
  'home-in-section': {
    since: '6.0.0',
    documentationOnly: true,
    effect: 'Apache accepts `WSGIPythonHome` inside `<WSGIInterpreterOptions>`, and applies it to every process, whatever the section selects.',
    source: ['H16', 'S04'],
  },
  'codecs-missing': {
    until: '3.3',
    documentationOnly: true,
    effect: 'Outside the main interpreter, code may fail with `LookupError: no codec search functions registered: can\'t find encoding`.',
    source: ['V08'],
  },
  'conda-fails': {
    until: '4.5.6',
    effect: 'mod_wsgi does not start with Anaconda\'s Python.',
    source: ['V09'],
  },
  'conda-library-by-express': {
    since: '4.5.10',
    documentationOnly: true,
    effect: 'With Anaconda\'s Python on macOS, `mod_wsgi-express` loads its library before the module. If you write the configuration yourself, add a `LoadFile` line for that library above `LoadModule`.',
    source: ['V09'],
  },
} as const satisfies Record<string, Behaviour>;
