import type { Python } from '#core/releases';
import type { View } from '../disk/index.ts';

/** The library that mod_wsgi was linked with: what its build wrote into it. */
export interface Library {
  readonly python: Python;
  /** Directory that it was installed in: `--prefix` of its configure. */
  readonly prefix: string;
  readonly execPrefix: string;
  /** `lib`, or `lib64` on the Red Hat family. */
  readonly platlibdir: string;
  /** Directories below the standard library that are always searched, such as `plat-linux2`. */
  readonly subdirectories: readonly string[];
}

/** Settings before Python starts: by mod_wsgi, and by the variables of Apache's start. */
export interface Start {
  /** Set with `Py_SetPythonHome` or `PyConfig.home`. */
  readonly home?: string;
  /** Set with `Py_SetProgramName` or `PyConfig.program_name`. */
  readonly programName?: string;
  readonly variables: Readonly<Partial<Record<string, string>>>;
}

/** Paths that Python finds before its first import. */
export interface Paths {
  readonly kind: 'found';
  /** `sys.executable`; empty where no program was found. */
  readonly executable: string;
  readonly prefix: string;
  readonly execPrefix: string;
  /** The first `sys.path`. `variable`: from PYTHONPATH. */
  readonly entries: readonly { readonly directory: string; readonly from: 'variable' | 'library' }[];
  /** False where the standard library was not found, and the built-in prefix is assumed. */
  readonly libraryFound: boolean;
}

/** Python stopped while it looked for its library. */
export interface NoPaths {
  readonly kind: 'stopped';
  /** Python's own words; empty where it looks without end and writes nothing. */
  readonly reason: string;
}

/** A search that goes where the emulator does not follow, with the reason. */
export interface UnknownPaths {
  readonly kind: 'unknown';
  readonly why: string;
}

/** Search of one series of Python. Reads the disk through the view only. */
export type Search = (library: Library, start: Start, view: View) => Paths | NoPaths | UnknownPaths;

/** The separator of lists of paths on UNIX. */
export const LIST_SEPARATOR = ':';
