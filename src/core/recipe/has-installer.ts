import type { Recipe } from './generate.ts';

/** Tells whether a recipe's commands are those of a POSIX shell, so that one script can do it all. */
export function hasInstaller({ files }: Recipe): boolean {
  return files.some(({ role, language }) => role === 'setup' && language === 'shell');
}
