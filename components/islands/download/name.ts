import type { Recipe } from '#core/recipe';

/** The process-group name with nothing in it that a file system, a shell or a browser could read as more. */
function stem({ plan: { deployment: { processGroup } } }: Recipe): string {
  return processGroup.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '') || 'recipe';
}

/** The name of a recipe's archive. */
export function archiveName(recipe: Recipe): string {
  return `${stem(recipe)}.zip`;
}

/** The name of a recipe's installer. */
export function installerName(recipe: Recipe): string {
  return `install-${stem(recipe)}.sh`;
}
