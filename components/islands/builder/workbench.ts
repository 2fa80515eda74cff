import { fromQuery, readDeployment, toQuery, type ValidDeployment } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { recipeView } from '../recipe/view.ts';
import { describeChanges } from './changes.ts';
import { fill, showProblems, typedIn } from './form.ts';

/** A change stays marked this long. */
const MARKED_FOR_MS = 1500;
/** Browsers refuse an address that is rewritten at every key. */
const ADDRESS_AFTER_MS = 300;

/**
 * The builder at work. The form is the state: every edit becomes a deployment, that a recipe, and that the slots of
 * the page. What was typed before this module was there counts too.
 */
export class Workbench {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  #deployment: ValidDeployment | undefined;
  #recipe: Recipe;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #addressing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    // What the page shows before the first edit.
    this.#recipe = generate(fromQuery('').deployment);
    if (location.search !== '') this.#followLink();
    this.#update();
    form.addEventListener('input', () => this.#update());
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields have their old values until the event is over.
    form.addEventListener('reset', () => setTimeout(() => {
      this.#deployment = undefined;
      this.#update();
    }));
    this.#offerLink();
  }

  #followLink(): void {
    const { deployment, notices } = fromQuery(location.search);
    fill(this.#form, deployment);
    this.#recipe = generate(deployment);
    this.#show(this.#recipe, undefined);
    const list = this.#find('[data-notices]');
    if (list === null || notices.length === 0) return;
    list.replaceChildren(...notices.map((notice) => {
      const item = document.createElement('li');
      item.textContent = notice;
      return item;
    }));
    list.hidden = false;
  }

  #update(): void {
    const { deployment, problems } = readDeployment(typedIn(this.#form), this.#deployment);
    showProblems(this.#form, problems);
    const before = this.#recipe;
    this.#deployment = deployment;
    this.#recipe = generate(deployment);
    const said = describeChanges(before, this.#recipe);
    if (said === '') return;
    this.#show(this.#recipe, before);
    this.#say('[data-status]', said);
    this.#fadeMarks();
    this.#rewriteAddress();
  }

  #show(recipe: Recipe, before: Recipe | undefined): void {
    const view: Readonly<Record<string, string>> = recipeView(recipe, before);
    for (const slot of this.#root.querySelectorAll<HTMLElement>('[data-slot]')) {
      const html = view[slot.dataset['slot'] ?? ''] ?? '';
      if (slot.innerHTML !== html) slot.innerHTML = html;
    }
    this.#find('.recipe')?.setAttribute('data-era', recipe.plan.era);
  }

  #fadeMarks(): void {
    const output = this.#find('.recipe');
    output?.classList.remove('settled');
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => output?.classList.add('settled'), MARKED_FOR_MS);
  }

  #rewriteAddress(): void {
    clearTimeout(this.#addressing);
    this.#addressing = setTimeout(() => {
      history.replaceState(null, '', this.#address());
      this.#offerLink();
    }, ADDRESS_AFTER_MS);
  }

  #address(): string {
    const query = this.#deployment === undefined ? '' : toQuery(this.#deployment);
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  }

  /** The link's copy button holds the address of what is shown now. */
  #offerLink(): void {
    const button = this.#find('[data-share]');
    if (button !== null) button.dataset['text'] = new URL(this.#address(), location.href).href;
  }

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  #say(place: string, text: string): void {
    const status = this.#find(place);
    if (status !== null) status.textContent = text;
  }
}
