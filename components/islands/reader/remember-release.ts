import { readerQuery, RELEASE_KEY, remember } from './reader.ts';

/** Remembers another release, or none for an empty text, and names it in the address of this page. */
export function rememberRelease(release: string): void {
  const next = new URLSearchParams(readerQuery());
  if (release === '') next.delete(RELEASE_KEY);
  else next.set(RELEASE_KEY, release);
  if (document.querySelector('wsgi-builder') === null) {
    const address = new URL(location.href);
    if (release === '') address.searchParams.delete(RELEASE_KEY);
    else address.searchParams.set(RELEASE_KEY, release);
    history.replaceState(history.state, '', address);
  }
  remember(next.toString());
}
