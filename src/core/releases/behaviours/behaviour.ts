import type { FactId } from '../evidence/chapters.ts';
import type { Release } from '../list.ts';
import type { Python } from '../pythons.ts';

/** Behaviour of mod_wsgi in one run of releases. */
export interface Behaviour {
  /** First release that behaves so; absent when the first of all does. */
  readonly since?: Release;
  /** Last release that behaves so; absent when the newest does. */
  readonly until?: Release;
  /** Releases in between that do not behave so. */
  readonly except?: readonly Release[];
  /** First and last Python series with which a release behaves so; absent where every Python does. */
  readonly pythons?: { readonly since?: Python; readonly until?: Python };
  /** Effect on a deployment, in one or two sentences. */
  readonly effect: string;
  /** Facts that were read or measured. */
  readonly source: readonly FactId[];
  /** Documented only: no recipe differs by it, and no files are published for its releases. */
  readonly documentationOnly?: true;
}
