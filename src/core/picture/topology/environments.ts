import { place, SPACE, widthOf, type Box, type Row } from './box.ts';
import { outlineEnvironment } from './outline.ts';

/** One box for each environment, by its folder, as near as there is room to the middle of the applications that use it. */
export function placeEnvironments(rows: readonly Row[], x: number, top: number): ReadonlyMap<string, Box> {
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
