import { escapeHtml } from '#core/lines';
import type { Box, PlacedLabel } from './box.ts';
import { describeTopology, titleOf } from './describe.ts';
import { layOut, type Arrow } from './layout.ts';
import type { Topology } from './topology.ts';

/**
 * The picture of a deployment as an `<svg>` element for the inside of a page: who answers which path, and from which
 * environment. The same at build and in the browser; coloured by classes alone, with the same content as its text alternative.
 * A page with more than one picture gives each an `idPrefix` of its own.
 */
export function pictureSvg(topology: Topology, idPrefix = 'picture'): string {
  const { width, height, boxes, arrows, headings, paths } = layOut(topology);
  const id = safe(idPrefix);
  return [
    `<svg class="picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${safe(titleOf(topology))}</title>`,
    `<desc id="${id}-desc">${safe(describeTopology(topology))}</desc>`,
    ...boxes.map(boxSvg),
    ...arrows.map(arrowSvg),
    ...headings.map((heading) => labelSvg(heading, 'p-heading')),
    ...paths.map((path) => labelSvg(path, 'p-label')),
    '</svg>',
  ].join('');
}

function boxSvg({ kind, x, y, width, height, labels, children }: Box): string {
  return `<rect class="p-box p-${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`
    + labels.map((label) => labelSvg(label, 'p-label')).join('') + children.map(boxSvg).join('');
}

/** A label; a name that had to be shortened is there in full for the pointer. */
function labelSvg({ words, name, shown, x, y }: PlacedLabel, kind: string): string {
  const full = shown === name ? '' : `<title>${safe(name)}</title>`;
  const code = name === '' ? '' : `<tspan class="p-name">${safe(shown)}</tspan>`;
  return `<text class="${kind}" x="${x}" y="${y}">${full}${words}${code}</text>`;
}

/** The head belongs to the line, so that no arrow needs a marker, which would have to be found by an id. */
function arrowSvg({ kind, x, y, turn, endX, endY }: Arrow): string {
  const middle = (turn + endX) / 2;
  const bend = endY === y ? `H${endX}` : `H${turn}C${middle} ${y} ${middle} ${endY} ${endX} ${endY}`;
  return `<path class="p-arrow p-${kind}" d="M${x} ${y}${bend}m-6-4l6 4l-6 4"/>`;
}

/** A name made safe for SVG in a page and in a file of its own, where control characters and half characters may not stand. */
function safe(name: string): string {
  return escapeHtml(name.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd'));
}
