import type { Recipe } from '#core/recipe';
import { offerDownloads } from '../download/offer.ts';
import { recipeView } from './view.ts';
import { writeHtml, writeLines } from './write.ts';

/**
 * Shows a recipe in its frame on the page. Only what differs is touched, and nothing that is folded away; where the
 * list of files is another one, the tabs are made anew and the chosen one is kept. With `before`, changed lines are marked.
 */
export function showRecipe(root: HTMLElement, recipe: Recipe, before?: Recipe): void {
  const frame = root.querySelector<HTMLElement>('.recipe');
  const files = frame?.querySelector<HTMLElement>('[data-files]');
  if (!frame || !files) return;
  const view = recipeView(recipe, frame.dataset['recipe'] ?? '', before);
  const slots: Readonly<Record<string, string>> = view.slots;
  for (const slot of frame.querySelectorAll<HTMLElement>('[data-slot]')) {
    if (slot.closest('details:not([open])') === null) writeHtml(slot, slots[slot.dataset['slot'] ?? '']);
  }
  if (files.dataset['files'] === view.list) {
    for (const part of files.querySelectorAll<HTMLElement>('[data-part]')) writeHtml(part, view.parts[part.dataset['part'] ?? '']);
    for (const code of files.querySelectorAll<HTMLElement>('[data-code]')) writeLines(code, view.code[code.dataset['code'] ?? '']);
  } else {
    const chosen = files.querySelector<HTMLInputElement>('input:checked')?.id;
    files.innerHTML = view.files();
    files.dataset['files'] = view.list;
    const again = [...files.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ id }) => id === chosen);
    if (again !== undefined) again.checked = true;
  }
  // Even the same value would have the browser look at every style again.
  if (frame.dataset['era'] !== recipe.plan.era) frame.dataset['era'] = recipe.plan.era;
  offerDownloads(frame, recipe);
}
