import type { MessageId } from '#core/log';

const FIX = (name: string): string => `/fix/${name}/`;
const ENCODINGS = [FIX('encodings')];
const C_EXTENSION = [FIX('c-extension-of-another-python')];
const SUBINTERPRETERS = [FIX('subinterpreters')];
const TRUNCATED = [FIX('truncated-response-headers')];
const CANNOT_LOAD = [FIX('cannot-load-into-server')];
const SCRIPT = [FIX('script-cannot-be-loaded')];
const EXCEPTION = [FIX('exception-processing')];
const ADDSITEDIR = [FIX('addsitedir-failed')];
const NO_MODULE = [FIX('module-not-found')];
const INVALID_OPTION = [FIX('invalid-option')];
const ONE_ARGUMENT = [FIX('takes-one-argument')];
const NO_GROUP = [FIX('no-daemon-process-called')];
const UNABLE_TO_CONNECT = [FIX('unable-to-connect')];
const HANGS = [FIX('request-hangs')];
const FORBIDDEN = [FIX('permission-denied-403')];
const SECTION = [FIX('virtualhost-section')];
const LOCALE = [FIX('unicode-errors')];
const RELATIVE = [FIX('relative-paths')];
const MOD_PYTHON = ['/legacy/mod-python/'];

/** Pages that answer a message of the log. Undefined for a line that is no error, or that is only half of one. */
export const PAGES_OF: Readonly<Record<MessageId, readonly string[] | undefined>> = {
  'no-site': [FIX('site')], 'no-encodings': ENCODINGS, 'fatal-36': ENCODINGS, 'fatal-37': ENCODINGS, 'fatal-38': ENCODINGS, 'fatal-codec': ENCODINGS, 'fatal-codec-37': ENCODINGS,
  'path-configuration': ENCODINGS, 'no-prefix': ENCODINGS, 'no-exec-prefix': ENCODINGS, 'consider-home': ENCODINGS, 'fatal-313': ENCODINGS,
  'init-failed': ENCODINGS, 'init-failed-coded': ENCODINGS, 'no-python-in-child': ENCODINGS, 'no-python-in-daemon': ENCODINGS, 'embedded-without-python': ENCODINGS,
  'no-child-setup': ENCODINGS, 'no-daemon-setup': ENCODINGS, 'no-interpreter-setup': ENCODINGS, 'no-interpreter': ENCODINGS, 'interpreter-exception': ENCODINGS,
  'configured': undefined, 'process-starts': undefined, 'process-starts-as-user': undefined, 'daemon-starts': undefined, 'daemon-starts-as-user': undefined, 'process-stops': undefined,
  'main-interpreter': undefined, 'main-interpreter-in-context': undefined, 'sub-interpreter': undefined, 'sub-interpreter-in-context': undefined,
  'script-loads': undefined, 'script-loads-again': undefined, 'file-loads': undefined, 'script-loads-in-context': undefined, 'script-loads-again-in-context': undefined,
  'already-loaded': [FIX('already-loaded')], 'already-loaded-22': [FIX('already-loaded')],
  'cannot-load': CANNOT_LOAD, 'no-shared-object': CANNOT_LOAD, 'closed-shared-object': [...CANNOT_LOAD, FIX('failed-to-map-segment')],
  'module-symbol': [...CANNOT_LOAD, ...C_EXTENSION], 'no-module-structure': CANNOT_LOAD, 'no-dll': CANNOT_LOAD, 'unsigned-module': CANNOT_LOAD, 'no-signing-authority': CANNOT_LOAD,
  'mod-python-refused': MOD_PYTHON, 'mod-python-refused-first': MOD_PYTHON,
  'no-compiled-name': C_EXTENSION, 'no-compiled-name-37': C_EXTENSION, 'no-compiled-name-36': C_EXTENSION, 'no-compiled-name-python2': C_EXTENSION, 'undefined-symbol': C_EXTENSION,
  'map-segment': [FIX('failed-to-map-segment')], 'map-segment-bare': [FIX('failed-to-map-segment')], 'dll-load-failed': C_EXTENSION,
  'dll-load-failed-37': C_EXTENSION, 'dll-of-other-build-37': C_EXTENSION, 'no-numpy-core': C_EXTENSION, 'numpy-extensions': C_EXTENSION, 'numpy-source-directory': C_EXTENSION,
  'pyo3-second-interpreter': SUBINTERPRETERS, 'pyo3-once': SUBINTERPRETERS, 'pyo3-once-38': SUBINTERPRETERS, 'numpy-second-interpreter': SUBINTERPRETERS, 'once-per-process': SUBINTERPRETERS,
  'one-interpreter': SUBINTERPRETERS, 'one-interpreter-cython': SUBINTERPRETERS, 'no-fork-isolated': SUBINTERPRETERS, 'no-fork': SUBINTERPRETERS, 'no-preexec': SUBINTERPRETERS,
  'forked-child-died': SUBINTERPRETERS,
  'answer-cut-off': TRUNCATED, 'answer-cut-off-coded': TRUNCATED, 'header-too-long-coded': TRUNCATED, 'headers-ended': TRUNCATED, 'no-output': TRUNCATED, 'body-cut-off': TRUNCATED, 'body-cut-off-coded': TRUNCATED,
  'child-signal': TRUNCATED, 'child-signal-core': TRUNCATED, 'ended-by-signal': [...TRUNCATED, ...HANGS], 'ended-by-signal-with-pid': [...TRUNCATED, ...HANGS],
  'selinux-denied': [FIX('selinux')], 'apparmor-denied': [FIX('selinux')],
  'home-set': undefined, 'home-set-in-context': undefined,
  'home-missing': [FIX('unable-to-stat-python-home')], 'home-missing-coded': [FIX('unable-to-stat-python-home')],
  'home-no-directory': [FIX('python-home-not-a-directory')], 'home-no-directory-coded': [FIX('python-home-not-a-directory')],
  'home-closed': [FIX('python-home-not-accessible')], 'home-closed-coded': [FIX('python-home-not-accessible')],
  'compiled-for': [FIX('compiled-for-python')], 'runtime-using': [FIX('compiled-for-python')], 'compiled-for-coded': [FIX('compiled-for-python')],
  'path-at-start': undefined,
  'addsitedir-failed': ADDSITEDIR, 'addsitedir-failed-at-end': ADDSITEDIR, 'addsitedir-failed-coded': ADDSITEDIR, 'no-addsitedir-coded': ADDSITEDIR, 'no-site-coded': ADDSITEDIR, 'no-path-coded': ADDSITEDIR,
  'script-target': SCRIPT, 'script-exec': SCRIPT, 'script-exec-coded': SCRIPT, 'script-parse': SCRIPT, 'script-compile': SCRIPT, 'script-compile-coded': SCRIPT, 'script-compile-ahead-coded': SCRIPT,
  'script-exec-ahead-coded': SCRIPT, 'script-exit-coded': SCRIPT, 'script-exit-ahead-coded': SCRIPT, 'script-missing-coded': SCRIPT, 'no-application-coded': SCRIPT, 'script-missing': SCRIPT, 'no-application': SCRIPT,
  'application-failed-first': EXCEPTION, 'application-failed': EXCEPTION, 'application-failed-coded': EXCEPTION,
  'no-module': NO_MODULE, 'no-module-python2': NO_MODULE, 'no-module-python35': NO_MODULE,
  'second-setup': [FIX('populate-not-reentrant')], 'no-name': undefined, 'traceback': undefined, 'no-file': RELATIVE, 'no-database': RELATIVE, 'readonly-database': RELATIVE, 'closed-file': ['/understand/who-must-read-what/', FIX('python-home-not-accessible')], 'not-ascii': LOCALE, 'traceback-line': undefined,
  'config-line': undefined, 'unknown-directive': [FIX('invalid-command')],
  'invalid-option': INVALID_OPTION, 'invalid-value': INVALID_OPTION, 'no-such-user': INVALID_OPTION, 'no-such-unix-group': INVALID_OPTION, 'undefined-variable': ['/understand/quoting/'],
  'duplicate-group': [FIX('duplicate-daemon')], 'no-group-yet': NO_GROUP, 'group-elsewhere': NO_GROUP, 'group-of-unnamed-host': NO_GROUP,
  'one-argument': ONE_ARGUMENT,
  'not-in-host': SECTION, 'not-in-section-22': SECTION, 'not-in-section': SECTION,
  'no-execcgi': ['/current/without-script-alias/'], 'no-execcgi-coded': ['/current/without-script-alias/'],
  'asgi-application': ['/current/asgi/'],
  'no-such-group': NO_GROUP, 'no-such-group-coded': NO_GROUP, 'no-such-group-among-others-coded': NO_GROUP, 'group-of-other-host': NO_GROUP, 'group-of-other-host-coded': NO_GROUP,
  'embedded-restricted': [FIX('embedded-mode-disabled')], 'embedded-restricted-coded': [FIX('embedded-mode-disabled')],
  'no-directory-to-work-in': HANGS, 'no-directory-to-work-in-coded': HANGS, 'no-home-directory-coded': HANGS,
  'locale-refused': LOCALE, 'locale-refused-coded': LOCALE,
  'no-connection-as-user': UNABLE_TO_CONNECT, 'no-connection-coded': UNABLE_TO_CONNECT, 'no-listener-coded': UNABLE_TO_CONNECT, 'no-socket-coded': UNABLE_TO_CONNECT, 'no-connection': UNABLE_TO_CONNECT,
  'no-socket': UNABLE_TO_CONNECT, 'no-socket-owner-coded': UNABLE_TO_CONNECT, 'no-socket-owner': UNABLE_TO_CONNECT,
  'died-first': HANGS, 'died': HANGS, 'died-with-pid': HANGS, 'timeout': HANGS, 'timeout-coded': HANGS, 'timeout-first': HANGS,
  'no-index': [FIX('not-reached')], 'path-closed': FORBIDDEN, 'path-denied': FORBIDDEN, 'htaccess-closed': FORBIDDEN,
};
