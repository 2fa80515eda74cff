/**
 * The visitor's release, paths and names: a query with the short keys of a permalink, in localStorage. It stays in this
 * browser. An address that names a release rules its page, and is not remembered: it may be somebody else's.
 */
import { keep, recall } from '../storage.ts';

const STORED = 'reader';
const CHANGE = 'reader-change';
/** The key of the release in every permalink. Not imported: the schema is many times what a page may carry. */
export const RELEASE_KEY = 'mod_wsgi';
const VERSION = /^[\d.]{1,12}$/;

let query = '';

/** The visitor's query, without "?". Empty if nothing is known. */
export function readerQuery(): string {
  return query;
}

/** The visitor's release as given. Empty if unknown. */
export function readerRelease(): string {
  const release = new URLSearchParams(query).get(RELEASE_KEY) ?? '';
  return VERSION.test(release) ? release : '';
}

/** Calls back whenever the reader's query changes. */
export function onReaderChange(changed: () => void): void {
  document.addEventListener(CHANGE, changed);
}

/** Publishes the stored query, with the release of the address if it names one. */
export function startReader(): void {
  const known = new URLSearchParams(recall(STORED));
  const named = new URLSearchParams(location.search).get(RELEASE_KEY);
  if (named !== null && VERSION.test(named)) known.set(RELEASE_KEY, named);
  publish(known.toString());
}

/** Stores a query for every page and publishes it on this one. An empty one clears it. */
export function remember(next: string): void {
  keep(STORED, next);
  publish(next);
}

function publish(next: string): void {
  query = next;
  const release = readerRelease();
  const { dataset } = document.documentElement;
  if (release === '') delete dataset['release'];
  else dataset['release'] = release;
  document.dispatchEvent(new Event(CHANGE));
}
