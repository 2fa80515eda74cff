import { lineText, type Line, type Token } from './line.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text made safe for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The HTML of a path that may break after each slash. */
export function pathHtml(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}

function tokenHtml([kind, text]: Token): string {
  return kind === 'plain' ? escapeHtml(text) : `<span class="t-${kind}">${escapeHtml(text)}</span>`;
}

/** Class of a line by its indent, which the indent of its continuation exceeds. */
export function lineClass(text: string): string {
  const indent = text.search(/\S/);
  return indent < 8 ? 'line' : indent < 12 ? 'line deep' : 'line deeper';
}

/** Marks of lines in HTML. */
export interface Marks {
  /** The indices of lines to mark as changed. */
  readonly changed?: ReadonlySet<number>;
  /** The number shown beside a line with this note. */
  readonly noteNumber?: (note: string) => number | undefined;
}

/**
 * The HTML of each line of a file; the same at build and in the browser. The line break is inside, at the end. Lines as
 * blocks are then laid out one by one, and a selection copies one break each.
 */
export function lineHtmls(lines: readonly Line[], { changed, noteNumber }: Marks = {}): string[] {
  return lines.map((line, index) => {
    const classes = `${lineClass(lineText(line))}${changed?.has(index) === true ? ' changed' : ''}`;
    const number = line.note === undefined ? undefined : noteNumber?.(line.note);
    const mark = number === undefined ? '' : ` data-note="${number}"`;
    return `<span class="${classes}"${mark}>${line.tokens.map(tokenHtml).join('')}\n</span>`;
  });
}

/** The HTML of a file's lines, for the inside of `<pre><code>`. */
export function toHtml(lines: readonly Line[], marks: Marks = {}): string {
  return lineHtmls(lines, marks).join('');
}
