import type { Release } from '../list.ts';

/** The id of a fact that was verified in the source of every release; `evidence/` holds the facts themselves. */
export type FactId = `${'A' | 'C' | 'D' | 'E' | 'G' | 'H' | 'P' | 'Q' | 'R' | 'S' | 'V' | 'X' | 'Z'}${number}${'' | 'a' | 'b' | 'c' | 'd' | 'e'}`;

/** Something that mod_wsgi does in one unbroken run of releases. */
export interface Behaviour {
  /** First release that behaves so; absent when the first of all does. */
  readonly since?: Release;
  /** Last release that behaves so; absent when the newest does. */
  readonly until?: Release;
  /** What it means to somebody who deploys, in one or two sentences. */
  readonly effect: string;
  /** Where it was read or measured. */
  readonly source: readonly FactId[];
  /** Pages tell of it, and no recipe differs by it: no files are published for its releases. */
  readonly documentationOnly?: true;
}
