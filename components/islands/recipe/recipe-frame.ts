import type { Recipe } from '#core/recipe';
import { adoptStyle } from '../adopt-style.ts';
import { afterPaint } from '../after-paint.ts';
import { describeChanges, filesDiffer } from './changes.ts';
import { beginShowing, showRecipe } from './show.ts';
import settledStyle from './settled.css?inline';

/** A change stays marked this long. */
const MARKED_FOR_MS = 1500;

/** A recipe in its frame that edits replace: what one changed is marked for a moment, and put into words. */
export class ShownRecipe {
  readonly #root: HTMLElement;
  #recipe: Recipe;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #shown = 0;

  /** `recipe` is what the frame shows already. */
  constructor(root: HTMLElement, recipe: Recipe) {
    this.#root = root;
    this.#recipe = recipe;
    adoptStyle(settledStyle);
    // What is folded away is not kept up to date; the event does not bubble.
    root.addEventListener('toggle', () => showRecipe(root, this.#recipe), { capture: true });
  }

  get recipe(): Recipe {
    return this.#recipe;
  }

  /** Shows another recipe, without marks. */
  replace(recipe: Recipe): void {
    this.#recipe = recipe;
    this.#shown++;
    showRecipe(this.#root, recipe);
  }

  /**
   * Shows what an edit made of the recipe, and says whether that is anything new. What is not in view follows behind the paint; so does
   * the sentence about the changes, since it is heard, not seen.
   */
  edit(recipe: Recipe, say?: (changes: string) => void): boolean {
    const before = this.#recipe;
    this.#recipe = recipe;
    if (!filesDiffer(before, recipe)) return false;
    const showRest = beginShowing(this.#root, recipe, before);
    const shown = ++this.#shown;
    afterPaint(() => {
      // The next key may be quicker.
      if (shown === this.#shown) showRest();
      say?.(describeChanges(before, recipe));
    });
    this.#fadeMarks();
    return true;
  }

  #fadeMarks(): void {
    const frame = this.#root.querySelector('.recipe');
    if (frame?.classList.contains('settled') === true) frame.classList.remove('settled');
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => frame?.classList.add('settled'), MARKED_FOR_MS);
  }
}
