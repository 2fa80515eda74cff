import type { Line, Token } from './line.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text made safe for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function tokenHtml([kind, text]: Token): string {
  return kind === 'plain' ? escapeHtml(text) : `<span class="t-${kind}">${escapeHtml(text)}</span>`;
}

/**
 * The HTML of a file's lines, for the inside of `<pre><code>`; the same at build and in the browser.
 * `changed` holds the indices of lines to mark, `noteNumber` gives a line's note the number shown beside it.
 */
export function toHtml(
  lines: readonly Line[],
  { changed, noteNumber }: { changed?: ReadonlySet<number>; noteNumber?: (note: string) => number | undefined } = {},
): string {
  return lines.map((line, index) => {
    const classes = changed?.has(index) === true ? 'line changed' : 'line';
    const number = line.note === undefined ? undefined : noteNumber?.(line.note);
    const mark = number === undefined ? '' : ` data-note="${number}"`;
    return `<span class="${classes}"${mark}>${line.tokens.map(tokenHtml).join('')}</span>\n`;
  }).join('');
}
