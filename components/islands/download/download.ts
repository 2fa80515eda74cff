/** Loaded when a reader asks for a download, and not before. */
import { toText } from '#core/lines';
import type { Recipe } from '#core/recipe';
import { archiveEntries, INSTALLER_NAME, installerLines } from '#core/recipe/delivery';
import { siteAddress } from '../site-address.ts';
import { archiveName, installerName } from './name.ts';
import { saveAs } from './save.ts';

/** Permissions in an archive made on UNIX stand in the upper half: readable by all, and the script can be run. */
const UNIX = 3;
const permissions = (path: string): number => (path === INSTALLER_NAME ? 0o755 : 0o644) << 16;

/** Hands the reader every file of a recipe as one zip. */
export async function downloadArchive(recipe: Recipe): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.entries(archiveEntries(recipe, siteAddress())).map(([path, text]) =>
    [path, [strToU8(text), { os: UNIX, attrs: permissions(path), level: 9 }]] as const);
  saveAs(archiveName(recipe), new Blob([zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0])], { type: 'application/zip' }));
}

/** Hands the reader the installer. Refuses a recipe that has none, whose button should not be there. */
export async function downloadInstaller(recipe: Recipe): Promise<void> {
  const lines = installerLines(recipe, siteAddress());
  if (lines === undefined) throw new Error(`There is no shell script for ${recipe.plan.platform.label}. Download the archive instead.`);
  saveAs(installerName(recipe), new Blob([toText(lines)], { type: 'text/x-shellscript' }));
}
