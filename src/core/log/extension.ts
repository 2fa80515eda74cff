import type { Message } from './message.ts';

/** Log texts of packages with compiled parts: built for another Python, refused in a sub-interpreter, or crashed with their process. */
export const EXTENSION_MESSAGES = {
  // Built for another Python.
  'no-compiled-name': {
    text: "ImportError: cannot import name '{name}' from partially initialized module '{name}' (most likely due to a circular import) ({path})",
    by: 'Python', source: 'Python',
  },
  'no-compiled-name-37': { text: 'ImportError: cannot import name \'{name}\' from \'{name}\' ({path})', by: 'Python', source: 'Python' },
  'no-compiled-name-36': { text: "ImportError: cannot import name '{name}'", by: 'Python', pythons: ['2.3', '3.6'], source: 'Python' },
  'no-compiled-name-python2': { text: 'ImportError: cannot import name {name}', by: 'Python', source: 'Python' },
  'undefined-symbol': { text: 'ImportError: {path}: undefined symbol: {name}', by: 'Python', source: 'Python' },
  'map-segment': { text: 'ImportError: {path}: failed to map segment from shared object: Permission denied', by: 'Python', source: 'Python' },
  'map-segment-bare': { text: 'ImportError: {path}: failed to map segment from shared object', by: 'Python', source: 'Python' },
  'dll-load-failed-37': { text: 'ImportError: DLL load failed: The specified module could not be found.', by: 'Python', source: 'Python' },
  'dll-of-other-build-37': { text: 'ImportError: DLL load failed: %1 is not a valid Win32 application.', by: 'Python', source: 'Python' },
  'dll-load-failed': { text: 'ImportError: DLL load failed while importing {name}: The specified module could not be found.', by: 'Python', source: 'Python' },
  'no-numpy-core': { text: "ModuleNotFoundError: No module named 'numpy.core._multiarray_umath'", by: 'Python', source: 'Python' },
  'numpy-extensions': { text: 'Importing the numpy C-extensions failed.', by: 'Python', source: 'Python' },
  'numpy-source-directory': {
    text: 'Error importing numpy: you should not try to import numpy from its source directory; please exit the numpy source tree, and relaunch your python interpreter from there.',
    by: 'Python', source: 'Python',
  },

  // Refused in a sub-interpreter.
  'pyo3-second-interpreter': {
    text: 'ImportError: PyO3 modules do not yet support subinterpreters, see https://github.com/PyO3/pyo3/issues/576',
    by: 'Python', source: 'Python',
  },
  'pyo3-once': {
    text: 'ImportError: PyO3 modules compiled for CPython 3.8 or older may only be initialized once per interpreter process',
    by: 'Python', source: 'Python',
  },
  'pyo3-once-38': { text: 'ImportError: PyO3 modules may only be initialized once per interpreter process', by: 'Python', source: 'Python' },
  'numpy-second-interpreter': {
    text: 'NumPy was imported from a Python sub-interpreter but NumPy does not properly support sub-interpreters.',
    by: 'Python', source: 'Python',
  },
  'once-per-process': { text: 'ImportError: cannot load module more than once per process', by: 'Python', source: 'Python' },
  'one-interpreter': { text: 'ImportError: module {name} does not support loading in subinterpreters', by: 'Python', source: 'Python' },
  'one-interpreter-cython': { text: 'ImportError: Interpreter change detected - this module can only be loaded into one interpreter per process.', by: 'Python', source: 'Python' },
  'no-fork-isolated': { text: 'RuntimeError: fork not supported for isolated subinterpreters', by: 'Python', source: 'Python' },
  'no-fork': { text: 'RuntimeError: fork not supported for subinterpreters', by: 'Python', pythons: ['3.8', '3.8'], source: 'Python' },
  'no-preexec': { text: 'RuntimeError: preexec_fn not supported within subinterpreters', by: 'Python', source: 'Python' },
  'forked-child-died': {
    text: 'Fatal Python error: _PyInterpreterState_DeleteExceptMain: not main interpreter',
    by: 'Python', source: 'Python',
  },

  // Crashed with its process.
  'answer-cut-off': {
    text: "Truncated or oversized response headers received from daemon process '{name}': {path}",
    by: 'mod_wsgi', when: ['oversized-headers-logged', 'no wsgi-codes'], source: 'module',
  },
  'answer-cut-off-coded': {
    text: "Daemon process '{name}' closed connection before sending complete response headers.",
    by: 'mod_wsgi', code: 'WSGI0146', source: 'manual',
  },
  'header-too-long-coded': {
    text: "Response header line too long from daemon process '{name}'.",
    by: 'mod_wsgi', code: 'WSGI0144', source: 'manual',
  },
  'headers-ended': { text: 'Premature end of script headers: {name}', by: 'Apache', source: 'Apache' },
  'no-output': { text: 'End of script output before headers: {name}', by: 'Apache', source: 'Apache' },
  'body-cut-off': { text: 'Failed to proxy response from daemon.', by: 'mod_wsgi', when: ['cut-off-body-logged', 'no wsgi-codes'], source: 'module' },
  'body-cut-off-coded': {
    text: 'Unable to proxy response from daemon to client.',
    by: 'mod_wsgi', code: 'WSGI0119', source: 'manual',
  },
  'child-signal': { text: 'AH00052: child pid {number} exit signal {reason} ({number})', by: 'Apache', source: 'Apache' },
  'child-signal-core': {
    text: 'AH00051: child pid {number} exit signal {reason} ({number}), possible coredump in {path}',
    by: 'Apache', source: 'Apache',
  },
  'ended-by-signal': { text: "Process '{name}' terminated by signal {number}", by: 'mod_wsgi', when: ['signals-logged', 'no wsgi-codes'], source: 'module' },
  'ended-by-signal-with-pid': { text: "Process '{name}' (pid={number}) terminated by signal {number}", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'module' },
} as const satisfies Readonly<Record<string, Message>>;
