import type { Recipe } from '#core/recipe';
import { adoptStyle } from '../adopt-style.ts';
import { showRecipe } from './dom.ts';
import fadedStyle from './faded.css?inline';
import { changedLines } from '#core/lines';

/** Milliseconds that changed lines stay marked. */
const MARKED_FOR_MS = 1500;

/** The frame of a recipe on the page. Edits replace the recipe and mark what changed. */
export class RecipeFrame {
  readonly #root: HTMLElement;
  #recipe: Recipe;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #fading: ReturnType<typeof setTimeout> | undefined;

  /** `recipe` must be the one in the HTML. */
  constructor(root: HTMLElement, recipe: Recipe) {
    this.#root = root;
    this.#recipe = recipe;
    adoptStyle(fadedStyle);
    // Slots in closed details are out of date until opened; the event does not bubble.
    root.addEventListener('toggle', () => showRecipe(root, this.#recipe)(), { capture: true });
  }

  get recipe(): Recipe {
    return this.#recipe;
  }

  /** Shows another recipe, without marks. */
  replace(recipe: Recipe): void {
    this.#recipe = recipe;
    clearTimeout(this.#rest);
    showRecipe(this.#root, recipe)();
  }

  /** Shows the recipe after an edit with its changed lines marked. Returns the changes as a sentence; empty if no file changed. */
  edit(recipe: Recipe): string {
    const changes = describeChanges(this.#recipe, recipe);
    if (changes !== '') {
      // A timeout set in a frame fires after its paint: the file in view is seen first.
      const showRest = showRecipe(this.#root, recipe, this.#recipe);
      requestAnimationFrame(() => {
        clearTimeout(this.#rest);
        this.#rest = setTimeout(showRest);
      });
      this.#fadeMarks();
    }
    this.#recipe = recipe;
    return changes;
  }

  #fadeMarks(): void {
    const frame = this.#root.querySelector('.recipe');
    if (frame?.classList.contains('faded') === true) frame.classList.remove('faded');
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => frame?.classList.add('faded'), MARKED_FOR_MS);
  }
}

/** The changes of an edit in one sentence, for screen readers; empty when no file changed. */
function describeChanges(before: Recipe, after: Recipe): string {
  const changed = after.files.flatMap((file) => {
    const old = before.files.find(({ id }) => id === file.id);
    const lines = old === undefined ? file.lines.length : changedLines(old.lines, file.lines).size;
    return lines === 0 && old?.path === file.path && old.lines.length === file.lines.length ? [] : [`${file.title}: ${count(lines)}`];
  });
  const gone = before.files.filter(({ id }) => !after.files.some((file) => file.id === id)).map(({ title }) => `${title}: removed`);
  const all = [...changed, ...gone];
  return all.length === 0 ? '' : `Changed. ${all.join('. ')}.`;
}

function count(lines: number): string {
  if (lines === 0) return 'lines removed or renamed';
  return lines === 1 ? '1 line' : `${lines} lines`;
}
