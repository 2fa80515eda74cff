import type { Recipe } from '#core/recipe';
import { offerDownloads } from '../download/offer.ts';
import { recipeView, type View } from './view.ts';
import { writeHtml, writeLines } from './write.ts';

/** Shows a recipe in its frame on the page. Only what differs is touched, and nothing that is folded away. */
export function showRecipe(root: HTMLElement, recipe: Recipe): void {
  beginShowing(root, recipe)();
}

/**
 * Shows the file that a reader is looking at, and returns what shows the rest: other files, notes, warnings, picture. An edit is so
 * seen a few milliseconds sooner. Lines that `before` did not have are marked. Where the list of files is another one, the tabs are made
 * anew at once and the chosen one is kept.
 */
export function beginShowing(root: HTMLElement, recipe: Recipe, before?: Recipe): () => void {
  const frame = root.querySelector<HTMLElement>('.recipe');
  const files = frame?.querySelector<HTMLElement>('[data-files]');
  if (!frame || !files) return () => undefined;
  const view = recipeView(recipe, frame.dataset['recipe'] ?? '', before);
  // Even the same value would have the browser look at every style again.
  if (frame.dataset['era'] !== recipe.plan.era) frame.dataset['era'] = recipe.plan.era;
  const sameTabs = files.dataset['files'] === view.list;
  if (sameTabs) writeFile(files.querySelector(':checked + label + .file'), view);
  else makeTabs(files, view);
  return () => {
    if (sameTabs) {
      for (const file of files.querySelectorAll('.file')) writeFile(file, view);
      for (const part of files.querySelectorAll<HTMLElement>('[data-part]')) writeHtml(part, view.parts[part.dataset['part'] ?? '']);
    }
    const slots: Readonly<Record<string, () => string>> = view.slots;
    for (const slot of frame.querySelectorAll<HTMLElement>('[data-slot]')) {
      if (slot.closest('details:not([open])') === null) writeHtml(slot, slots[slot.dataset['slot'] ?? '']?.());
    }
    offerDownloads(frame, recipe);
  };
}

function writeFile(file: Element | null, view: View): void {
  const code = file?.querySelector<HTMLElement>('[data-code]');
  if (code) writeLines(code, view.code[code.dataset['code'] ?? '']?.());
}

function makeTabs(files: HTMLElement, view: View): void {
  const chosen = files.querySelector<HTMLInputElement>('input:checked')?.id;
  files.innerHTML = view.files();
  files.dataset['files'] = view.list;
  const again = [...files.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ id }) => id === chosen);
  if (again !== undefined) again.checked = true;
}
