/** The part of Pagefind's browser API that the search dialog uses. */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  /** Resolves to null when a later call has taken over. */
  debouncedSearch(query: string, options: { filters: Record<string, string> }, wait: number): Promise<Found | null>;
}

/** How many pages have a filter's value: `{ section: { current: 4 } }`. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface Found {
  results: readonly { data(): Promise<Page> }[];
  unfilteredResultCount: number;
  totalFilters: FilterCounts;
}

export interface Page {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: readonly SubResult[];
}

export interface SubResult {
  title: string;
  url: string;
  locations: readonly number[];
}

const EXCERPT_WORDS = 22;

/** Loads Pagefind from beside the built pages. Rejects where no build has made an index. */
export async function openIndex(): Promise<Pagefind> {
  // Not known when the site's scripts are bundled: the index is made from the finished pages.
  const url = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ url);
  await pagefind.options({ excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  return pagefind;
}
