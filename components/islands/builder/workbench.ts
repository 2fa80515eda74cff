import { fromQuery, readDeployment, toQuery, type ValidDeployment } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { countApplications, removeApplication, showApplications } from './applications.ts';
import { describeChanges } from './changes.ts';
import { fill, showProblems, typedIn } from './form.ts';
import { showRecipe } from './show.ts';

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
  readonly #template: HTMLTemplateElement;
  #deployment: ValidDeployment | undefined;
  #recipe: Recipe;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #addressing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    const template = root.querySelector<HTMLTemplateElement>('template[data-application]');
    if (template === null) throw new Error('The builder has no template for further applications.');
    this.#root = root;
    this.#form = form;
    this.#template = template;
    // What the page shows before the first edit.
    this.#recipe = generate(fromQuery('').deployment);
    if (location.search !== '') this.#followLink();
    this.#update();
    form.addEventListener('input', () => this.#update());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement) this.#pressed(target);
    });
    // What is folded away is not kept up to date; the event does not bubble.
    root.addEventListener('toggle', () => showRecipe(root, this.#recipe), { capture: true });
    root.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['download'] !== undefined) void this.#download(target.dataset['download']);
    });
    // The fields have their old values until the event is over.
    form.addEventListener('reset', () => setTimeout(() => {
      this.#deployment = undefined;
      showApplications(form, template, 1);
      this.#update();
    }));
    this.#offerLink();
  }

  #followLink(): void {
    const { deployment, notices } = fromQuery(location.search);
    showApplications(this.#form, this.#template, deployment.more.length + 1);
    fill(this.#form, deployment);
    this.#recipe = generate(deployment);
    showRecipe(this.#root, this.#recipe);
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
    const { deployment, problems } = readDeployment(typedIn(this.#form), countApplications(this.#form), this.#deployment);
    showProblems(this.#form, problems);
    const before = this.#recipe;
    this.#deployment = deployment;
    this.#recipe = generate(deployment);
    const said = describeChanges(before, this.#recipe);
    if (said === '') return;
    showRecipe(this.#root, this.#recipe, before);
    this.#say('[data-status]', said);
    this.#fadeMarks();
    this.#rewriteAddress();
  }

  /** The buttons that add and take out applications. */
  #pressed(button: HTMLElement): void {
    const count = countApplications(this.#form);
    const number = Number(button.closest<HTMLElement>('[data-number]')?.dataset['number']);
    if (button.matches('[data-add]')) showApplications(this.#form, this.#template, count + 1);
    else if (button.matches('[data-remove]')) removeApplication(this.#form, this.#template, number);
    else return;
    // Applications have moved: what was valid before belongs to other fields now.
    this.#deployment = undefined;
    this.#update();
    const next = button.matches('[data-add]') ? `[data-number="${count + 1}"] input` : '[data-add]';
    this.#find(next)?.focus();
  }

  async #download(what: string): Promise<void> {
    try {
      const { downloadArchive, downloadInstaller } = await import('../download/download.ts');
      await (what === 'archive' ? downloadArchive(this.#recipe) : downloadInstaller(this.#recipe));
    } catch {
      this.#say('[data-status]', 'The download did not load. Check the connection and press again.');
    }
  }

  #fadeMarks(): void {
    const output = this.#find('.recipe');
    if (output?.classList.contains('settled') === true) output.classList.remove('settled');
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
    const button = this.#find('[data-share] copy-button');
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
