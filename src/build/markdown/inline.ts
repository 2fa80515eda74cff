import { hasClass, textOf, type Element, type Piece } from './tree.ts';

/** How the text around a piece wants it written. */
export interface Place {
  /** Where a link leads, seen from outside the page: to a Markdown form, where there is one. */
  readonly link: (href: string) => string;
  /** The address of a link's own page, seen from outside. */
  readonly page: (href: string) => string;
  /** What a line break inside a paragraph becomes; a table or a heading cannot have a real one. */
  readonly lineBreak: string;
}

/** Pieces within a paragraph as Markdown, on one line. */
export function inline(inside: readonly Piece[], place: Place): string {
  return inside.map((piece) => one(piece, place)).join('').replaceAll(/[ \t\n]+/g, ' ').replaceAll(BREAK, place.lineBreak).trim();
}

/** Stands for a line break until blanks are folded. */
const BREAK = '\u0000';

function one(piece: Piece, place: Place): string {
  if (typeof piece === 'string') return escape(piece);
  if (isOutOfSight(piece)) return '';
  if (hasClass(piece, 'heading-link')) return join(piece, place);
  if (hasClass(piece, 'badge')) return ` (${join(piece, place).trim()})`;
  if (hasClass(piece, 'source')) return `(${links(piece, place)})`;
  switch (piece.tag) {
    case 'strong': case 'b': return around('**', join(piece, place));
    case 'em': case 'i': case 'cite': return around('*', join(piece, place));
    case 'code': case 'kbd': case 'samp': return code(textOf(piece));
    case 'br': return BREAK;
    case 'a': return `[${join(piece, place).trim()}](${place.link(piece.attributes['href'] ?? '')})`;
    default: return join(piece, place);
  }
}

function join({ inside }: Element, place: Place): string {
  return inside.map((piece) => one(piece, place)).join('');
}

function links(element: Element, place: Place): string {
  return element.inside.filter((piece) => typeof piece !== 'string' && piece.tag === 'a').map((piece) => one(piece, place)).join(', ');
}

function around(mark: string, text: string): string {
  return text.trim() === '' ? text : text.replace(/^(\s*)([^]*?)(\s*)$/, `$1${mark}$2${mark}$3`);
}

/** Code within a paragraph, in a fence longer than any run of backticks in it. */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const blank = /^`|`$/.test(text) ? ' ' : '';
  return text === '' ? '' : `${fence}${blank}${text}${blank}${fence}`;
}

/** The length of the longest run of backticks in a text. */
export function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Text that Markdown must not read as marks. An underscore within a word is none. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*[\]<]|&(?=#?\w+;)|!(?=$)|(?<!\w)_|_(?!\w)/g, '\\$&');
}

const OUT_OF_SIGHT = new Set(['button', 'copy-button', 'input', 'label', 'select', 'textarea', 'form', 'template', 'script', 'style', 'svg', 'noscript', 'dialog']);

/** Tells whether an element is for a screen or a hand only, and has no words of the page. */
export function isOutOfSight(element: Element): boolean {
  return OUT_OF_SIGHT.has(element.tag) || 'hidden' in element.attributes || hasClass(element, 'visually-hidden');
}
