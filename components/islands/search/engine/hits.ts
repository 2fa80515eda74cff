import type { PageRecord } from '../record.ts';
import type { Scored } from './ranking.ts';
import type { TextMatch } from './full-text.ts';

/** What narrows a search; absent where the reader wants all. */
export interface Chosen {
  readonly section?: string | undefined;
  readonly mode?: string | undefined;
}

/** One page of the answer. Pages outside of the book have no record. */
export interface Hit {
  readonly address: string;
  readonly record: PageRecord | undefined;
  readonly score: number;
  /** Why it does not hold for the reader's release. */
  readonly outside: string | undefined;
  readonly match: TextMatch | undefined;
}

/** What the best match of the full text adds: it decides between pages that the names find nearly equal. */
const TEXT = 20;
/** What it adds for a page outside of the book, such as a list of facts. */
const ELSEWHERE = 12;
/** How much more a page of errors counts for somebody whose site does not work. */
const TROUBLE = 1.3;
/** From here on a page was asked for by its exact name, or by a whole error text. */
const SURE = 100;
/** What a page keeps that does not hold for the reader's release, unless it was asked for. */
const OUTSIDE = 0.5;
/** Less is noise: a part of what the best page has, or of what any page has that answers well. */
const WORTH = 0.2;
const WELL = 50;

/** What else is known of a search: the reader's release, and whether something does not work. */
interface Circumstances {
  readonly release: string | undefined;
  readonly trouble: boolean;
}

/**
 * One ranked list of what the names know and what the full text knows. A page that does not hold for the reader's release
 * sinks, and is never left out: the release may be the reader's guess, and a broken site needs its answer all the same.
 */
export function mergeHits(named: readonly Scored[], matches: readonly TextMatch[], records: ReadonlyMap<string, PageRecord>, { release, trouble }: Circumstances): Hit[] {
  const scores = new Map(named.map(({ page, score }) => [page.address, score]));
  const byAddress = new Map(matches.map((match) => [match.address, match]));
  const hits = [...new Set([...scores.keys(), ...byAddress.keys()])].map((address) => {
    const record = records.get(address);
    const match = byAddress.get(address);
    const outside = record && outsideRange(record, release);
    const name = scores.get(address) ?? 0;
    const found = (name + (record === undefined ? ELSEWHERE : TEXT) * (match?.share ?? 0)) * (trouble && record?.section === 'fix' ? TROUBLE : 1);
    return { address, record, score: found * (outside === undefined || name >= SURE ? 1 : OUTSIDE), outside, match };
  }).sort((a, b) => b.score - a.score);
  return hits.filter(({ score }) => score >= WORTH * Math.min(hits[0]?.score ?? 0, WELL));
}

/** Tells whether a hit is what the reader has narrowed the search to. A page that is about no mode is about both. */
export function fits({ record }: Hit, { section, mode }: Chosen): boolean {
  return (section === undefined || record?.section === section) && (mode === undefined || (record !== undefined && (record.mode ?? mode) === mode));
}

/** Says why a page does not hold for a release ("since 3.4", "up to 2.8"), or returns undefined. */
export function outsideRange({ since, until }: PageRecord, release: string | undefined): string | undefined {
  if (release === undefined) return undefined;
  if (since !== undefined && isOlder(release, since)) return `since ${since}`;
  return until !== undefined && isOlder(until, release) ? `up to ${until}` : undefined;
}

function isOlder(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}
