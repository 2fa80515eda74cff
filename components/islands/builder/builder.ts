import { fromQuery, personalQuery, proposed, readDeployment, toQuery, type PlatformKey, type Proposal, type ValidDeployment } from '#core/deployment';
import { generate } from '#core/recipe';
import { fieldText, fill, setField, showProblems, typedIn, showNotices } from '../form/form.ts';
import { touchedIn } from '../form/touched.ts';
import { onReaderChange, readerQuery, readerRelease, remember } from '../reader/reader.ts';
import { rememberRelease } from '../reader/remember-release.ts';
import { recipeExplorerHref } from '../explorer/address.ts';
import { RecipeFrame } from '../recipe/recipe-frame.ts';
import { keepBack, showAttention, showRelevant } from './field-state.ts';
import { countApplications, removeApplication, showApplications } from './applications.ts';

/** Milliseconds. Browsers limit how often an address may be rewritten. */
const ADDRESS_AFTER_MS = 300;

/**
 * The builder at work. The form is the state: every edit becomes a deployment, that a recipe, and that the slots of the page.
 * Text that was typed before this module loaded counts, too.
 */
export class Builder {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #frame: RecipeFrame;
  #deployment: ValidDeployment | undefined;
  #addressing: ReturnType<typeof setTimeout> | undefined;
  /** The address of the deployment that is shown. */
  #linked = '';

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    // Recipe in the HTML of the page.
    this.#frame = new RecipeFrame(root, generate(fromQuery('').deployment));
    const touched = touchedIn(form).map(({ name }) => name);
    const link = location.search === '' ? readerQuery() : location.search;
    if (link !== '') this.#follow(link);
    const first = fromQuery(link).deployment;
    this.#linked = this.#address(first);
    const chosen = typedIn(form).platform as PlatformKey | undefined;
    if (chosen !== undefined && chosen !== first.platform) this.#propose(chosen, first, touched);
    this.#update();
    if (touched.includes('release')) rememberRelease(fieldText(form, 'release'));
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.name === 'platform' && this.#deployment !== undefined) this.#propose(target.value as PlatformKey, this.#deployment);
      this.#update();
      // One release for the whole site: the header, and every other page, follow.
      if (target instanceof HTMLSelectElement && ['release', 'platform'].includes(target.name)) rememberRelease(fieldText(form, 'release'));
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement) this.#pressed(target);
    });
    root.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['download'] !== undefined) void this.#download(target.dataset['download']);
    });
    // The fields have their old values until the event is over.
    form.addEventListener('reset', () => setTimeout(() => {
      this.#deployment = undefined;
      showApplications(form, 1);
      this.#update();
    }));
    onReaderChange(() => {
      if (readerRelease() === '' || readerRelease() === fieldText(form, 'release')) return;
      setField(form, 'release', fromQuery(readerQuery()).deployment.release);
      this.#update();
    });
    this.#offerLink();
    keepBack(root, form);
  }

  #follow(link: string): void {
    const { deployment, notices } = fromQuery(link);
    const touched = touchedIn(this.#form);
    showApplications(this.#form, deployment.more.length + 1);
    fill(this.#form, deployment);
    // Edits made before the script loaded are newer than the link.
    for (const field of touched) setField(this.#form, field.name, field.value);
    this.#frame.replace(generate(deployment));
    showNotices(this.#root, notices);
  }

  #update(): void {
    const { deployment, problems } = readDeployment(typedIn(this.#form), countApplications(this.#form), this.#deployment);
    showProblems(this.#form, problems);
    showAttention(this.#root, problems);
    showRelevant(this.#root, deployment);
    this.#deployment = deployment;
    const changes = this.#frame.edit(generate(deployment));
    if (changes !== '') {
      this.#say('[data-status]', changes);
      this.#say('[data-changed]', ` (${changedWords(this.#root.querySelectorAll('.line.changed').length)})`);
    }
    // An edit may change the link and no file: a link must mean tomorrow what it means today.
    const address = this.#address(deployment);
    if (address === this.#linked) return;
    this.#linked = address;
    this.#rewriteAddress();
  }

  /** Fills untouched fields with the values of a newly chosen platform. */
  #propose(platform: PlatformKey, before: ValidDeployment, filled: readonly string[] = []): void {
    const values = Object.entries(proposed(before.platform, platform, before)).filter(([key]) => !filled.includes(key));
    for (const [key, value] of values) setField(this.#form, key as keyof Proposal, String(value));
  }

  /** Handles the buttons that add, remove and remember. */
  #pressed(button: HTMLElement): void {
    const count = countApplications(this.#form);
    const number = Number(button.closest<HTMLElement>('[data-number]')?.dataset['number']);
    if (button.matches('[data-keep]')) return this.#keep();
    if (button.matches('[data-add]')) showApplications(this.#form, count + 1);
    else if (button.matches('[data-remove]')) removeApplication(this.#form, number);
    else return;
    // Applications have moved: earlier valid values belong to other fields.
    this.#deployment = undefined;
    this.#update();
    const next = button.matches('[data-add]') ? `[data-number="${count + 1}"] input` : '[data-add]';
    this.#find(next)?.focus();
  }

  #keep(): void {
    if (this.#deployment === undefined) return;
    remember(personalQuery(toQuery(this.#deployment)));
    this.#say('[data-kept]', 'Every recipe on this site now uses your release, paths and names, in this browser only. To undo this, open "mod_wsgi" at the top.');
  }

  async #download(what: string): Promise<void> {
    try {
      const { downloadArchive, downloadInstaller } = await import('../download/download.ts');
      await (what === 'archive' ? downloadArchive(this.#frame.recipe) : downloadInstaller(this.#frame.recipe));
    } catch {
      this.#say('[data-status]', 'The download did not load. Check your connection and try again.');
    }
  }

  #rewriteAddress(): void {
    clearTimeout(this.#addressing);
    this.#offerLink();
    this.#addressing = setTimeout(() => history.replaceState(null, '', this.#linked), ADDRESS_AFTER_MS);
  }

  #address(deployment: ValidDeployment): string {
    const query = toQuery(deployment);
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  }

  /** Puts the address of the shown deployment into the link's copy button, and hands the recipe to the explorer's link. */
  #offerLink(): void {
    const button = this.#find('[data-share] copy-button');
    if (button !== null) button.dataset['text'] = new URL(this.#linked, location.href).href;
    const explore = this.#root.querySelector<HTMLAnchorElement>('[data-explore]');
    const explored = recipeExplorerHref(this.#frame.recipe);
    if (explore === null) return;
    explore.hidden = explored === undefined;
    if (explored !== undefined) explore.href = explored;
  }

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  #say(place: string, text: string): void {
    const status = this.#find(place);
    if (status !== null) status.textContent = text;
  }
}

function changedWords(lines: number): string {
  return lines === 0 ? 'changed' : `${lines} ${lines === 1 ? 'line' : 'lines'} changed`;
}
