import { lineText, type Line } from './line.ts';

/**
 * The indices of lines in `after` that `before` does not have at that place in the order:
 * what a reader must look at again. Longest common subsequence over whole lines.
 */
export function changedLines(before: readonly Line[], after: readonly Line[]): ReadonlySet<number> {
  const old = before.map(lineText);
  const now = after.map(lineText);
  // Most edits touch a few lines: what is equal at both ends needs no comparing.
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return new Set([...changedBetween(old.slice(start, old.length - end), now.slice(start, now.length - end))].map((index) => index + start));
}

function changedBetween(old: readonly string[], now: readonly string[]): Set<number> {
  // A path that was typed changes lines where they stand. Such a line is nowhere in the old text, so no order could match it.
  const differing = now.flatMap((text, index) => (text === old[index] ? [] : [index]));
  const known = new Set(old);
  if (old.length === now.length && differing.every((index) => !known.has(now[index] ?? ''))) return new Set(differing);
  const common = commonLengths(old, now);
  const changed = new Set<number>();
  for (let i = 0, j = 0; j < now.length;) {
    if (i < old.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (i < old.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1)) {
      i++;
    } else {
      changed.add(j++);
    }
  }
  return changed;
}

function lengthAt(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** `table[i][j]` is the length of the longest common subsequence of `old` from `i` and `now` from `j`. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const length = old[i] === now[j]
        ? lengthAt(table, i + 1, j + 1) + 1
        : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
      const row = table[i];
      if (row !== undefined) row[j] = length;
    }
  }
  return table;
}
