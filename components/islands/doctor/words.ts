import type { FileKind, Severity } from '#core/doctor';

/** Kinds of text in words. */
export const KINDS: Readonly<Record<FileKind, string>> = {
  apache: 'Apache configuration', wsgi: 'WSGI script', log: 'error log', shell: 'commands', dump: 'output of DUMP_CONFIG',
};

/** Severities in words, the worst first. */
export const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
