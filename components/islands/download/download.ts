/** Imported at the first press of a download button. */
import { toText } from '#core/lines';
import type { Recipe } from '#core/recipe';
import { archiveEntries, INSTALLER_NAME, installerLines } from '#core/recipe/delivery';
import { recipeAddress } from '../recipe/links.ts';

/** Milliseconds until the object URL is revoked: the browser may first open a dialog for the directory. */
const RELEASED_AFTER_MS = 60_000;

/** Permissions of an archive made on UNIX are in the upper half: readable by all, the script executable. */
const UNIX = 3;
const permissions = (path: string): number => (path === INSTALLER_NAME ? 0o755 : 0o644) << 16;

/** Saves every file of a recipe as one zip archive. */
export async function downloadArchive(recipe: Recipe): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.entries(archiveEntries(recipe, recipeAddress(recipe))).map(([path, text]) =>
    [path, [strToU8(text), { os: UNIX, attrs: permissions(path), level: 9 }]] as const);
  saveAs(`${stem(recipe)}.zip`, new Blob([zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0])], { type: 'application/zip' }));
}

/** Saves the installer. Throws for a recipe without one, whose button is hidden. */
export async function downloadInstaller(recipe: Recipe): Promise<void> {
  const lines = installerLines(recipe, recipeAddress(recipe));
  if (lines === undefined) throw new Error(`There is no shell script for ${recipe.plan.platform.label}. Download the archive instead.`);
  saveAs(`install-${stem(recipe)}.sh`, new Blob([toText(lines)], { type: 'text/x-shellscript' }));
}

/** The process-group name without characters that a file system, a shell or a browser treats specially. */
function stem({ plan: { deployment: { processGroup } } }: Recipe): string {
  return processGroup.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '') || 'recipe';
}

function saveAs(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASED_AFTER_MS);
}
