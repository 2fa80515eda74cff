import { lineText, type Line, type Token } from '#core/lines';
import type { NoteId, Recipe, RecipeFile } from '#core/recipe';

/** Notes of the lines that name an environment or the project's own modules. */
const KEY_NOTES: ReadonlySet<string> = new Set<NoteId>([
  'python-executable', 'server-home', 'baseline', 'path-inherited', 'server-path', 'python-home', 'path-in-front', 'project-path',
  'activate-this', 'site-dir-front', 'site-dir', 'project-in-script', 'home-variable',
]);

const JOIN = ' \\';

/** The lines of a file by which a release is pointed at an environment, each by itself. */
export function keyLines(file: RecipeFile): Line[] {
  return file.lines.filter(isKey).map(bare);
}

/** The same of every file that is saved or typed, except the probe. An option stands below its directive. */
export function keyLinesByFile({ files }: Recipe): { readonly path: string; readonly lines: readonly Line[] }[] {
  return files.filter(({ role }) => role !== 'probe')
    .map(({ path, lines }) => ({ path, lines: joined(lines).flatMap(keyPart) }))
    .filter(({ lines }) => lines.length > 0);
}

function isKey({ note }: Line): boolean {
  return note !== undefined && KEY_NOTES.has(note);
}

/** Lines that a backslash joins, together. */
function joined(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && lineText(before).endsWith(JOIN)) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups;
}

function keyPart([head, ...rest]: readonly Line[]): Line[] {
  const options = rest.filter(isKey).map(bare);
  if (head === undefined || (options.length === 0 && !isKey(head))) return [];
  const parts = [bare(head), ...options.map(({ tokens }) => ({ tokens: [['plain', '    '] as const, ...tokens] }))];
  return parts.map((line, index) => (index === parts.length - 1 ? line : { tokens: [...line.tokens, ['continuation', JOIN] as const] }));
}

/** A line by itself: without indent, the backslash that joins it to the next, and its note's number. */
function bare({ tokens }: Line): Line {
  const kept = tokens.filter(([kind, text], index) => kind !== 'continuation' && !(kind === 'plain' && index === 0 && text.trim() === ''));
  return { tokens: kept.map(([kind, text], index): Token => [kind, index === 0 ? text.trimStart() : text]) };
}
