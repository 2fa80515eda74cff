import { label, type Label } from '../label.ts';
import type { PlacedLabel } from '../svg.ts';
import { bottomOf, place, rowsIn, SPACE, stack, widthOf, type Box, type Row } from './box.ts';
import { outlineEnvironment, outlineGroup, outlineHost, outlineInFull } from './outline.ts';
import type { Topology } from './topology.ts';

/** A line with a head at its end. It is level up to `turn`, and bends from there on. */
export interface Arrow {
  readonly kind: 'request' | 'import';
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly endX: number;
  readonly endY: number;
}

/** All that the picture shows, in numbers. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly PlacedLabel[];
  /** The URL paths, each on the arrow of its requests. */
  readonly paths: readonly PlacedLabel[];
  /** The boxes that lie in no other. */
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** Top of the boxes, below the headings of their columns. */
const TOP = 27;
const HEADING_BASELINE = 14;
/** Half of a border lies outside its box. */
const MARGIN = 1;
/** The room for a level arrow, and for one that bends. */
const LEVEL = 27;
const BEND = 54;
/** Distance of a path above its arrow, and length of the arrow after the longest path. */
const LIFT = 6;
const BEHIND = 27;

const HEADINGS = { requests: label('Requests'), apache: label('Apache'), processes: label('Processes'), environments: label('Environments') };

/**
 * Places four columns: paths, Apache, process groups, environments. A path, its application and an environment of its own
 * have one height, so that most arrows are level.
 */
export function layOut({ server, groups: described }: Topology): Layout {
  const outlines = described.map((group) => outlineGroup(group));
  const paths = described.flatMap(({ interpreters }) => interpreters.flatMap(({ applications }) => applications.map(pathLabel)));
  const host = outlineHost(server);

  const hostX = Math.max(...[HEADINGS.requests, ...paths].map(({ width }) => width)) + BEHIND;
  const hostEnd = hostX + widthOf(host);
  const groupX = hostEnd + LEVEL;
  const groupEnd = groupX + Math.max(HEADINGS.processes.width, ...outlines.map(widthOf));
  const environmentX = groupEnd + BEND;

  const groups = stack(outlines, groupX, TOP, groupEnd - groupX).map(adjoin);
  const apache = place(host, hostX, TOP, hostEnd - hostX);
  const rows = groups.flatMap(rowsIn);
  const environments = placeEnvironments(rows, environmentX, TOP);
  const boxes = [{ ...apache, height: Math.max(apache.height, bottomOf(groups) - TOP) }, ...groups, ...environments.values()];

  return {
    width: Math.max(environmentX + HEADINGS.environments.width, ...boxes.map(({ x, width }) => x + width)) + MARGIN,
    height: bottomOf(boxes) + MARGIN,
    headings: [heading(HEADINGS.requests, 0), heading(HEADINGS.apache, hostX), heading(HEADINGS.processes, groupX), heading(HEADINGS.environments, environmentX)],
    paths: rows.map(({ application, y }) => ({ ...pathLabel(application), x: 0, y: y - LIFT })),
    boxes,
    arrows: rows.flatMap((row): Arrow[] => [
      { kind: 'request', x: 0, y: row.y, turn: row.x, endX: row.x, endY: row.y },
      ...importArrow(row, groupEnd, environments.get(row.application.environment)),
    ]),
  };
}

/** Stacks the process groups within the narrowest page. An application's path and environment are in its box. */
export function layOutNarrow({ server, groups }: Topology): Layout {
  const outlines = groups.map((group) => outlineGroup(group, outlineInFull));
  const host = label('', server, 30);
  const boxes = stack(outlines, MARGIN, TOP, Math.max(...outlines.map(widthOf)));
  return {
    width: Math.max(host.width, ...boxes.map(({ x, width }) => x + width)) + MARGIN,
    height: bottomOf(boxes) + MARGIN,
    headings: [heading(host, 0)], paths: [], boxes, arrows: [],
  };
}

function pathLabel({ mount }: { readonly mount: string }): Label {
  return label('', mount, 12);
}

function heading(text: Label, x: number): PlacedLabel {
  return { ...text, x, y: HEADING_BASELINE };
}

/** Embedded processes are Apache's own: their box reaches back to Apache's. */
function adjoin(box: Box): Box {
  return box.kind === 'embedded' ? { ...box, x: box.x - LEVEL, width: box.width + LEVEL } : box;
}

function importArrow({ endX, y }: Row, turn: number, environment: Box | undefined): Arrow[] {
  if (environment === undefined) return [];
  return [{ kind: 'import', x: endX, y, turn, endX: environment.x, endY: environment.y + environment.height / 2 }];
}

/** Box of each environment, by its directory, as near as possible to the middle of its applications. */
function placeEnvironments(rows: readonly Row[], x: number, top: number): ReadonlyMap<string, Box> {
  const users = new Map<string, number[]>();
  for (const { application: { environment }, y } of rows) users.set(environment, [...users.get(environment) ?? [], y]);
  const wanted = [...users].map(([environment, heights]) => ({ environment, middle: mean(heights) })).sort((a, b) => a.middle - b.middle);
  const outlines = wanted.map(({ environment }) => outlineEnvironment(environment));
  const width = Math.max(0, ...outlines.map(widthOf));

  const boxes = new Map<string, Box>();
  let free = top;
  for (const { environment, middle } of wanted) {
    const { height } = place(outlineEnvironment(environment), x, 0, width);
    const y = Math.max(free, Math.round(middle - height / 2));
    boxes.set(environment, place(outlineEnvironment(environment), x, y, width));
    free = y + height + SPACE;
  }
  return boxes;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
