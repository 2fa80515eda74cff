/** Difference of two files by lines: Myers' algorithm in linear space, on lines that both files have. */
import { lineText, type Line } from './line.ts';

/**
 * Indices of the lines of `after` that are not part of a longest common subsequence with `before`.
 * Takes time in proportion to the length times the number of differences.
 */
export function changedLines(before: readonly Line[], after: readonly Line[]): ReadonlySet<number> {
  const old = before.map(lineText);
  const now = after.map(lineText);
  const inOld = new Set(old);
  const inNow = new Set(now);
  // A line of one side alone is in no common subsequence; without such lines most edits leave nothing to compare.
  const shared = old.filter((text) => inNow.has(text));
  const indices = now.flatMap((text, index) => (inOld.has(text) ? [index] : []));
  const unchanged = new Set<number>();
  matchRange(shared, indices.map((index) => now[index] ?? ''), (at) => unchanged.add(indices[at] ?? at));
  return new Set([...now.keys()].filter((index) => !unchanged.has(index)));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Reports the indices in `b` of a longest common subsequence of both lists. */
function matchRange(a: readonly string[], b: readonly string[], match: (indexInB: number) => void): void {
  const open: (readonly [Range, Range])[] = [[{ start: 0, end: a.length }, { start: 0, end: b.length }]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    let [{ start: a1, end: a2 }, { start: b1, end: b2 }] = next;
    while (a1 < a2 && b1 < b2 && a[a1] === b[b1]) {
      match(b1);
      a1++;
      b1++;
    }
    while (a1 < a2 && b1 < b2 && a[a2 - 1] === b[b2 - 1]) {
      a2--;
      b2--;
      match(b2);
    }
    if (a1 === a2 || b1 === b2) continue;
    const [x, y] = middle(a, b, { start: a1, end: a2 }, { start: b1, end: b2 });
    open.push([{ start: a1, end: x }, { start: b1, end: y }], [{ start: x, end: a2 }, { start: y, end: b2 }]);
  }
}

/**
 * Point on a shortest edit path between the corners of a rectangle, where forward and backward search meet. Both ranges are
 * not empty, and begin and end with different lines, so that the point is no corner.
 */
function middle(a: readonly string[], b: readonly string[], inA: Range, inB: Range): readonly [x: number, y: number] {
  const width = inA.end - inA.start;
  const height = inB.end - inB.start;
  const delta = width - height;
  const most = Math.ceil((width + height) / 2);
  // Furthest x on each diagonal k = x - y; the diagonals of the backward search count from the far corner.
  const forward = new Int32Array(2 * most + 3);
  const backward = new Int32Array(2 * most + 3);
  const zero = most + 1;
  const furthest = (reached: Int32Array, k: number, edits: number): number => {
    const fromLeft = reached[zero + k - 1] ?? 0;
    const fromAbove = reached[zero + k + 1] ?? 0;
    return k === -edits || (k !== edits && fromLeft < fromAbove) ? fromAbove : fromLeft + 1;
  };
  for (let edits = 0; edits <= most; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      let x = furthest(forward, k, edits);
      while (x < width && x - k < height && a[inA.start + x] === b[inB.start + x - k]) x++;
      forward[zero + k] = x;
      const other = delta - k;
      const met = delta % 2 !== 0 && Math.abs(other) < edits && x + (backward[zero + other] ?? 0) >= width;
      if (met) return [inA.start + x, inB.start + x - k];
    }
    for (let k = -edits; k <= edits; k += 2) {
      let x = furthest(backward, k, edits);
      while (x < width && x - k < height && a[inA.end - 1 - x] === b[inB.end - 1 - x + k]) x++;
      backward[zero + k] = x;
      const other = delta - k;
      const met = delta % 2 === 0 && Math.abs(other) <= edits && x + (forward[zero + other] ?? 0) >= width;
      if (met) return [inA.end - x, inB.end - x + k];
    }
  }
  throw new Error(`No edit path joins ${width} and ${height} lines, though ${most} edits from both ends always do.`);
}
