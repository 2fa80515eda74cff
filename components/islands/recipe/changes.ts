import { changedLines } from '#core/lines';
import type { Recipe } from '#core/recipe';

/** The changes of an edit in one sentence, for screen readers; empty when no file changed. */
export function describeChanges(before: Recipe, after: Recipe): string {
  const changed = after.files.flatMap((file) => {
    const old = before.files.find(({ id }) => id === file.id);
    const lines = old === undefined ? file.lines.length : changedLines(old.lines, file.lines).size;
    return lines === 0 && old?.path === file.path && old.lines.length === file.lines.length ? [] : [`${file.title}: ${count(lines)}`];
  });
  const gone = before.files.filter(({ id }) => !after.files.some((file) => file.id === id)).map(({ title }) => `${title}: removed`);
  const all = [...changed, ...gone];
  return all.length === 0 ? '' : `Changed. ${all.join('. ')}.`;
}

function count(lines: number): string {
  if (lines === 0) return 'lines removed or renamed';
  return lines === 1 ? '1 line' : `${lines} lines`;
}
