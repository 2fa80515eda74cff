import type { Catalogue, PageRecord } from '../record.ts';
import { openFullText, type FullText, type TextMatch } from './full-text.ts';
import { fits, isAnswered, mergeHits, type Chosen, type Hit } from './hits.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { withoutVarying } from './log-line.ts';
import { nearestPages } from './nearest.ts';
import { namesOf, type Names, type Scored } from './ranking.ts';
import { isTrouble } from './words.ts';

/** Interface of the engine for the dialog and the 404 page. */
export interface Engine extends Names {
  /** True once the full text has loaded. */
  readonly ready: boolean;
  /** Loads the full text ahead of the first search. */
  prepare(): void;
  /** Pages whose text matches. Undefined if a later call has replaced this one. Rejects if the full text does not load. */
  search(query: string): Promise<TextMatch[] | undefined>;
  /** Merges matches of names and full text into one list, ranked for the visitor's release. */
  merge(query: string, named: readonly Scored[], matches: readonly TextMatch[], release: string | undefined): Hit[];
  fits(hit: Hit, chosen: Chosen): boolean;
  nearest(text: string, count: number): PageRecord[];
  /** Checks if the best hit is a result, and not only similar. */
  isAnswered(query: string, hits: readonly Hit[]): boolean;
  /** Suggestions for a query without results: its weak hits, pages with similar names, and help. */
  lastResort(query: string, hits: readonly Hit[], count: number): PageRecord[];
}

/** Page offered for any query. The dialog itself offers the doctor. */
const HELP = '/fix/where-to-get-help/';

/** Pause before a lost request is repeated: a busy server, or a network that changes, needs a moment. */
const PAUSE_MS = 500;

/** Makes the engine from the small index. */
export function engineFor(catalogue: Catalogue, openText = openFullText, pauseMs = PAUSE_MS): Engine {
  const { pages, words } = catalogue;
  const lexicon = lexiconOf(words);
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
    ...namesOf(catalogue, lexicon),
    get ready() {
      return ready;
    },
    prepare() {
      // A failure is reported by the first search.
      (opening ??= open()).catch(() => {});
    },
    async search(query) {
      const sought = wordsToFind(query, lexicon);
      const find = async (): Promise<TextMatch[] | undefined> => (await (opening ??= open())).search(sought);
      return find().catch(async () => {
        opening = undefined;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        return find();
      });
    },
    merge: (query, named, matches, release) => mergeHits(named, matches, records, { release, trouble: isTrouble(query) }),
    fits,
    isAnswered,
    nearest: (text, count) => nearestPages(text, pages, count),
    lastResort(query, hits, count) {
      const weak = hits.flatMap(({ record }) => record ?? []);
      const near = new Set([...weak, ...nearestPages(query, pages, count)]);
      return [...new Set([...[...near].slice(0, count), ...pages.filter(({ address }) => address === HELP)])];
    },
  };
}

/** A line of a log can have a hundred. */
const MOST_WORDS = 10;

/** Words of a query that are looked up in the full text. */
function wordsToFind(query: string, lexicon: Lexicon): string[] {
  const words = withoutVarying(query).split(/[\s"]+/).map((word) => word.replace(/^[^\w%$.]+|[^\w}]+$/g, '')).filter(Boolean);
  const full = words.filter((word) => !lexicon.isEmpty(word));
  const telling = full.filter((word) => lexicon.weightOf(word) >= 1);
  const best = [telling, full, words].find(({ length }) => length > 0) ?? [];
  return [...new Set(best)].slice(0, MOST_WORDS);
}
