import { isRelease, type Release } from '#core/releases';
import type { Changes, Comparison, UnderstoodField } from '#core/doctor/recipe';
import { upgrade } from '#core/upgrade';
import { element } from '../../element.ts';
import { upgradeHtml } from '../../upgrade/render.ts';
import type { Ask } from '../worker/protocol.ts';
import { differenceElement } from './difference.ts';

/**
 * Pasted files beside the recipe of a release, whose values are fields that can be changed. Below it the checklist from the
 * old release to the new one.
 */
export class Upgrade {
  readonly #ask: Ask;
  readonly #base: string;
  readonly #changes: Record<string, string> = {};
  readonly #form = element('form', { class: 'fields', 'aria-label': 'Values from your files' });
  readonly #files = element('div');
  readonly #more = element('p', { class: 'doctor-builder' });
  readonly #checklist = element('details', { class: 'doctor-checklist' });
  readonly #place: HTMLElement;
  #from = '';

  constructor(place: HTMLElement, ask: Ask, base: string) {
    this.#ask = ask;
    this.#base = base;
    this.#place = place;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      if (target.name === FROM) this.#from = target.value;
      else this.#changes[target.name] = target.value;
      void this.#update();
    });
  }

  /** Draws everything, and leads to it. */
  async open(): Promise<void> {
    const comparison = await this.#compare();
    if (comparison === undefined) return;
    const head = element('h2', { tabindex: '-1' }, 'Your files and the recipe');
    const release = comparison.fields.find(({ field }) => field === 'release');
    this.#from = comparison.from ?? '';
    this.#form.append(
      ...(release === undefined ? [] : [fieldElement({ ...release, field: FROM as UnderstoodField['field'], label: 'Upgrade from', value: this.#from, choices: [{ value: '', label: 'unknown' }, ...release.choices ?? []] })]),
      ...comparison.fields.map((field) => fieldElement(field.field === 'release' ? { ...field, label: 'to mod_wsgi' } : field)),
    );
    this.#place.replaceChildren(head, element('p', {}, 'The doctor read these values from your files. Correct any that are wrong, and the recipe changes with them.'), this.#form, this.#more, this.#files, this.#checklist);
    this.#draw(comparison);
    head.focus();
  }

  async #compare(): Promise<Comparison | undefined> {
    const found = await this.#ask({ kind: 'today', changes: this.#changes as Changes });
    return found.kind === 'today' ? found.comparison : undefined;
  }

  async #update(): Promise<void> {
    try {
      const comparison = await this.#compare();
      if (comparison !== undefined) this.#draw(comparison);
    } catch (error) {
      this.#files.replaceChildren(element('p', { role: 'alert' }, error instanceof Error ? error.message : 'The recipe failed.'));
    }
  }

  #draw(comparison: Comparison): void {
    const { fields, query, release, files } = comparison;
    for (const { field, problem } of fields) showProblem(this.#form, field, problem);
    this.#more.replaceChildren('For more options, open ', element('a', { href: `${this.#base}tools/builder/${query === '' ? '' : `?${query}`}` }, 'this deployment in the builder'), '.');
    this.#files.replaceChildren(...files.map((file) => differenceElement(file, release)));
    this.#drawChecklist(release);
  }

  #drawChecklist(to: Release): void {
    const from = this.#from;
    this.#checklist.hidden = !isRelease(from) || from === to;
    if (!isRelease(from)) return;
    const list = element('div');
    // Words of this site alone; nothing that was pasted.
    list.innerHTML = upgradeHtml(upgrade(from, to));
    this.#checklist.replaceChildren(element('summary', {}, `Checklist from mod_wsgi ${from} to ${to}`), list);
  }
}

/** Name of the field for the old release, which is no field of a deployment. */
const FROM = 'from';

function fieldElement({ field, label, value, choices }: UnderstoodField): HTMLElement {
  const id = `doctor-${field}`;
  const control = choices === undefined ? element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' }) : element('select', {}, ...choices.map((choice) => element('option', { value: choice.value }, choice.label)));
  control.id = id;
  control.name = field;
  control.value = value;
  control.setAttribute('aria-describedby', `${id}-problem`);
  return element('div', { class: 'field' }, element('label', { for: id }, label), control, element('p', { class: 'field-problem', id: `${id}-problem`, role: 'alert', hidden: true }));
}

function showProblem(form: HTMLFormElement, field: string, problem: string | undefined): void {
  const control = form.elements.namedItem(field);
  const place = form.querySelector<HTMLElement>(`[id="doctor-${field}-problem"]`);
  if (!(control instanceof HTMLElement) || place === null) return;
  if (problem === undefined) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
  place.hidden = problem === undefined;
  place.textContent = problem ?? '';
}
