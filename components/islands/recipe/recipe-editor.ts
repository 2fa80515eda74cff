import { fromQuery, OPTIONS, personalQuery, readDeployment, releaseOf, toQuery, withoutRelease, withPersonal, type ValidDeployment } from '#core/deployment';
import { generate } from '#core/recipe';
import type { Editor } from '../form/attach-editor.ts';
import { fieldHtml } from '../form/field.ts';
import { fill, showProblems, typedIn, showNotices } from '../form/form.ts';
import { makeTweakForm, toggleForm } from '../form/tweak.ts';
import { readerQuery, remember } from '../reader/reader.ts';
import { RecipeFrame } from './recipe-frame.ts';

/** Recipe in a page with the visitor's values: remembered ones, and edits in place. */
export class RecipeEditor implements Editor {
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

  toggleForm(button: HTMLElement): void {
    toggleForm(this.#form ??= this.#makeForm(), button);
  }

  #makeForm(): HTMLFormElement {
    const name = this.#root.querySelector<HTMLElement>('.recipe')?.dataset['recipe'] ?? '';
    const said = new Set(new URLSearchParams(this.#own).keys());
    const fields = OPTIONS.filter(([, { personal, advanced, link }]) => personal === true && advanced !== true && !said.has(link));
    const form = makeTweakForm('Your release and paths', fields.map(([key, option]) => fieldHtml(key, option, `${name}-`)),
      '<label><input type="checkbox" data-everywhere> Use these on every page, in this browser</label>');
    form.insertAdjacentHTML('beforeend', '<p class="visually-hidden" role="status"></p>');
    this.#root.querySelector('.recipe-head')?.after(form);
    fill(form, this.#base);
    const everywhere = form.querySelector<HTMLInputElement>('[data-everywhere]');
    if (everywhere !== null) everywhere.defaultChecked = readerQuery() !== '';
    form.addEventListener('input', () => this.#update(form, everywhere?.checked === true));
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
      list.setAttribute('aria-label', 'Values that this recipe cannot use');
      this.#root.querySelector('.recipe-head')?.after(list);
    }
    showNotices(this.#root, notices);
  }

  #link(deployment: ValidDeployment): void {
    const link = this.#root.querySelector<HTMLAnchorElement>('a[data-builder]');
    if (link !== null) link.search = toQuery(deployment);
  }
}
