import { labelSvg, svgOf } from '../svg.ts';
import type { Box } from './box.ts';
import { describeTopology, titleOf, type Topology } from './topology.ts';
import { layOut, layOutNarrow, type Arrow } from './layout.ts';

/** With arrows from path to environment, or as boxes alone, for a narrow page. */
type TopologyForm = 'wide' | 'narrow';

/**
 * Draws a deployment as an `<svg>` element: the application and the environment behind each path. The same at build and in
 * the browser; coloured by classes alone, with the same content as its text alternative. A page with more than one picture
 * gives each an `idPrefix` of its own.
 */
export function pictureSvg(topology: Topology, idPrefix = 'picture', form: TopologyForm = 'wide'): string {
  const { width, height, boxes, arrows, headings, paths } = form === 'wide' ? layOut(topology) : layOutNarrow(topology);
  const narrow = form === 'narrow' ? { kind: 'is-fixed' } : {};
  return svgOf({ width, height, title: titleOf(topology), description: describeTopology(topology), ...narrow }, idPrefix, [
    ...boxes.map(boxSvg),
    ...arrows.map(arrowSvg),
    ...headings.map((heading) => labelSvg(heading, 'p-heading')),
    ...paths.map((path) => labelSvg(path, 'p-label')),
  ]);
}

function boxSvg({ kind, x, y, width, height, labels, children }: Box): string {
  return `<rect class="p-box p-${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`
    + labels.map((label) => labelSvg(label, 'p-label')).join('') + children.map(boxSvg).join('');
}

/** The head is part of the line: a marker would need an id. */
function arrowSvg({ kind, x, y, turn, endX, endY }: Arrow): string {
  const middle = (turn + endX) / 2;
  const bend = endY === y ? `H${endX}` : `H${turn}C${middle} ${y} ${middle} ${endY} ${endX} ${endY}`;
  return `<path class="p-arrow p-${kind}" d="M${x} ${y}${bend}m-6-4l6 4l-6 4"/>`;
}
