import { whyNot } from './holds.ts';
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
const TEXT = 8;
/** From here on a page was asked for by its exact name, or by a whole error text. */
const SURE = 100;
/** What a page keeps that does not hold for the reader's release, unless it was asked for. */
const OUTSIDE = 0.5;

/**
 * One ranked list of what the names know and what the full text knows. A page that does not hold for the reader's release
 * sinks, and is never left out: the release may be the reader's guess, and a broken site needs its answer all the same.
 */
export function mergeHits(named: readonly Scored[], matches: readonly TextMatch[], records: ReadonlyMap<string, PageRecord>, release: string | undefined): Hit[] {
  const scores = new Map(named.map(({ page, score }) => [page.address, score]));
  const byAddress = new Map(matches.map((match) => [match.address, match]));
  return [...new Set([...scores.keys(), ...byAddress.keys()])].map((address) => {
    const record = records.get(address);
    const match = byAddress.get(address);
    const outside = record && whyNot(record, release);
    const name = scores.get(address) ?? 0;
    const score = (name + TEXT * (match?.share ?? 0)) * (outside === undefined || name >= SURE ? 1 : OUTSIDE);
    return { address, record, score, outside, match };
  }).sort((a, b) => b.score - a.score);
}

/** Tells whether a hit is what the reader has narrowed the search to. A page that is about no mode is about both. */
export function fits({ record }: Hit, { section, mode }: Chosen): boolean {
  return (section === undefined || record?.section === section) && (mode === undefined || (record !== undefined && (record.mode ?? mode) === mode));
}
