/** The visitor's values as a query that applies to every recipe. */
import { OPTIONS, SCHEMA } from './schema.ts';

const RELEASE = SCHEMA.release.link;
const PERSONAL: ReadonlySet<string> = new Set(OPTIONS.filter(([, option]) => option.personal === true).map(([, { link }]) => link));

/** Keeps the options of a query that are `personal`, not the arrangement of one recipe. */
export function personalQuery(query: string): string {
  return new URLSearchParams([...new URLSearchParams(query)].filter(([key]) => PERSONAL.has(key))).toString();
}

/** Adds the visitor's values to a recipe's query. Values of the recipe win. */
export function withPersonal(recipe: string, reader: string): string {
  const query = new URLSearchParams(personalQuery(reader));
  const own = new URLSearchParams(recipe);
  // The first of repeated keys counts, as everywhere.
  for (const key of new Set(own.keys())) query.set(key, own.get(key) ?? '');
  return query.toString();
}

/** Removes the release of a query, so that a recipe takes the visitor's. */
export function withoutRelease(query: string): string {
  const rest = new URLSearchParams(query);
  rest.delete(RELEASE);
  return rest.toString();
}

/** Release in a query, unchecked. Empty if absent. */
export function releaseOf(query: string): string {
  return new URLSearchParams(query).get(RELEASE) ?? '';
}
