/**
 * What the reader has said of their own server: a query of the same short keys as a permalink. It stays in this
 * browser. An address that names a release rules its page, and is not remembered: it may be somebody else's.
 */
import { keep, recall } from '../storage.ts';

const STORED = 'reader';
const CHANGE = 'reader-change';
/** The key of the release in every permalink. Not imported: the schema is many times what a page may carry. */
export const RELEASE_KEY = 'mod_wsgi';
const VERSION = /^[\d.]{1,12}$/;

let query = '';

/** The reader's query, without "?"; empty when nothing is known. */
export function readerQuery(): string {
  return query;
}

/** The reader's release as it was given; empty when none is known. */
export function readerRelease(): string {
  const release = new URLSearchParams(query).get(RELEASE_KEY) ?? '';
  return VERSION.test(release) ? release : '';
}

/** Calls back whenever the reader's query changes. */
export function onReaderChange(changed: () => void): void {
  document.addEventListener(CHANGE, changed);
}

/** Takes up what is remembered, and what the address says. */
export function startReader(): void {
  const known = new URLSearchParams(recall(STORED));
  const named = new URLSearchParams(location.search).get(RELEASE_KEY);
  if (named !== null && VERSION.test(named)) known.set(RELEASE_KEY, named);
  publish(known.toString());
}

/** Remembers a query for every page; an empty one forgets all. Tells everybody on this page. */
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
