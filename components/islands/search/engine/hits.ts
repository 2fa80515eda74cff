import type { PageRecord } from '../record.ts';
import type { Scored } from './ranking.ts';
import type { TextMatch } from './full-text.ts';

/** Filters of a search. Absent ones match all. */
export interface Chosen {
  readonly section?: string | undefined;
  readonly mode?: string | undefined;
}

/** One page of the results. Pages outside of the book have no record. */
export interface Hit {
  readonly address: string;
  readonly record: PageRecord | undefined;
  readonly score: number;
  /** Reason why it does not apply to the visitor's release. */
  readonly outside: string | undefined;
  readonly match: TextMatch | undefined;
}

/** Added for the best match of the full text: decides between pages whose names match alike. */
const TEXT = 10;
/** Added instead for a page outside of the book, such as a list of facts. */
const ELSEWHERE = 12;
/** Factor of fix pages for a query about a failure. */
const TROUBLE = 1.07;
/** Least score of an exact name or a whole error text. */
const SURE = 130;
/** Factor of a page that does not apply to the visitor's release, unless its name matches exactly. */
const OUTSIDE = 0.5;
/** Hits below this share of the best score, or of a good one, are noise. */
const WORTH = 0.2;
const WELL = 50;

/** Least score of a sentence's best hit. Below, only words that many subjects share match. */
const ENOUGH = 45;

/** Checks if the best hit is a result, and not only similar. A single word is looked up like a name: any match is one. */
export function isAnswered(query: string, [best]: readonly Hit[]): boolean {
  return best !== undefined && (best.score >= ENOUGH || !/\S\s+\S/.test(query));
}

/** Context of a search: the visitor's release, and whether the query is about a failure. */
interface Circumstances {
  readonly release: string | undefined;
  readonly trouble: boolean;
}

/**
 * Merges matches of names and of the full text into one ranked list. A page for other releases than the reader's sinks, and
 * stays listed. The release may be a guess, and a broken site needs its answer.
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

/** Checks if a hit passes the filters. A page without a mode is about both. */
export function fits({ record }: Hit, { section, mode }: Chosen): boolean {
  return (section === undefined || record?.section === section) && (mode === undefined || (record !== undefined && (record.mode ?? mode) === mode));
}

/** Range that excludes a release from a page ("since 3.4", "up to 2.8"). Returns undefined if none does. */
export function outsideRange({ since, until }: PageRecord, release: string | undefined): string | undefined {
  if (release === undefined) return undefined;
  if (since !== undefined && isOlder(release, since)) return `since ${since}`;
  return until !== undefined && isOlder(until, release) ? `up to ${until}` : undefined;
}

function isOlder(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}
