import type { FactId } from './evidence/chapters.ts';
import type { Release } from './list.ts';
import { compareVersions, positionOf } from './version.ts';

/** The Python series that some mod_wsgi release was made for, oldest first. */
export const PYTHONS = [
  '2.3', '2.4', '2.5', '2.6', '2.7',
  '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14',
] as const;

/** A Python series, such as `3.11`. */
export type Python = (typeof PYTHONS)[number];

interface Support {
  readonly since: Release;
  /** First and last series of each unbroken run. */
  readonly runs: readonly (readonly [Python, Python])[];
  readonly source: readonly FactId[];
}

/** The Pythons that each release compiles with, by its notes, its classifiers and the recorded runs; newest first. A Python may be younger than the release. */
const SUPPORT: readonly Support[] = [
  { since: '6.0.0', runs: [['3.10', '3.14']], source: ['S02', 'R07'] },
  { since: '5.0.1', runs: [['3.8', '3.13']], source: ['S08', 'R06'] },
  { since: '5.0.0', runs: [['3.8', '3.12']], source: ['S08', 'R06'] },
  { since: '4.9.1', runs: [['2.6', '2.7'], ['3.3', '3.11']], source: ['R05'] },
  { since: '4.9.0', runs: [['2.6', '2.7'], ['3.3', '3.10']], source: ['R05'] },
  { since: '4.6.6', runs: [['2.6', '2.7'], ['3.3', '3.9']], source: ['R05'] },
  { since: '4.1.0', runs: [['2.6', '2.7'], ['3.3', '3.7']], source: ['R05'] },
  { since: '3.5', runs: [['2.3', '2.7'], ['3.1', '3.6']], source: ['R04'] },
  { since: '3.4', runs: [['2.3', '2.7'], ['3.1', '3.3']], source: ['R04'] },
  { since: '3.0', runs: [['2.3', '2.7'], ['3.1', '3.1']], source: ['R03'] },
  { since: '1.0', runs: [['2.3', '2.7']], source: ['R01', 'R02'] },
];

/** Python series that a release compiles with, oldest first, with their facts. */
export interface Pythons {
  readonly series: readonly Python[];
  readonly source: readonly FactId[];
}

const known = new Map<Release, Pythons>();

/** The Python series that a release compiles with. A release is looked up once. */
export function pythonsOf(release: Release): Pythons {
  const pythons = known.get(release) ?? lookUp(release);
  known.set(release, pythons);
  return pythons;
}

function lookUp(release: Release): Pythons {
  const support = SUPPORT.find(({ since }) => positionOf(since) <= positionOf(release));
  if (support === undefined) return { series: [], source: [] };
  const series = PYTHONS.filter((python) =>
    support.runs.some(([from, to]) => compareVersions(from, python) <= 0 && compareVersions(python, to) <= 0));
  return { series, source: support.source };
}

/** Younger series that a release served with in an experiment (facts R05, R06), although it does not name them. */
const SERVED: Readonly<Partial<Record<Release, readonly Python[]>>> = { '4.9.4': ['3.12', '3.13'], '5.0.0': ['3.13'] };

/** The younger series that a release served with in an experiment. */
export function servedWith(release: Release): readonly Python[] {
  return SERVED[release] ?? [];
}

/** The releases from which on mod_wsgi compiles with other Pythons than before, newest first. */
export function releasesWithNewPythons(): Release[] {
  return SUPPORT.map(({ since }) => since);
}

/** Usual series of a release in its day: the newest that it names, and Python 2 before mod_wsgi 4. */
export function usualPython(release: Release): Python {
  const { series } = pythonsOf(release);
  const usual = positionOf(release) < positionOf('4.1.0') ? series.filter((python) => isPython2(python)) : series;
  return usual.at(-1) ?? '2.7';
}

/** Checks if a series belongs to Python 2. */
export function isPython2(python: Python): boolean {
  return python.startsWith('2.');
}

/** Checks if a series ships the `venv` module (Python 3.3 and newer). */
export function hasVenv(python: Python): boolean {
  return compareVersions(python, '3.3') >= 0;
}
