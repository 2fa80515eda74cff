import type { Setting } from '#core/apache';

/** A thing that made something happen: a line of the configuration, a variable that Apache was started with, or a file. */
export type Cause =
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly line?: number };
