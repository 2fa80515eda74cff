/** Orders versions by their numbers, as `compareVersions` does; a test holds them together. */
export const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** Returns whether a release lies in the span of a note. An open end is empty; `except` holds releases divided by blanks. */
export function applies(release: string, since = '', until = '', except = ''): boolean {
  return (since === '' || byNumber(release, since) >= 0) && (until === '' || byNumber(release, until) <= 0) && !except.split(' ').includes(release);
}

/**
 * Marks each note with whether it applies to the reader's release. A line above the text counts those that do not. An empty
 * release removes both.
 */
export function showVersionNotes(release: string): void {
  let strange = 0;
  for (const note of document.querySelectorAll<HTMLDetailsElement>('details.version-note')) {
    const holds = release === '' || applies(release, note.dataset['since'], note.dataset['until'], note.dataset['except']);
    strange += Number(!holds);
    const verdict = note.querySelector('[data-verdict]');
    if (verdict !== null) verdict.textContent = release === '' ? '' : holds ? ` · applies to your ${release}` : ` · not in your ${release}`;
  }
  showCount(release, strange);
}

function showCount(release: string, count: number): void {
  document.querySelector('.release-line')?.remove();
  if (count === 0) return;
  const line = document.createElement('p');
  line.className = 'callout release-line';
  line.textContent = count === 1
    ? `One part of this page does not apply to your mod_wsgi ${release}: see the note marked “not in your ${release}”.`
    : `${count} parts of this page do not apply to your mod_wsgi ${release}: see the notes marked “not in your ${release}”.`;
  document.querySelector('main .lead')?.after(line);
}
