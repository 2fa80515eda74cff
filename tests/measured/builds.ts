/** The recorded runs by the build of mod_wsgi that they ran on. */
import assert from 'node:assert/strict';

import { compareVersions, isRelease, PYTHONS, type Python, type Release } from '#core/releases';

import { RUNS, type MeasuredRun } from '../../src/measured/index.ts';

export interface Build {
  readonly name: string;
  readonly release: Release;
  readonly python: Python;
  readonly runs: ReadonlyMap<string, MeasuredRun>;
}

/** `3.11.7`, or `3.11 (Debian)`: the series is what stands before the second dot. */
function seriesOf(version: string): Python {
  const series = PYTHONS.find((candidate) => /^\d+\.\d+/.exec(version)?.[0] === candidate);
  assert.ok(series !== undefined, version);
  return series;
}

/** Every build that was run, oldest release first. */
export const BUILDS: readonly Build[] = [...Map.groupBy(RUNS, ({ build }) => build)].map(([name, runs]) => {
  const [first] = runs;
  assert.ok(first !== undefined && isRelease(first.mod_wsgi));
  return { name, release: first.mod_wsgi, python: seriesOf(first.python), runs: new Map(runs.map((run) => [run.case, run])) };
}).sort((a, b) => compareVersions(a.release, b.release));
