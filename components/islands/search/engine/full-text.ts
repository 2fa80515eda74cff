import { href } from '../../../../src/site/address.ts';

/** The part of Pagefind's browser API that search uses. */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Loads the code and the list of pages, which other calls would begin to do side by side. */
  filters(): Promise<unknown>;
  /** Fetches the part of the index that a word needs. */
  preload(word: string): Promise<void>;
  search(word: string): Promise<{ results: readonly Result[] }>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Found>;
}

/** Entry of a matching page in the full text. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}

export interface SubResult {
  readonly excerpt: string;
  readonly title: string;
  readonly url: string;
  readonly locations: readonly number[];
}

/** Page whose text matches: its share from 0 to 1, and a loader of its entry. */
export interface TextMatch {
  readonly address: string;
  readonly share: number;
  readonly load: () => Promise<Found>;
}

/** The text of all pages. */
export interface FullText {
  /** Pages that have any of the words, best first. Resolves to undefined if a later call has replaced this one. */
  search(words: readonly string[]): Promise<TextMatch[] | undefined>;
}

const EXCERPT_WORDS = 22;
/** Milliseconds: long enough to skip the letters of a fast typist, short enough to feel immediate. */
const PAUSE_MS = 80;

/** Loads Pagefind from beside the built pages. Rejects where no build has made an index. */
export async function openFullText(): Promise<FullText> {
  // The bundler cannot resolve it: the index is made from the finished pages.
  const code = href('/pagefind/pagefind.js');
  const [pagefind, addresses] = await Promise.all([
    import(/* @vite-ignore */ code).then(async (loaded: Pagefind) => {
      await loaded.options({ excerptLength: EXCERPT_WORDS });
      await loaded.init();
      await loaded.filters();
      return loaded;
    }),
    fetch(href('/pagefind/addresses.json')).then((answer): Promise<Record<string, string>> => answer.json()),
  ]);
  return fullTextOf(pagefind, addresses);
}

/** Sum of a page's matches with each word. */
interface Tally {
  score: number;
  /** The rarities of its words. */
  covered: number;
  /** Share that the best match adds. */
  best: number;
  /** The best match, whose excerpt is shown. Pagefind drops the entry of a result that nothing refers to any more. */
  result: Result;
}

/**
 * Queries Pagefind for one word at a time. Pagefind finds pages that have all words of a query. A sentence, or a line of a
 * log, has words that no page has. For those Pagefind finds pages with shorter words, which an exact search excludes.
 * Rare words count more: `addresses` has the address of each page's id.
 */
export function fullTextOf(pagefind: Pagefind, addresses: Readonly<Record<string, string>>, pauseMs = PAUSE_MS): FullText {
  const pages = Object.keys(addresses).length;
  let turn = 0;
  return {
    async search(words) {
      const mine = ++turn;
      await Promise.all([...words.map((word) => pagefind.preload(word)), new Promise((resolve) => setTimeout(resolve, pauseMs))]);
      const tallies = new Map<string, Tally>();
      let all = 0;
      for (const word of words) {
        if (mine !== turn) return undefined;
        const exact = new Set((await pagefind.search(`"${word}"`)).results.map(({ id }) => id));
        const results = (await pagefind.search(word)).results.filter(({ id }) => exact.has(id));
        const rarity = Math.log(1 + pages / Math.max(results.length, 1));
        all += rarity;
        for (const result of results) {
          const tally = tallies.get(result.id) ?? { score: 0, covered: 0, best: 0, result };
          const added = result.score * rarity;
          const best = added > tally.best ? { best: added, result } : { best: tally.best, result: tally.result };
          tallies.set(result.id, { score: tally.score + added, covered: tally.covered + rarity, ...best });
        }
      }
      if (mine !== turn) return undefined;
      const sorted = [...tallies].sort(([, a], [, b]) => b.score - a.score);
      const top = sorted[0]?.[1].score ?? 1;
      return sorted.map(([id, { score, covered, result }]) => ({ address: addresses[id] ?? '', share: (score / top) * (covered / all), load: () => result.data() }));
    },
  };
}
