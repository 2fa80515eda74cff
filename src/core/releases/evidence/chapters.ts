/** The chapters of the verified facts: the letter their ids begin with, and what they are about. */
export const CHAPTERS = {
  H: 'WSGIPythonHome',
  X: 'WSGIPythonExecutable',
  P: 'WSGIPythonPath and python-path',
  D: 'Options of WSGIDaemonProcess',
  V: 'Environments, sys.prefix and sys.executable',
  S: 'What the newest series changed',
  R: 'Which Python and which Apache',
  G: 'Process groups and application groups',
  C: 'Security, sockets and directories',
  E: 'Error texts',
  Z: 'Where older guides err',
  Q: 'Quoting',
  A: 'Options of WSGIScriptAlias',
} as const;

/** Id of a fact verified in the source of every release: letter of its chapter and a number. */
export type FactId = `${keyof typeof CHAPTERS}${number}${'' | 'a' | 'b' | 'c' | 'd' | 'e'}`;
