import { fromQuery, OPTIONS, personalQuery, readDeployment, releaseOf, toQuery, withoutRelease, withPersonal, type ValidDeployment } from '#core/deployment';
import { generate } from '#core/recipe';
import { adoptStyle } from '../adopt-style.ts';
import { fieldHtml } from '../form/field.ts';
import fieldStyle from '../form/form.css?inline';
import { fill, showProblems, typedIn, showNotices } from '../form/form.ts';
import { readerQuery, remember } from '../reader/reader.ts';
import { RecipeFrame } from './recipe-frame.ts';
import tweakStyle from './tweak.css?inline';

/** Recipe in a page with the visitor's values: remembered ones, and edits in place. */
export class RecipeEditor {
  readonly #root: HTMLElement;
  /** The author's values as a query. The visitor's values fill in the others. */
  readonly #own: string;
  readonly #frame: RecipeFrame;
  #base: ValidDeployment;
  #form: HTMLFormElement | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#own = root.dataset['own'] ?? '';
    this.#base = fromQuery(this.#own).deployment;
    this.#frame = new RecipeFrame(root, generate(this.#base));
    adoptStyle(fieldStyle);
    adoptStyle(tweakStyle);
  }

  /** Shows the recipe with the visitor's values. An open form with the focus keeps its text. */
  follow(reader: string): void {
    if (this.#form?.hidden === false && this.#form.contains(document.activeElement)) return;
    const { deployment, notices } = fromQuery(withPersonal(this.#own, reader));
    this.#base = deployment;
    if (this.#form !== undefined) fill(this.#form, deployment);
    this.#frame.edit(generate(deployment));
    this.#notice(notices);
    this.#link(deployment);
  }

  /** Opens or closes the recipe's form. */
  toggleForm(button: HTMLElement): void {
    const form = this.#form ??= this.#makeForm();
    form.hidden = !form.hidden;
    button.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) form.querySelector<HTMLElement>('input, select')?.focus();
  }

  #makeForm(): HTMLFormElement {
    const form = document.createElement('form');
    const name = this.#root.querySelector<HTMLElement>('.recipe')?.dataset['recipe'] ?? '';
    const said = new Set(new URLSearchParams(this.#own).keys());
    const fields = OPTIONS.filter(([, { personal, advanced, link }]) => personal === true && advanced !== true && !said.has(link));
    form.className = 'tweak';
    form.hidden = true;
    form.autocomplete = 'off';
    form.setAttribute('aria-label', 'Your release and paths');
    form.innerHTML = `<div class="fields">${fields.map(([key, option]) => fieldHtml(key, option, `${name}-`)).join('')}</div>`
      + '<p class="tweak-end"><label><input type="checkbox" data-everywhere> Use these on every page, in this browser</label>'
      + '<button class="button" type="reset">Reset</button></p><p class="visually-hidden" role="status"></p>';
    this.#root.querySelector('.recipe-head')?.after(form);
    fill(form, this.#base);
    const everywhere = form.querySelector<HTMLInputElement>('[data-everywhere]');
    if (everywhere !== null) everywhere.defaultChecked = readerQuery() !== '';
    form.addEventListener('input', () => this.#update(form, everywhere?.checked === true));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => {
      fill(form, this.#base);
      this.#update(form, everywhere?.checked === true);
    }));
    return form;
  }

  #update(form: HTMLFormElement, everywhere: boolean): void {
    const { deployment, problems } = readDeployment(typedIn(form), this.#base.more.length + 1, this.#base);
    showProblems(form, problems);
    const changes = this.#frame.edit(generate(deployment));
    const status = form.querySelector('[role=status]');
    if (changes !== '' && status !== null) status.textContent = changes;
    // Problems without a field are listed above the files.
    this.#notice(problems.filter(({ key }) => form.elements.namedItem(key) === null).map(({ message }) => message));
    this.#link(deployment);
    if (everywhere) remember(this.#personal(deployment));
  }

  /** Values to remember, as a query. Leaves out a release that the visitor did not choose. */
  #personal(deployment: ValidDeployment): string {
    const query = personalQuery(toQuery(deployment));
    const chosen = releaseOf(readerQuery()) !== '' || deployment.release !== this.#base.release;
    return chosen ? query : withoutRelease(query);
  }

  #notice(notices: readonly string[]): void {
    if (notices.length > 0 && this.#root.querySelector('[data-notices]') === null) {
      const list = document.createElement('ul');
      list.className = 'notices';
      list.dataset['notices'] = '';
      list.setAttribute('aria-label', 'What this recipe could not take over');
      this.#root.querySelector('.recipe-head')?.after(list);
    }
    showNotices(this.#root, notices);
  }

  #link(deployment: ValidDeployment): void {
    const link = this.#root.querySelector<HTMLAnchorElement>('a[data-builder]');
    if (link !== null) link.search = toQuery(deployment);
  }
}
