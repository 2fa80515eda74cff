import type { Line } from '#core/lines';
import type { NoteId, Recipe, RecipeFile } from '#core/recipe';

/** Notes of the lines that say where an environment and the project's own modules are. */
const DECIDING: ReadonlySet<string> = new Set<NoteId>([
  'python-executable', 'server-home', 'baseline', 'path-inherited', 'server-path', 'python-home', 'path-in-front', 'project-path',
  'activate-this', 'site-dir-front', 'site-dir', 'project-in-script', 'home-variable',
]);

/** The lines of a file by which a release is pointed at an environment, without indent and without the backslash that joins them. */
export function decidingLines(file: RecipeFile): Line[] {
  return file.lines.filter(({ note }) => note !== undefined && DECIDING.has(note)).map(bare);
}

/** Every file of a recipe that has such lines, with them. */
export function decidingFiles({ files }: Recipe): { readonly path: string; readonly lines: readonly Line[] }[] {
  return files.map((file) => ({ path: file.path, lines: decidingLines(file) })).filter(({ lines }) => lines.length > 0);
}

/** A line by itself: without its note's number, too. */
function bare({ tokens }: Line): Line {
  return { tokens: tokens.filter(([kind, text], index) => kind !== 'plain' || (index > 0 && text !== ' \\')) };
}
