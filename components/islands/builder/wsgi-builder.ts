import { fromQuery, readDeployment, toQuery, type ValidDeployment } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { copyText } from '../copy/clipboard.ts';
import { recipeView } from '../recipe/view.ts';
import { describeChanges } from './changes.ts';
import { fill, showProblems, typedIn } from './form.ts';

/** A change stays marked this long. */
const MARKED_FOR_MS = 1500;
/** Browsers refuse an address that is rewritten at every key. */
const ADDRESS_AFTER_MS = 300;

/**
 * The builder, brought to life: the form is the state. Every edit becomes a deployment, that a recipe, and that the
 * slots of the page; what was typed before this script ran counts too.
 */
export class WsgiBuilder extends HTMLElement {
  #deployment: ValidDeployment | undefined;
  #recipe: Recipe | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #addressing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    if (location.search !== '') this.#followLink(form);
    this.#update(form, { announce: false });
    form.addEventListener('input', () => this.#update(form, { announce: true }));
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields have their old values until the event is over.
    form.addEventListener('reset', () => setTimeout(() => {
      this.#deployment = undefined;
      this.#update(form, { announce: true });
    }));
    this.#offerLink();
  }

  #followLink(form: HTMLFormElement): void {
    const { deployment, notices } = fromQuery(location.search);
    fill(form, deployment);
    const list = this.querySelector<HTMLElement>('[data-notices]');
    if (list === null || notices.length === 0) return;
    list.replaceChildren(...notices.map((notice) => {
      const item = document.createElement('li');
      item.textContent = notice;
      return item;
    }));
    list.hidden = false;
  }

  #update(form: HTMLFormElement, { announce }: { announce: boolean }): void {
    const { deployment, problems } = readDeployment(typedIn(form), this.#deployment);
    showProblems(form, problems);
    const before = this.#recipe;
    const recipe = generate(deployment);
    this.#deployment = deployment;
    this.#recipe = recipe;
    this.#show(recipe, before);
    if (!announce || before === undefined) return;
    const said = describeChanges(before, recipe);
    if (said !== '') this.#say('[data-announce]', said);
    this.#fadeMarks();
    this.#rewriteAddress(deployment);
  }

  #show(recipe: Recipe, before: Recipe | undefined): void {
    const view: Readonly<Record<string, string>> = recipeView(recipe, before);
    for (const slot of this.querySelectorAll<HTMLElement>('[data-slot]')) {
      const html = view[slot.dataset['slot'] ?? ''] ?? '';
      if (slot.innerHTML !== html) slot.innerHTML = html;
    }
    this.querySelector<HTMLElement>('.recipe')?.setAttribute('data-era', recipe.plan.era);
  }

  #fadeMarks(): void {
    const output = this.querySelector('.recipe');
    output?.classList.remove('settled');
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => output?.classList.add('settled'), MARKED_FOR_MS);
  }

  #rewriteAddress(deployment: ValidDeployment): void {
    clearTimeout(this.#addressing);
    this.#addressing = setTimeout(() => history.replaceState(null, '', this.#address(deployment)), ADDRESS_AFTER_MS);
  }

  #address(deployment: ValidDeployment): string {
    const query = toQuery(deployment);
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  }

  #offerLink(): void {
    const button = this.querySelector<HTMLElement>('[data-share]');
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#share());
  }

  async #share(): Promise<void> {
    if (this.#deployment === undefined) return;
    const link = new URL(this.#address(this.#deployment), location.href).href;
    history.replaceState(null, '', link);
    this.#say('[data-shared]', await copyText(link) ? 'Link copied' : 'The address bar has the link');
  }

  #say(place: string, text: string): void {
    const status = this.querySelector(place);
    if (status !== null) status.textContent = text;
  }
}
