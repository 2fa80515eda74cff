import type { Recipe } from '#core/recipe';
import { offerDownloads } from '../download/offer.ts';
import { recipeView } from '../recipe/view.ts';

/**
 * Shows a recipe in its frame on the page. Only what differs is touched; where the list of files is another one, the
 * tabs are made anew and the chosen one is kept. With `before`, changed lines are marked.
 */
export function showRecipe(root: HTMLElement, recipe: Recipe, before?: Recipe): void {
  const frame = root.querySelector<HTMLElement>('.recipe');
  const files = frame?.querySelector<HTMLElement>('[data-files]');
  if (!frame || !files) return;
  const view = recipeView(recipe, frame.dataset['recipe'] ?? '', before);
  const slots: Readonly<Record<string, string>> = view.slots;
  for (const slot of frame.querySelectorAll<HTMLElement>('[data-slot]')) write(slot, slots[slot.dataset['slot'] ?? '']);
  if (files.dataset['files'] === view.list) {
    for (const part of files.querySelectorAll<HTMLElement>('[data-part]')) write(part, view.parts[part.dataset['part'] ?? '']);
  } else {
    const chosen = files.querySelector<HTMLInputElement>('input:checked')?.id;
    files.innerHTML = view.files();
    files.dataset['files'] = view.list;
    const again = [...files.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ id }) => id === chosen);
    if (again !== undefined) again.checked = true;
  }
  frame.dataset['era'] = recipe.plan.era;
  offerDownloads(frame, recipe);
}

/** What each place was last given: reading it back from the page would cost more, and spells entities its own way. */
const written = new WeakMap<HTMLElement, string>();

function write(place: HTMLElement, html: string | undefined): void {
  if (html === undefined || written.get(place) === html) return;
  written.set(place, html);
  place.innerHTML = html;
}
