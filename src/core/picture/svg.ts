import { escapeHtml } from '#core/lines';
import type { Label } from './label.ts';

/** A label with its place: the left end of its baseline. */
export interface PlacedLabel extends Label {
  readonly x: number;
  readonly y: number;
}

/** Size and text alternative of a picture. */
interface PictureText {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Text alternative in sentences. */
  readonly description: string;
  /** A second class beside `picture`. */
  readonly kind?: string;
}

/** An `<svg>` element for the inside of a page, with its text alternative. A page with more than one gives each an `idPrefix` of its own. */
export function svgOf({ width, height, title, description, kind }: PictureText, idPrefix: string, parts: readonly string[]): string {
  const id = safe(idPrefix);
  return [
    `<svg class="picture${kind === undefined ? '' : ` ${kind}`}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${safe(title)}</title>`,
    `<desc id="${id}-desc">${safe(description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}

/** A label; a name that had to be shortened is there in full for the pointer. */
export function labelSvg({ words, name, shown, x, y }: PlacedLabel, kind: string): string {
  const full = shown === name ? '' : `<title>${safe(name)}</title>`;
  const code = name === '' ? '' : `<tspan class="p-name">${safe(shown)}</tspan>`;
  return `<text class="${kind}" x="${x}" y="${y}">${full}${safe(words)}${code}</text>`;
}

/** Escapes a name for SVG. Replaces control characters and lone surrogates, which XML refuses. */
function safe(name: string): string {
  return escapeHtml(name.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd'));
}
