/** Orders versions by their numbers, as `compareVersions` does; a test holds them together. */
export const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** Returns whether a release lies in the span of a note. An open end is empty; `except` holds releases divided by blanks. */
export function applies(release: string, since = '', until = '', except = ''): boolean {
  return (since === '' || byNumber(release, since) >= 0) && (until === '' || byNumber(release, until) <= 0) && !except.split(' ').includes(release);
}
