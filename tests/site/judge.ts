/** Runs the questions of real people through the dialog's engine, in Node, on the indexes in `dist`. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineFor } from '../../components/islands/search/engine/engine.ts';
import { fullTextOf, type FullText, type Pagefind } from '../../components/islands/search/engine/full-text.ts';
import type { Catalogue } from '../../components/islands/search/record.ts';

/** A query, and the pages that answer it. */
export interface Question {
  readonly query: string;
  readonly pages: readonly string[];
  /** The public issue it was taken from; absent for reports that were collected. */
  readonly from?: string;
}

/** Collections in `questions/`. The reports are of people whose site did not work; the rest is from public threads, `own-words` without pasted lines. */
export const COLLECTIONS = ['reports', 'issues', 'titles', 'threads', 'later-1', 'later-2', 'later-3', 'later-4', 'later-5', 'own-words-1', 'own-words-2', 'own-words-3', 'own-words-4', 'own-words-5', 'own-words-6', 'own-words-7', 'own-words-8', 'pasted-1', 'pasted-2', 'pasted-3'] as const;

/** Results for a collection: shares of its questions, and the misses. */
export interface Verdict {
  readonly first: number;
  readonly amongThree: number;
  readonly misses: readonly { readonly query: string; readonly place: number; readonly found: readonly string[] }[];
}

const DIST = resolve('dist');

/** The questions of a collection. Rejects those that name a page which the site does not have. */
export function questionsOf(collection: (typeof COLLECTIONS)[number]): Question[] {
  return JSON.parse(readFileSync(`tests/site/questions/${collection}.json`, 'utf8'));
}

/** Addresses that the dialog finds for a query, best first, and whether it lists them as results. */
interface Listed {
  readonly found: readonly string[];
  readonly answered: boolean;
}

/** Opens the search of the built site. */
export function openSearch(): (query: string) => Promise<Listed> {
  const catalogue: Catalogue = JSON.parse(readFileSync(join(DIST, 'search.json'), 'utf8'));
  const engine = engineFor(catalogue, openBuiltText);
  return async (query) => {
    const hits = engine.merge(query, engine.rank(query), (await engine.search(query)) ?? [], undefined);
    return { found: hits.map(({ address }) => address), answered: engine.isAnswered(query, hits) };
  };
}

/** Opens the search of the built site, and returns a function that judges questions. */
export function openJudge(): (questions: readonly Question[]) => Promise<Verdict> {
  const search = openSearch();
  return async (questions) => {
    const places: { query: string; place: number; found: readonly string[] }[] = [];
    for (const { query, pages } of questions) {
      const { found } = await search(query);
      places.push({ query, place: found.findIndex((address) => pages.includes(address)), found: found.slice(0, 3) });
    }
    const share = (within: number): number => places.filter(({ place }) => place >= 0 && place < within).length / places.length;
    return { first: share(1), amongThree: share(3), misses: places.filter(({ place }) => place !== 0) };
  };
}

/** Pagefind, which expects a browser: it asks the page for its language, and a server for its index. */
async function openBuiltText(): Promise<FullText> {
  if (!existsSync(join(DIST, 'pagefind'))) throw new Error('There is no dist/pagefind. Run "npm run build" first.');
  Object.assign(globalThis, {
    window: globalThis,
    location: new URL('http://localhost/'),
    document: { querySelector: () => ({ getAttribute: () => 'en' }) },
    fetch: async (url: string | URL) => new Response(await readFile(join(DIST, new URL(url, 'http://localhost/').pathname))),
  });
  const pagefind: Pagefind & { options(options: object): Promise<void> } = await import(pathToFileURL(join(DIST, 'pagefind/pagefind.js')).href);
  await pagefind.options({ basePath: '/pagefind/', baseUrl: '/' });
  await pagefind.init();
  return fullTextOf(pagefind, JSON.parse(readFileSync(join(DIST, 'pagefind/addresses.json'), 'utf8')), 0);
}
