import { type Deployment, settle, situationOf, toQuery, whyUnavailable, DEFAULTS, type Method } from '#core/deployment';
import { LATEST, releaseBefore, releasesThatChanged, type Release, usualPython } from '#core/releases';
import { proseMarkdown } from '#core/lines';
import { generate, type Recipe } from '../generate.ts';
import type { NoteId } from '../note.ts';

/** A row of a matrix: a wanted deployment. */
export interface Row {
  readonly key: string;
  readonly title: string;
  readonly wanted: Partial<Deployment>;
}

/** Adjacent releases with the same result for every row of a matrix. */
export interface ReleaseRange {
  readonly first: Release;
  readonly last: Release;
  /** Results by row; links lead to the last release of the range. */
  readonly cells: readonly Cell[];
}

/**
 * Ranges of releases with the same results for these rows, oldest first; each release is in exactly one. Looks only at
 * releases in which recipes may differ. The others equal the nearest older one.
 */
export function rangesOf(rows: readonly Row[]): ReleaseRange[] {
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

/** Result of one release for a row. `best`: the requested method is the one that the release would choose. */
export type Verdict = 'best' | 'works' | 'warned' | 'cannot';

/** The answer of one release to one row. */
export interface Cell {
  readonly verdict: Verdict;
  /** Method; undefined if the row is impossible. */
  readonly method: Method | undefined;
  /** Reason why it is impossible, or its warnings, in sentences that are true for the whole range. */
  readonly remarks: readonly string[];
  /** The recorded experiment that shows the way at work. */
  readonly provenBy: string | undefined;
  /** Query of the builder for it. An unavailable one gets the row itself, which the builder explains. */
  readonly query: string;
}

/** Warnings about the subject of a whole table, or about releases as such. */
const SAID_ELSEWHERE: ReadonlySet<NoteId> = new Set(['security', 'embedded-mode', 'younger-python']);

/** Result of one release for one row. */
export function cellFor(wanted: Partial<Deployment>, release: Release): Cell {
  const row: Deployment = { ...DEFAULTS, ...wanted, release };
  const { deployment, problems } = settle(row);
  if (problems.length > 0) {
    const noWay = row.method === 'auto' ? undefined : whyUnavailable(row.method, situationOf(row));
    const remarks = noWay === undefined ? problems.map(({ message }) => message) : [noWay];
    return { verdict: 'cannot', method: undefined, remarks: remarks.map((reason) => ofAnyRelease(reason, release)), provenBy: undefined, query: toQuery(row) };
  }
  const recipe = generate(deployment);
  const warnings = recipe.notes.filter(({ id, kind }) => kind === 'warning' && !SAID_ELSEWHERE.has(id));
  return {
    verdict: warnings.length > 0 ? 'warned' : isBest(wanted, recipe) ? 'best' : 'works',
    method: recipe.plan.method,
    remarks: warnings.map(({ text }) => proseMarkdown(text)),
    // A way at work on one system proves nothing for another, nor for the environments of another tool.
    provenBy: warnings.some(({ id }) => id === 'unproven') ? undefined : recipe.provenBy,
    query: toQuery(deployment),
  };
}

function isBest(wanted: Partial<Deployment>, { plan: { method, release } }: Recipe): boolean {
  return wanted.method !== undefined && generate(settle({ ...wanted, method: 'auto', release }).deployment).plan.method === method;
}

/** Removes release numbers from a reason, so that adjacent releases with the same reason are equal. */
function ofAnyRelease(reason: string, release: Release): string {
  return reason.replace(`mod_wsgi ${release} `, (_, at: number) => (at === 0 ? 'This release ' : 'this release '))
    .replaceAll(`Python ${usualPython(release)}`, 'the Python that this release is usually run with');
}
