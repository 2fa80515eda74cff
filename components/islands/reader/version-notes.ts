/** Orders versions by their numbers, as `compareVersions` does; a test holds them together. */
export const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** Returns whether a release lies in the span of a note. An open end is empty; `except` holds releases divided by blanks. */
export function applies(release: string, since = '', until = '', except = ''): boolean {
  return (since === '' || byNumber(release, since) >= 0) && (until === '' || byNumber(release, until) <= 0) && !except.split(' ').includes(release);
}

/** With the reader's release known, notes that hold for it say so, and the others fold; with an empty text all are open. */
export function showVersionNotes(release: string): void {
  for (const note of document.querySelectorAll<HTMLDetailsElement>('details.version-note')) {
    const holds = release === '' || applies(release, note.dataset['since'], note.dataset['until'], note.dataset['except']);
    note.open = holds;
    const verdict = note.querySelector('[data-verdict]');
    if (verdict !== null) verdict.textContent = release === '' ? '' : holds ? `, your ${release} too` : `, not your ${release}`;
  }
}
