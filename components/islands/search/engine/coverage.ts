/** Term of a query: its weight, and the keys that it may mean, each with a probability. */
export interface Term {
  readonly weight: number;
  readonly means: ReadonlyMap<string, number>;
}

/** Exponent of the query's share; the rest is the phrase's. The words of a query that a phrase lacks count more than the reverse. */
const QUERY = 0.55;
/** Words that a phrase needs to count half. A phrase of one word, such as "venv", is part of many questions. */
const HALF = 0.8;

/** Share of a query that a set of keys has, from 0 to 1. */
export function shareOf(terms: readonly Term[], sureness: (key: string) => number): number {
  let all = 0;
  let said = 0;
  for (const { weight, means } of terms) {
    all += weight;
    said += weight * Math.max(0, ...[...means].map(([key, sure]) => sure * sureness(key)));
  }
  return said / (all || 1);
}

/** Degree, from 0 to 1, to which a query and a phrase consist of the same words. Rare words count more, and so do long phrases. */
export function coverage(terms: readonly Term[], phrase: ReadonlySet<string>, rarity: (key: string) => number): number {
  const query = shareOf(terms, (key) => (phrase.has(key) ? 1 : 0));
  if (query === 0) return 0;
  let all = 0;
  let said = 0;
  for (const key of phrase) {
    all += rarity(key);
    said += rarity(key) * Math.max(0, ...terms.map(({ means }) => means.get(key) ?? 0));
  }
  return query ** QUERY * (said / all) ** (1 - QUERY) * (phrase.size / (phrase.size + HALF));
}
