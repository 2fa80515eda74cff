/** What a reader has said of their own server, as a query that is carried from recipe to recipe. */
import { OPTIONS, SCHEMA } from './schema.ts';

const RELEASE = SCHEMA.release.link;
const PERSONAL: ReadonlySet<string> = new Set(OPTIONS.filter(([, option]) => option.personal === true).map(([, { link }]) => link));

/** The part of a query that is about the reader's own server; the arrangement of one recipe is left behind. */
export function personalQuery(query: string): string {
  return new URLSearchParams([...new URLSearchParams(query)].filter(([key]) => PERSONAL.has(key))).toString();
}

/** A recipe's query with the reader's own server in it. What the recipe says itself, it is about: that stays. */
export function withPersonal(recipe: string, reader: string): string {
  const query = new URLSearchParams(personalQuery(reader));
  const own = new URLSearchParams(recipe);
  // Of repeated keys the first counts, as everywhere.
  for (const key of new Set(own.keys())) query.set(key, own.get(key) ?? '');
  return query.toString();
}

/** A query without its release: that of a recipe which takes the reader's. */
export function withoutRelease(query: string): string {
  const rest = new URLSearchParams(query);
  rest.delete(RELEASE);
  return rest.toString();
}

/** The release that a query names, as it stands there; empty where it names none. */
export function releaseOf(query: string): string {
  return new URLSearchParams(query).get(RELEASE) ?? '';
}
