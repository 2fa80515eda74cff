import type { Output } from './output.ts';

/** How many tests passed and failed. Whatever could not run counts as failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Runs one suite, telling its failures to `output`. Rejects only when the suite itself is broken. */
export type RunSuite = (output: Output) => Promise<Tally>;

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}
