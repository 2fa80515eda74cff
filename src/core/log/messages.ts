import { EXTENSION_MESSAGES } from './extension.ts';
import type { Message } from './message.ts';
import { KERNEL_MESSAGES } from './kernel.ts';
import { MODULE_MESSAGES } from './module.ts';
import { INTERPRETER_MESSAGES } from './interpreter.ts';
import { SCRIPT_MESSAGES } from './script.ts';
import { START_MESSAGES } from './python-start.ts';

export type { Message } from './message.ts';

/** Every error text that the book, or what reads a reader's log, knows. */
export const MESSAGES = {
  // Python finds no library.
  ...START_MESSAGES,
  'no-python-in-child': {
    text: 'Python initialisation failed in Apache child process; Python based handlers will not be available.',
    by: 'mod_wsgi', code: 'WSGI0001', source: ['H10e'],
  },
  'no-python-in-daemon': {
    text: "Python initialisation failed in {context}; Python based handlers will not be available.",
    by: 'mod_wsgi', code: 'WSGI0028', source: ['H10e'],
  },
  'embedded-without-python': {
    text: 'Embedded mode of mod_wsgi cannot be used as Python was not initialised in this process.',
    by: 'mod_wsgi', code: 'WSGI0210', when: ['failed-start-answered'], source: ['H10e', 'S07'],
  },

  ...INTERPRETER_MESSAGES,
  ...MODULE_MESSAGES,
  ...EXTENSION_MESSAGES,
  ...KERNEL_MESSAGES,

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

  // The module path.
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

  ...SCRIPT_MESSAGES,

  // What Python says of an import or a file.
  'no-module': { text: "ModuleNotFoundError: No module named '{name}'", by: 'Python', source: ['E10'] },
  'no-module-python2': { text: 'ImportError: No module named {name}', by: 'Python', source: ['E10'] },
  'no-name': { text: "NameError: name '{name}' is not defined", by: 'Python', source: 'Python' },
  'no-file': { text: "FileNotFoundError: [Errno 2] No such file or directory: '{path}'", by: 'Python', source: 'Python' },
  'closed-file': { text: "PermissionError: [Errno 13] Permission denied: '{path}'", by: 'Python', source: 'Python' },
  'traceback-line': { text: 'File "{path}", line {number}, in {name}', by: 'Python', source: 'Python' },

  // The configuration.
  'config-line': { text: 'Syntax error on line {number} of {path}:', by: 'Apache', source: 'Apache' },
  'unknown-directive': {
    text: "Invalid command '{name}', perhaps misspelled or defined by a module not included in the server configuration",
    by: 'Apache', source: ['E05'],
  },
  'invalid-option': { text: 'Invalid option to WSGI daemon process definition.', by: 'mod_wsgi', source: ['E06'] },
  'invalid-alias-option': { text: 'Invalid option to WSGI script alias definition.', by: 'mod_wsgi', when: ['alias-options'], source: 'module' },
  'invalid-import-option': { text: 'Invalid option to WSGI import script definition.', by: 'mod_wsgi', when: ['import-script'], source: 'module' },
  'invalid-count': { text: 'Invalid process count for WSGI daemon process.', by: 'mod_wsgi', source: 'module' },
  'no-such-user': { text: 'AH00543: {name}: bad user name {name}', by: 'Apache', source: 'Apache' },
  'no-such-unix-group': { text: 'AH00544: {name}: bad group name {name}', by: 'Apache', source: 'Apache' },
  'undefined-variable': { text: 'AH00111: Config variable {name} is not defined', by: 'Apache', source: 'Apache' },
  'invalid-home': { text: 'Invalid home directory for WSGI daemon process.', by: 'mod_wsgi', source: ['E06'] },
  'duplicate-group': { text: 'Name duplicates previous WSGI daemon definition.', by: 'mod_wsgi', source: ['D10'] },
  'no-group-yet': { text: 'WSGI process group not yet configured.', by: 'mod_wsgi', when: ['alias-options'], source: ['E07', 'A02'] },
  'group-elsewhere': { text: 'WSGI process group not accessible.', by: 'mod_wsgi', when: ['alias-options'], source: ['E07'] },
  'group-of-unnamed-host': { text: 'WSGI process group not matchable.', by: 'mod_wsgi', when: ['group-across-hosts'], source: ['E07'] },
  'one-argument': { text: '{name} takes one argument, Python prefix/exec_prefix absolute path names.', by: 'Apache', source: ['H04'] },
  'one-argument-path': { text: '{name} takes one argument, Python module search path.', by: 'Apache', source: ['H04'] },
  'one-argument-group': { text: '{name} takes one argument, Name of the WSGI process group.', by: 'Apache', source: 'module' },
  'one-argument-interpreter': { text: '{name} takes one argument, Application interpreter group.', by: 'Apache', source: 'module' },
  'not-in-host': { text: '{name} cannot occur within {section} section', by: 'Apache', source: ['H03'] },
  'not-in-section-22': { text: '{name} not allowed here', by: 'Apache', source: ['H03'] },
  'not-in-section': { text: '{name} not allowed in {section} context', by: 'Apache', source: ['H03'] },

  // Requests and processes.
  'no-execcgi': { text: 'Options ExecCGI is off in this directory: {path}', by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module' },
  'no-execcgi-coded': { text: 'Options ExecCGI is off in this directory.', by: 'mod_wsgi', code: 'WSGI0134', source: 'manual' },
  'asgi-application': { text: "TypeError: {name}() missing 1 required positional argument: 'send'", by: 'Python', source: 'Python' },
  'no-such-group': { text: "No WSGI daemon process called '{name}' has been configured: {path}", by: 'mod_wsgi', when: ['no wsgi-codes'], source: ['E07'] },
  'no-such-group-coded': {
    text: "No WSGI daemon process called '{name}' has been configured.",
    by: 'mod_wsgi', code: 'WSGI0150', source: ['E07'],
  },
  'no-such-group-among-others-coded': {
    text: "No WSGI daemon process called '{name}' has been configured.",
    by: 'mod_wsgi', code: 'WSGI0151', source: ['E07'],
  },
  'group-of-other-host': {
    text: "Daemon process called '{name}' cannot be accessed by this WSGI application: {path}",
    by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'module',
  },
  'group-of-other-host-coded': {
    text: "Daemon process called '{name}' cannot be accessed by this WSGI application.",
    by: 'mod_wsgi', code: 'WSGI0152', source: 'manual',
  },
  'embedded-restricted': {
    text: 'Embedded mode of mod_wsgi disabled by runtime configuration: {path}',
    by: 'mod_wsgi', when: ['restrict-embedded', 'no wsgi-codes'], source: ['E08'],
  },
  'embedded-restricted-coded': {
    text: 'Embedded mode of mod_wsgi disabled by runtime configuration.',
    by: 'mod_wsgi', code: 'WSGI0143', source: ['E08'],
  },
  'no-directory-to-work-in': { text: "Unable to change working directory to '{path}'.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: ['C08'] },
  'no-directory-to-work-in-coded': {
    text: "Unable to change working directory to '{path}'. Daemon process will exit.",
    by: 'mod_wsgi', code: 'WSGI0009', source: 'manual',
  },
  'no-home-directory-coded': {
    text: "Unable to change working directory to home directory '{path}' for uid={number}. Daemon process will exit.",
    by: 'mod_wsgi', code: 'WSGI0010', source: 'manual',
  },
  'no-connection-as-user': {
    text: "Unable to connect to WSGI daemon process '{name}' on '{path}' as user with uid={number}.",
    by: 'mod_wsgi', when: ['no wsgi-codes'], source: ['C07'],
  },
  'no-connection-coded': {
    text: "Unable to connect to WSGI daemon process '{name}' on '{path}' as user with uid={number}.",
    by: 'mod_wsgi', code: 'WSGI0117', source: ['E09', 'C07'],
  },
  'no-listener-coded': {
    text: "Unable to connect to WSGI daemon process '{name}' on '{path}' after multiple attempts as listener backlog limit was exceeded or the socket does not exist.",
    by: 'mod_wsgi', code: 'WSGI0116', source: 'manual',
  },
  'no-socket-coded': {
    text: "Unable to bind unix domain socket '{path}'. Daemon group will not start.",
    by: 'mod_wsgi', code: 'WSGI0013', source: ['E09'],
  },
  'no-connection': { text: "Unable to connect to WSGI daemon process '{name}' on '{path}'", by: 'mod_wsgi', when: ['no wsgi-codes'], source: ['E09', 'C07'] },
  'no-socket': { text: "Couldn't bind unix domain socket '{path}'.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: ['E09'] },
  'no-socket-owner-coded': {
    text: "Unable to change owner of unix domain socket '{path}' to uid={number}. Daemon group will not start.",
    by: 'mod_wsgi', code: 'WSGI0015', source: ['E09'],
  },
  'no-socket-owner': { text: "Couldn't change owner of unix domain socket", by: 'mod_wsgi', when: ['no wsgi-codes'], source: ['E09'] },
  'died': { text: "Process '{name}' has died, deregister and restart it.", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'runs' },
  'timeout': { text: "Timeout when reading response headers from daemon process '{name}': {path}", by: 'mod_wsgi', when: ['no wsgi-codes'], source: 'runs' },
  'timeout-coded': {
    text: "Timeout when reading response headers from daemon process '{name}'.",
    by: 'mod_wsgi', code: 'WSGI0145', source: 'runs',
  },
  'timeout-first': { text: 'Script timed out before returning headers: {name}', by: 'Apache', source: 'Apache' },
  'path-closed': {
    text: "AH00035: access to {name} denied (filesystem path '{path}') because search permissions are missing on a component of the path",
    by: 'Apache', source: 'Apache',
  },
  'path-denied': { text: 'AH01630: client denied by server configuration: {path}', by: 'Apache', source: 'Apache' },
  'htaccess-closed': {
    text: "AH00529: {path} pcfg_openfile: unable to check htaccess file, ensure it is readable and that '{path}' is executable",
    by: 'Apache', source: 'Apache',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** The key of a message; an unknown literal is a type error. */
export type MessageId = keyof typeof MESSAGES;
