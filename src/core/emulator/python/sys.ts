import type { Setting } from '#core/apache';

/** Cause of an event: a line of the configuration, a variable of Apache's start, or a file. */
export type Cause =
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly line?: number };

/** Origin of an entry of `sys.path`. */
export type Origin = 'library' | 'packages' | 'PYTHONPATH' | 'WSGIPythonPath' | 'python-path' | 'home' | 'pth' | 'script' | 'user';

/** An entry of `sys.path`. */
export interface PathEntry {
  readonly directory: string;
  readonly origin: Origin;
  /** The line, variable or file that names it, where one does. */
  readonly by?: Cause;
}

/** Variables of `sys` in an interpreter. */
export interface Sys {
  readonly prefix: string;
  readonly execPrefix: string;
  readonly basePrefix: string;
  readonly executable: string;
  readonly path: readonly PathEntry[];
}
