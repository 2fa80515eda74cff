import { hasInstaller, type Recipe } from '#core/recipe';

/** Shows the button of the shell script only where the recipe has one. */
export function offerDownloads(root: ParentNode, recipe: Recipe): void {
  const button = root.querySelector<HTMLElement>('[data-download=installer]');
  if (button !== null) button.hidden = !hasInstaller(recipe);
}
