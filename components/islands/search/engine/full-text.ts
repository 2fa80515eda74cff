import { href } from '../../../address.ts';

/** The part of Pagefind's browser API that search uses. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Resolves to null when a later call has taken over. */
  debouncedSearch(query: string, options: object, wait: number): Promise<{ results: readonly Result[] } | null>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Found>;
}

/** What the full text says about a page that was found. */
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

/** A page whose text matches, with how well it does beside the best (1), and a way to load what was found. */
export interface TextMatch {
  readonly address: string;
  readonly share: number;
  readonly load: () => Promise<Found>;
}

/** The text of all pages. */
export interface FullText {
  /** Resolves to undefined when a later call has taken over. */
  search(query: string): Promise<TextMatch[] | undefined>;
}

const EXCERPT_WORDS = 22;
/** Long enough to skip the letters of a fast typist, short enough to feel immediate. */
const PAUSE_MS = 80;

/** Loads Pagefind from beside the built pages. Rejects where no build has made an index. */
export async function openFullText(): Promise<FullText> {
  // Not known when the site's scripts are bundled: the index is made from the finished pages.
  const code = href('/pagefind/pagefind.js');
  const [pagefind, addresses] = await Promise.all([
    import(/* @vite-ignore */ code).then(async (loaded: Pagefind) => {
      await loaded.options({ excerptLength: EXCERPT_WORDS });
      await loaded.init();
      return loaded;
    }),
    fetch(href('/pagefind/addresses.json')).then((answer): Promise<Record<string, string>> => answer.json()),
  ]);
  return {
    async search(query) {
      // It also fetches the part of the index that the query needs while it waits for the next letter.
      const answer = await pagefind.debouncedSearch(query, {}, PAUSE_MS);
      const top = answer?.results[0]?.score ?? 1;
      return answer?.results.map(({ id, score, data }) => ({ address: addresses[id] ?? '', share: score / top, load: data }));
    },
  };
}
