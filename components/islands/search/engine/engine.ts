import type { Catalogue, PageRecord } from '../record.ts';
import { openFullText, type FullText, type TextMatch } from './full-text.ts';
import { fits, mergeHits, type Chosen, type Hit } from './hits.ts';
import { withoutVarying } from './log-line.ts';
import { nearestPages } from './nearest.ts';
import { namesOf, type Names, type Scored } from './ranking.ts';
import { isEmptyWord, isTrouble, namesApplication } from './words.ts';

/** All that the dialog, and the page for wrong addresses, ask. */
export interface Engine extends Names {
  /** Whether the full text has come. */
  readonly ready: boolean;
  /** Asks for the full text ahead of the first search. */
  prepare(): void;
  /** The pages whose text has the words of a query, or undefined when a later call has taken over. Rejects when the full text does not load. */
  search(query: string): Promise<TextMatch[] | undefined>;
  /** One ranked list for a query, of what the names and the full text have found, in the order for the reader's release. */
  merge(query: string, named: readonly Scored[], matches: readonly TextMatch[], release: string | undefined): Hit[];
  fits(hit: Hit, chosen: Chosen): boolean;
  nearest(text: string, count: number): PageRecord[];
  /** What to offer where nothing is found: the nearest pages, and those that help with anything. */
  lastResort(query: string, count: number): PageRecord[];
}

/** The pages that read any configuration or log, and that say where to ask. */
const HELP = ['/tools/doctor/', '/fix/where-to-get-help/'];

/** Makes the engine from the small index. */
export function engineFor(catalogue: Catalogue, openText = openFullText): Engine {
  const { pages } = catalogue;
  const records = new Map(pages.map((page) => [page.address, page]));
  let opening: Promise<FullText> | undefined;
  let ready = false;

  async function open(): Promise<FullText> {
    try {
      const opened = await openText();
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
    async search(query) {
      const words = wordsToFind(query);
      try {
        return await (await (opening ??= open())).search(words);
      } catch {
        // A request can be lost on the way; the second one is the reader's to repeat.
        opening = undefined;
        return (await (opening ??= open())).search(words);
      }
    },
    merge: (query, named, matches, release) => mergeHits(named, matches, records, { release, trouble: isTrouble(query) }),
    fits,
    nearest: (text, count) => nearestPages(text, pages, count),
    lastResort: (query, count) => [...new Set([...nearestPages(query, pages, count), ...pages.filter(({ address }) => HELP.includes(address))])],
  };
}

/** A line of a log can have a hundred. */
const MOST_WORDS = 10;

/** The words of a query that the full text is asked for. */
function wordsToFind(query: string): string[] {
  const words = withoutVarying(query).split(/\s+/).map((word) => word.replace(/^[^\w%$.]+|[^\w}]+$/g, '')).filter(Boolean);
  const full = words.filter((word) => !isEmptyWord(word));
  const telling = full.filter((word) => !namesApplication(word));
  const best = [telling, full, words].find(({ length }) => length > 0) ?? [];
  return [...new Set(best)].slice(0, MOST_WORDS);
}
