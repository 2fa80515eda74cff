/** The explorer in use: reads the form, answers, and keeps the question in the address. Loaded when a reader reaches for it. */
import { pythonsOf } from '#core/releases';
import { isTouched } from '../form/touched.ts';
import { answersHtml } from './render.ts';
import { explorerQuery, questionFrom, SITUATIONS, textOf, type Fields, type Situation } from './state.ts';

/** Browsers refuse an address that is rewritten at every key. */
const ADDRESS_AFTER_MS = 300;

export class Explorer {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  /** The configuration that a situation wrote; what a reader typed is never overwritten. */
  #written: string;
  #addressing: ReturnType<typeof setTimeout> | undefined;
  /** Frame that shows the next answer. */
  #frame: number | undefined;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    const config = form.elements.namedItem('config');
    // Text typed before this module was loaded is the reader's own.
    this.#written = config instanceof HTMLTextAreaElement ? config.defaultValue : '';
    const link = Object.fromEntries(new URLSearchParams(location.search));
    const typed = changedFields(form).filter(([name, value]) => link[name] !== value);
    if (location.search !== '') this.#fill({ ...link, ...Object.fromEntries(typed) });
    form.addEventListener('input', ({ target }) => this.#change(target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : ''));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#answer();
    // Fields changed before this module was loaded belong in the address, too. A link that was only followed stays as it is.
    if (typed.length > 0) this.#address();
  }

  #text(name: string): string {
    return String(new FormData(this.#form).get(name) ?? '');
  }

  #set(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
  }

  #fields(): Fields {
    return Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, String(value)]));
  }

  #fill(fields: Fields): void {
    const question = questionFrom(fields);
    this.#offerPythons(question.release, question.python);
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      this.#set(name, value);
      // A field that the address fills is seen.
      const around = this.#form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest('details');
      if (around !== null && around !== undefined) around.open = true;
    }
    this.#set('python', question.python);
    this.#set('tool', question.tool);
    this.#written = questionFrom({ ...fields, config: '' }).config;
    this.#set('config', question.config);
  }

  #change(name: string): void {
    const { release, python } = questionFrom(this.#fields());
    if (name === 'mod_wsgi') this.#offerPythons(release, python);
    if (name === 'situation' || this.#text('config') === this.#written) {
      const situation = this.#text('situation');
      this.#written = textOf(Object.hasOwn(SITUATIONS, situation) ? (situation as Situation) : 'home', python);
      this.#set('config', this.#written);
    }
    this.#answerSoon();
    this.#address();
  }

  /** Keeps the question in the address, once the reader pauses. */
  #address(): void {
    const { config, ...fields } = this.#fields();
    const query = explorerQuery(config === this.#written ? fields : { ...fields, config });
    clearTimeout(this.#addressing);
    this.#addressing = setTimeout(() => history.replaceState(null, '', `?${query}`), ADDRESS_AFTER_MS);
  }

  #offerPythons(release: Parameters<typeof pythonsOf>[0], chosen: string): void {
    const select = this.#form.elements.namedItem('python');
    if (!(select instanceof HTMLSelectElement)) return;
    select.replaceChildren(...pythonsOf(release).series.map((series) => new Option(series, series, false, series === chosen)));
  }

  /** Answers in the next frame. A browser may report each line of an inserted text as a change. */
  #answerSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#answer();
    });
  }

  #answer(): void {
    const place = this.#root.querySelector<HTMLElement>('[data-answers]');
    if (place === null) return;
    const opened = [...place.querySelectorAll('details')].map(({ open }) => open);
    place.innerHTML = answersHtml(questionFrom(this.#fields()));
    place.querySelectorAll('details').forEach((details, index) => {
      details.open = opened[index] ?? false;
    });
    const status = this.#root.querySelector('[data-status]');
    const said = [...place.querySelectorAll('.explorer-outcome')].map(({ textContent }) => textContent).join(' ');
    if (status !== null && status.textContent !== said) status.textContent = said;
  }
}

/** Fields that a reader changed before this module was loaded: newer than a link. */
function changedFields({ elements }: HTMLFormElement): (readonly [name: string, value: string])[] {
  const fields = [...elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement);
  return fields.filter(isTouched).map(({ name, value }) => [name, value]);
}
