import { LATEST, RELEASES, span, taggedOn, type Release } from '#core/releases';

/** Availability in a release; "best" for the recommended choice. */
export type Standing = 'no' | 'yes' | 'best';

/** Subject of a row. */
export interface Subject {
  /** A few words of ours. */
  readonly words: string;
  readonly standing: (release: Release) => Standing;
}

/** Adjacent releases with the same availability. */
export interface Run {
  readonly first: Release;
  readonly last: Release;
  readonly best: boolean;
  /** The columns that it covers: from the left edge of one to the left edge of another. */
  readonly from: number;
  readonly to: number;
}

export interface TimelineRow {
  readonly words: string;
  readonly runs: readonly Run[];
}

export interface TimelineGroup {
  readonly heading: string;
  readonly rows: readonly TimelineRow[];
}

/** Rows over columns of releases; a column begins with the release at which some row changes. */
export interface Timeline {
  readonly columns: readonly { readonly release: Release; readonly year: string }[];
  readonly groups: readonly TimelineGroup[];
}

const ALL: readonly Release[] = RELEASES.map(([release]) => release);

/** The time line of some groups of subjects. Releases between which no row changes share a column. */
export function timelineOf(groups: readonly { readonly heading: string; readonly subjects: readonly Subject[] }[]): Timeline {
  const subjects = groups.flatMap((group) => group.subjects);
  const standings = ALL.map((release) => subjects.map(({ standing }) => standing(release)).join());
  const starts = ALL.flatMap((_, index) => (index > 0 && standings[index] === standings[index - 1] ? [] : [index]));
  return {
    columns: starts.map((index) => ALL[index] as Release).map((release) => ({ release, year: taggedOn(release).slice(0, 4) })),
    groups: groups.map(({ heading, subjects: own }) => ({ heading, rows: own.map((subject) => rowOf(subject, starts)) })),
  };
}

function rowOf({ words, standing }: Subject, starts: readonly number[]): TimelineRow {
  const runs: Run[] = [];
  for (const [column, index] of starts.entries()) {
    const first = ALL[index] as Release;
    const last = ALL[(starts[column + 1] ?? ALL.length) - 1] as Release;
    const state = standing(first);
    const previous = runs.at(-1);
    if (state === 'no') continue;
    if (previous?.to === column && previous.best === (state === 'best')) runs[runs.length - 1] = { ...previous, last, to: column + 1 };
    else runs.push({ first, last, best: state === 'best', from: column, to: column + 1 });
  }
  return { words, runs };
}

/** The releases of a row in words: "since 3.4", "2.0 to 2.3", "never". */
export function spansOf({ runs }: TimelineRow): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const previous = joined.at(-1);
    if (previous?.to === run.from) joined[joined.length - 1] = { ...previous, last: run.last, to: run.to };
    else joined.push(run);
  }
  return joined.map(spanOf).join(' and ') || 'never';
}

/** Releases for which a row is recommended, in words. Empty if none. */
export function bestSpansOf({ runs }: TimelineRow): string {
  return runs.filter(({ best }) => best).map(spanOf).join(' and ');
}

function spanOf({ first, last }: Run): string {
  return span({ ...(first === ALL[0] ? {} : { since: first }), ...(last === LATEST ? {} : { until: last }), effect: '', source: [] });
}

/** Text alternative of a row. */
export function describeRow(row: TimelineRow): string {
  const best = bestSpansOf(row);
  return `${row.words}: ${spansOf(row)}${best === '' ? '' : `; the best method ${best === spansOf(row) ? 'throughout' : best}`}.`;
}
