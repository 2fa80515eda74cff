/** Minimal DOM updates of a recipe. The last HTML is cached: `innerHTML` re-serialises entities. */
import { hasInstaller, type Recipe } from '#core/recipe';
import { recipeView, type View } from './render.ts';

const written = new WeakMap<HTMLElement, string>();
const writtenLines = new WeakMap<HTMLElement, readonly string[]>();

/**
 * Shows the chosen file of a recipe, and returns a function that shows the rest: other files, notes, picture. Marks the lines
 * that `before` did not have. Another list of files rebuilds the tabs and keeps the chosen one. Skips what is folded away.
 */
export function showRecipe(root: HTMLElement, recipe: Recipe, before?: Recipe): () => void {
  const frame = root.querySelector<HTMLElement>('.recipe');
  const files = frame?.querySelector<HTMLElement>('[data-files]');
  if (!frame || !files) return () => undefined;
  const view = recipeView(recipe, frame.dataset['recipe'] ?? '', before);
  // Writing the same value would restyle the whole frame.
  if (frame.dataset['era'] !== recipe.plan.era) frame.dataset['era'] = recipe.plan.era;
  const write = (code: HTMLElement | null): void => {
    if (code !== null) writeLines(code, view.code[code.dataset['code'] ?? '']?.());
  };
  if (files.dataset['files'] === view.list) write(files.querySelector<HTMLElement>(':has(> :checked) + .file [data-code]'));
  else makeTabs(files, view);
  return () => {
    files.querySelectorAll<HTMLElement>('[data-code]').forEach(write);
    for (const part of files.querySelectorAll<HTMLElement>('[data-part]')) writeHtml(part, view.parts[part.dataset['part'] ?? '']);
    const slots: Readonly<Record<string, () => string>> = view.slots;
    for (const slot of frame.querySelectorAll<HTMLElement>('[data-slot]')) {
      if (slot.closest('details:not([open])') === null) writeHtml(slot, slots[slot.dataset['slot'] ?? '']?.());
    }
    const installer = frame.querySelector<HTMLElement>('[data-download=installer]');
    if (installer !== null) installer.hidden = !hasInstaller(recipe);
  };
}

function makeTabs(files: HTMLElement, view: View): void {
  const chosen = files.querySelector<HTMLInputElement>('input:checked')?.value;
  files.innerHTML = view.files();
  files.dataset['files'] = view.list;
  const again = [...files.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ value }) => value === chosen);
  if (again !== undefined) again.checked = true;
}

function writeHtml(place: HTMLElement, html: string | undefined): void {
  if (html === undefined || written.get(place) === html) return;
  written.set(place, html);
  place.innerHTML = html;
}

/** Replaces the lines that differ: laying out a whole file costs more than making it. */
function writeLines(place: HTMLElement, lines: readonly string[] | undefined): void {
  if (lines === undefined) return;
  const known = writtenLines.get(place);
  writtenLines.set(place, lines);
  if (known?.length !== lines.length) {
    place.innerHTML = lines.join('');
    return;
  }
  const shown = [...place.children];
  const others = lines.flatMap((line, index) => (line === known[index] ? [] : [index]));
  if (others.length === 0) return;
  // One parse for all lines.
  const template = document.createElement('template');
  template.innerHTML = others.map((index) => lines[index]).join('');
  [...template.content.children].forEach((fresh, nth) => shown[others[nth] ?? -1]?.replaceWith(fresh));
}
