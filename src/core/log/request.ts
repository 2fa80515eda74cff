import type { Message } from './message.ts';

/** Messages about requests, and about the daemon processes that answer them. */
export const REQUEST_MESSAGES = {
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
  'locale-refused': {
    text: "Unsupported locale setting {name} specified for daemon process group {name}. Consider using 'C.UTF-8' as fallback setting.",
    by: 'mod_wsgi', when: ['locale-refusal-logged', 'no wsgi-codes'], source: ['D15'],
  },
  'locale-refused-coded': {
    text: "Unsupported locale setting '{name}' specified for daemon process group '{name}'; daemon will run with the inherited locale. Consider 'C.UTF-8' as a fallback.",
    by: 'mod_wsgi', code: 'WSGI0079', source: 'manual',
  },
  'no-connection-as-user': {
    text: "Unable to connect to WSGI daemon process '{name}' on '{path}' as user with uid={number}.",
    by: 'mod_wsgi', when: ['connecting-user-logged', 'no wsgi-codes'], source: ['C07'],
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
  'died-first': { text: "Process '{name}' has died, restarting.", by: 'mod_wsgi', when: ['no death-deregistered'], source: 'module' },
  'died': { text: "Process '{name}' has died, deregister and restart it.", by: 'mod_wsgi', when: ['death-deregistered', 'no wsgi-codes'], source: 'runs' },
  'died-with-pid': { text: "Process '{name}' (pid={number}) has died; deregistering and restarting it.", by: 'mod_wsgi', when: ['wsgi-codes'], source: 'module' },
  'timeout': {
    text: "Timeout when reading response headers from daemon process '{name}': {path}",
    by: 'mod_wsgi', when: ['oversized-headers-logged', 'no wsgi-codes'], source: 'runs',
  },
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
  'no-index': {
    text: 'AH01276: Cannot serve directory {path}: No matching DirectoryIndex ({name}) found, and server-generated directory index forbidden by Options directive',
    by: 'Apache', source: 'Apache',
  },
  'htaccess-closed': {
    text: "AH00529: {path} pcfg_openfile: unable to check htaccess file, ensure it is readable and that '{path}' is executable",
    by: 'Apache', source: 'Apache',
  },
} as const satisfies Readonly<Record<string, Message>>;
