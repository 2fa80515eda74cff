import type { Python } from '#core/releases';
import { above, type View } from '../disk/index.ts';

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

/** Number of links that Python follows before it gives up, in C and in getpath.py. */
const MOST_LINKS = 40;

/** Follows the links of a program, by its last name only; `join` is that of the search. Returns undefined for a circle. */
export function linkEnd(program: string, view: View, join: (directory: string, name: string) => string): string | undefined {
  let at = program;
  for (let links = 0; links < MOST_LINKS; links++) {
    const to = at === '' ? undefined : view.link(at);
    if (to === undefined) return at;
    at = to.startsWith('/') ? to : join(above(at), to);
  }
  return undefined;
}
