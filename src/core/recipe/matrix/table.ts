import type { Deployment } from '#core/deployment';
import { LATEST, releaseBefore, releasesThatChanged, type Release } from '#core/releases';
import { cellFor, type Cell } from './cell.ts';

/** A row of a matrix: a wanted deployment. */
export interface Row {
  readonly key: string;
  readonly title: string;
  readonly wanted: Partial<Deployment>;
}

/** Neighbouring releases that answer every row of a matrix the same. */
export interface Run {
  readonly first: Release;
  readonly last: Release;
  /** One for each row, in their order; links mean the last release of the run. */
  readonly cells: readonly Cell[];
}

/**
 * The runs of releases that answer these rows alike, oldest first; each release is in exactly one. Only the
 * releases in which recipes may begin to differ are asked, since the others answer like the nearest older one of them.
 */
export function runsOf(rows: readonly Row[]): Run[] {
  const ask = (release: Release): Cell[] => rows.map(({ wanted }) => cellFor(wanted, release));
  const starts: Release[] = [];
  let answers = '';
  for (const release of releasesThatChanged()) {
    const now = answersOf(ask(release));
    if (now !== answers) starts.push(release);
    answers = now;
  }
  return starts.map((first, index) => {
    const next = starts[index + 1];
    const last = (next === undefined ? LATEST : releaseBefore(next)) ?? first;
    return { first, last, cells: ask(last) };
  });
}

function answersOf(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map(({ verdict, method, remarks, provenBy }) => [verdict, method, remarks, provenBy]));
}
