import type { Catalogue, PageRecord } from '../record.ts';
import { openFullText, type FullText, type TextMatch } from './full-text.ts';
import { fits, mergeHits, type Chosen, type Hit } from './hits.ts';
import { withoutVarying } from './log-line.ts';
import { nearestPages } from './nearest.ts';
import { namesOf, type Names, type Scored } from './ranking.ts';
import { isEmptyWord } from './words.ts';

/** All that the dialog, and the page for wrong addresses, ask. */
export interface Engine extends Names {
  /** Whether the full text has come. */
  readonly ready: boolean;
  /** Asks for the full text ahead of the first search. */
  prepare(): void;
  /** The pages whose text has the words of a query, or undefined when a later call has taken over. Rejects when the full text does not load. */
  search(query: string): Promise<TextMatch[] | undefined>;
  merge(named: readonly Scored[], matches: readonly TextMatch[], release: string | undefined): Hit[];
  fits(hit: Hit, chosen: Chosen): boolean;
  nearest(text: string, count: number): PageRecord[];
}

/** Makes the engine from the small index. */
export function engineFor(catalogue: Catalogue): Engine {
  const { pages } = catalogue;
  const records = new Map(pages.map((page) => [page.address, page]));
  let opening: Promise<FullText> | undefined;
  let ready = false;

  async function open(): Promise<FullText> {
    try {
      const opened = await openFullText();
      ready = true;
      return opened;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  return {
    ...namesOf(catalogue),
    get ready() {
      return ready;
    },
    prepare() {
      // Should it fail, the search for the first letter says so.
      (opening ??= open()).catch(() => {});
    },
    search: async (query) => (await (opening ??= open())).search(wordsToFind(query)),
    merge: (named, matches, release) => mergeHits(named, matches, records, release),
    fits,
    nearest: (text, count) => nearestPages(text, pages, count),
  };
}

/** A query for the full text, where a page must have every word. */
function wordsToFind(query: string): string {
  const words = withoutVarying(query).split(/\s+/);
  const full = words.filter((word) => !isEmptyWord(word));
  return (full.length > 0 ? full : words).join(' ');
}
