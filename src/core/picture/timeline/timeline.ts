import { LATEST, RELEASES, span, taggedOn, type Release } from '#core/releases';

/** Availability in a release; "best" for the recommended choice. */
export type Availability = 'no' | 'yes' | 'best';

/** Subject of a row. */
export interface Subject {
  /** A few words of ours. */
  readonly words: string;
  readonly availabilityIn: (release: Release) => Availability;
}

/** Adjacent releases with the same availability. */
export interface Stretch {
  readonly first: Release;
  readonly last: Release;
  readonly best: boolean;
  /** The columns that it covers: from the left edge of one to the left edge of another. */
  readonly from: number;
  readonly to: number;
}

export interface TimelineRow {
  readonly words: string;
  readonly stretches: readonly Stretch[];
}

interface TimelineGroup {
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
  const availabilities = ALL.map((release) => subjects.map(({ availabilityIn }) => availabilityIn(release)).join());
  const starts = ALL.flatMap((_, index) => (index > 0 && availabilities[index] === availabilities[index - 1] ? [] : [index]));
  return {
    columns: starts.map((index) => ALL[index] as Release).map((release) => ({ release, year: taggedOn(release).slice(0, 4) })),
    groups: groups.map(({ heading, subjects: own }) => ({ heading, rows: own.map((subject) => rowOf(subject, starts)) })),
  };
}

function rowOf({ words, availabilityIn }: Subject, starts: readonly number[]): TimelineRow {
  const stretches: Stretch[] = [];
  for (const [column, index] of starts.entries()) {
    const first = ALL[index] as Release;
    const last = ALL[(starts[column + 1] ?? ALL.length) - 1] as Release;
    const state = availabilityIn(first);
    const previous = stretches.at(-1);
    if (state === 'no') continue;
    if (previous?.to === column && previous.best === (state === 'best')) stretches[stretches.length - 1] = { ...previous, last, to: column + 1 };
    else stretches.push({ first, last, best: state === 'best', from: column, to: column + 1 });
  }
  return { words, stretches };
}

/** The releases of a row in words: "since 3.4", "2.0 to 2.3", "never". */
export function spansOf({ stretches }: TimelineRow): string {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const previous = joined.at(-1);
    if (previous?.to === stretch.from) joined[joined.length - 1] = { ...previous, last: stretch.last, to: stretch.to };
    else joined.push(stretch);
  }
  return joined.map(spanOf).join(' and ') || 'never';
}

/** Releases for which a row is recommended, in words. Empty if none. */
function bestSpansOf({ stretches }: TimelineRow): string {
  return stretches.filter(({ best }) => best).map(spanOf).join(' and ');
}

function spanOf({ first, last }: Stretch): string {
  return span({ ...(first === ALL[0] ? {} : { since: first }), ...(last === LATEST ? {} : { until: last }), effect: '', source: [] });
}

/** Text alternative of a row. */
export function describeRow(row: TimelineRow): string {
  const best = bestSpansOf(row);
  return `${row.words}: ${spansOf(row)}${best === '' ? '' : `; the best method ${best === spansOf(row) ? 'throughout' : best}`}.`;
}
