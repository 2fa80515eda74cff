import { fromQuery, namesToQuote, ownNames, personalQuery, PLATFORMS, readDeployment, releaseOf, SCHEMA, toQuery, withOwnNames, withoutRelease, type Deployment, type OptionKey, type ValidDeployment } from '#core/deployment';
import type { Editor } from '../form/attach-editor.ts';
import { fieldHtml } from '../form/field.ts';
import { fill, showProblems, typedIn } from '../form/form.ts';
import { makeTweakForm, toggleForm } from '../form/tweak.ts';
import { readerQuery, remember } from '../reader/reader.ts';

/** Options that decide the lines of these pages. */
const FIELDS: readonly OptionKey[] = ['platform', 'project', 'environment', 'script', 'processGroup', 'user', 'serverName'];

/** Lines to copy, and the lines of the common steps. Logs and wrong examples stay unchanged. */
const LINES = '.article .copyable pre code, .article [data-own-lines] code';

/** Writes the reader's names into the lines of the page, and keeps what is typed for every page. */
export class PathsEditor implements Editor {
  readonly #root: HTMLElement;
  /** Each piece of text with a name in it, as it was written. */
  readonly #written: readonly (readonly [Text, string])[];
  #deployment: ValidDeployment = fromQuery('').deployment;
  #form: HTMLFormElement | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#written = [...document.querySelectorAll(LINES)].flatMap((code) => textsIn(code)).map((text) => [text, text.data] as const);
  }

  /** Shows the lines for this reader. A form in use keeps what is typed in it. */
  follow(reader: string): void {
    if (this.#form?.contains(document.activeElement) === true) return;
    this.#deployment = fromQuery(personalQuery(reader)).deployment;
    if (this.#form !== undefined) fill(this.#form, this.#deployment);
    this.#show(this.#deployment, personalQuery(reader) !== '' && new URLSearchParams(reader).has(SCHEMA.platform.link));
  }

  toggleForm(button: HTMLElement): void {
    toggleForm(this.#form ??= this.#makeForm(), button);
  }

  #makeForm(): HTMLFormElement {
    const form = makeTweakForm('Your paths', FIELDS.map((key) => fieldHtml(key, SCHEMA[key], 'own-')), '<span>Saved in this browser only, for every page.</span>');
    this.#root.append(form);
    fill(form, this.#deployment);
    form.addEventListener('input', () => this.#take(form));
    // The fields have their old values until the event is over.
    form.addEventListener('reset', () => setTimeout(() => this.#take(form)));
    return form;
  }

  #take(form: HTMLFormElement): void {
    const { deployment, problems } = readDeployment(typedIn(form), 1, this.#deployment);
    showProblems(form, problems);
    this.#deployment = deployment;
    this.#show(deployment, true);
    const query = personalQuery(toQuery(deployment));
    // A release that the reader never chose is not theirs.
    remember(releaseOf(readerQuery()) === '' ? withoutRelease(query) : query);
  }

  #show(deployment: Deployment, platformKnown: boolean): void {
    const names = ownNames(deployment);
    let changed = false;
    for (const [text, written] of this.#written) {
      const own = withOwnNames(written, names);
      changed ||= own !== written;
      if (text.data !== own) text.data = own;
    }
    const { family } = PLATFORMS[deployment.platform];
    for (const row of document.querySelectorAll<HTMLElement>('[data-family]')) row.hidden = platformKnown && row.dataset['family'] !== family;
    const [quoted] = namesToQuote(names);
    const said = this.#root.querySelector('[data-owned]');
    if (said === null) return;
    said.textContent = quoted !== undefined ? `“${quoted}” needs quotes, which the builder adds.`
      : changed ? 'This page now has your paths.' : 'in the lines of this page';
  }
}

function textsIn(code: Element): Text[] {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
