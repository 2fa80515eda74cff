import type { FileKind, PastedFile } from '#core/doctor';

/** The texts of the form: one fieldset for each, with its name, kind and text. The form is the state. */
export class Pastes {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;

  constructor(list: HTMLElement, template: HTMLTemplateElement) {
    this.#list = list;
    this.#template = template;
    list.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.matches('[data-remove-text]')) return;
      target.closest('fieldset')?.remove();
      if (list.children.length === 0) this.add({ name: '', text: '' });
      list.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  /** Adds a text; an empty first one is filled instead. */
  add({ name, kind, text }: { readonly name: string; readonly kind?: FileKind; readonly text: string }): void {
    const only = this.#list.querySelector('fieldset');
    const empty = this.#list.children.length === 1 && only !== null && this.#area(only).value.trim() === '' && text !== '';
    const fieldset = empty ? only : this.#append();
    this.#area(fieldset).value = text;
    const field = fieldset.querySelector('input');
    if (field !== null && name !== '') field.value = name;
    const select = fieldset.querySelector('select');
    if (select !== null) select.value = kind === undefined || kind === 'dump' ? '' : kind;
  }

  /** Replaces all texts. */
  replace(files: readonly PastedFile[]): void {
    this.#list.replaceChildren();
    for (const file of files.length > 0 ? files : [{ name: '', text: '' }]) this.add(file);
  }

  /** The texts that are not empty. */
  read(): PastedFile[] {
    return [...this.#list.querySelectorAll('fieldset')].map((fieldset, index) => {
      const kind = fieldset.querySelector('select')?.value ?? '';
      const name = fieldset.querySelector('input')?.value.trim() ?? '';
      return { name: name === '' ? `text ${index + 1}` : name, text: this.#area(fieldset).value, ...(kind === '' ? {} : { kind: kind as FileKind }) };
    }).filter(({ text }) => text.trim() !== '');
  }

  /** Writes the texts of a result back where they came from. */
  write(files: readonly PastedFile[]): void {
    const filled = [...this.#list.querySelectorAll('fieldset')].filter((fieldset) => this.#area(fieldset).value.trim() !== '');
    for (const [index, { text }] of files.entries()) {
      const fieldset = filled[index];
      if (fieldset !== undefined && this.#area(fieldset).value !== text) this.#area(fieldset).value = text;
    }
  }

  /** Selects a place in its text and brings it into view. */
  select(index: number, start: number, end: number): void {
    const filled = [...this.#list.querySelectorAll('fieldset')].filter((fieldset) => this.#area(fieldset).value.trim() !== '');
    const fieldset = filled[index];
    if (fieldset === undefined) return;
    const area = this.#area(fieldset);
    area.focus();
    area.setSelectionRange(start, end);
    const line = area.value.slice(0, start).split('\n').length;
    area.scrollTop = Math.max(0, (line - 3) * parseFloat(getComputedStyle(area).lineHeight));
  }

  #append(): HTMLFieldSetElement {
    const fragment = this.#template.content.cloneNode(true) as DocumentFragment;
    const fieldset = fragment.querySelector('fieldset');
    if (fieldset === null) throw new Error('The template of a text has no fieldset. Give it one.');
    const number = this.#list.children.length + 1;
    const legend = fieldset.querySelector('legend');
    if (legend !== null) legend.textContent = `Text ${number}`;
    this.#list.append(fieldset);
    return fieldset;
  }

  #area(fieldset: Element): HTMLTextAreaElement {
    const area = fieldset.querySelector('textarea');
    if (area === null) throw new Error('The fieldset of a text has no textarea. Give it one.');
    return area;
  }
}
