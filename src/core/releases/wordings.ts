/** Changes of words in the log with which nothing else changes, looked up in the source of the tags. */
import type { Release } from './list.ts';

/** Releases that use a wording. */
export interface Wording {
  readonly since: Release;
}

export const WORDINGS = {
  /** A daemon process that was ended by a signal is logged with that signal. */
  'signals-logged': { since: '3.5' },
  /** Response headers that end early, or are too long, have a message of mod_wsgi. */
  'oversized-headers-logged': { since: '4.1.0' },
  /** "in conjunction", not "on conjunction", in the refusal of mod_python. */
  'mod-python-refusal-corrected': { since: '4.4.1' },
  /** A response body that ends early has a message of mod_wsgi. */
  'cut-off-body-logged': { since: '4.5.13' },
} as const satisfies Readonly<Record<string, Wording>>;

/** The key of a wording. */
export type WordingKey = keyof typeof WORDINGS;
