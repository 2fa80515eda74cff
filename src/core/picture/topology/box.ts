import type { PlacedLabel } from '../svg.ts';
import type { BoxKind, Outline } from './outline.ts';
import type { PicturedApplication } from './topology.ts';

/** A box with its place. Its children lie inside it, below its labels. */
export interface Box {
  readonly kind: BoxKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly PlacedLabel[];
  readonly children: readonly Box[];
  readonly application?: PicturedApplication;
}

/** Between a box and what is in it. */
const PADDING = 9;
/** From one label to the next, and from the top of a label to its baseline. */
const LINE = 18;
const BASELINE = 14;
/** Between boxes that stand below each other. */
export const SPACE = 9;

/** The least width with room for all labels and children. */
export function widthOf({ labels, children }: Outline): number {
  return Math.max(0, ...labels.map(({ width }) => width), ...children.map(widthOf)) + 2 * PADDING;
}

/** Gives a box its place; its height follows from what is in it. */
export function place({ labels, children, ...rest }: Outline, x: number, y: number, width: number): Box {
  const below = y + PADDING + labels.length * LINE;
  const inside = stack(children, x + PADDING, below + SPACE, width - 2 * PADDING);
  return {
    ...rest, x, y, width,
    height: Math.max(below, bottomOf(inside)) + PADDING - y,
    labels: labels.map((label, index) => ({ ...label, x: x + PADDING, y: y + PADDING + index * LINE + BASELINE })),
    children: inside,
  };
}

/** Boxes of one width, below each other. */
export function stack(outlines: readonly Outline[], x: number, top: number, width: number): Box[] {
  const boxes: Box[] = [];
  for (const outline of outlines) boxes.push(place(outline, x, boxes.length === 0 ? top : bottomOf(boxes) + SPACE, width));
  return boxes;
}

/** The lowest edge of some boxes; 0 for none. */
export function bottomOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}

/** An application where arrows meet its box. */
export interface Row {
  readonly application: PicturedApplication;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
}

/** The applications in a box, from top to bottom. */
export function rowsIn({ application, x, y, width, height, children }: Box): Row[] {
  const own = application === undefined ? [] : [{ application, x, endX: x + width, y: y + height / 2 }];
  return [...own, ...children.flatMap(rowsIn)];
}
