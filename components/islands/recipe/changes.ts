import { changedLines, lineText } from '#core/lines';
import type { Recipe, RecipeFile } from '#core/recipe';

/** Whether two recipes differ in any file: its name, its place or a line. It stops at the first that does, and is asked at every key. */
export function filesDiffer(before: Recipe, after: Recipe): boolean {
  return before.files.length !== after.files.length || after.files.some((file, index) => differs(before.files[index], file));
}

function differs(old: RecipeFile | undefined, { id, path, lines }: RecipeFile): boolean {
  return old === undefined || old.id !== id || old.path !== path || old.lines.length !== lines.length
    || lines.some((line, index) => lineText(line) !== lineText(old.lines[index] ?? { tokens: [] }));
}

/** Says in one sentence what an edit changed, for those who do not see the marks; empty when nothing did. */
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
