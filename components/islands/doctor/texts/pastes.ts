import type { FileKind, PastedFile } from '#core/doctor';


/** The texts of the form: one fieldset for each, with its name, kind and text. The form is the state. */
export class Pastes {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;

  constructor(list: HTMLElement, template: HTMLTemplateElement) {
    this.#list = list;
    this.#template = template;
    list.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.matches('[data-remove-text]')) this.#remove(target.closest('fieldset'));
    });
  }

  /** Adds a text and returns its area. An empty text that stands alone is filled instead. */
  add({ name, kind, text }: PastedFile): HTMLTextAreaElement {
    const only = this.#list.children.length === 1 ? this.#list.querySelector('fieldset') : null;
    const fieldset = only !== null && this.#area(only).value.trim() === '' && text !== '' ? only : this.#append();
    const area = this.#area(fieldset);
    area.value = text;
    const field = fieldset.querySelector('input');
    if (field !== null && name !== '') field.value = name;
    const select = fieldset.querySelector('select');
    if (select !== null) select.value = kind === undefined || kind === 'dump' ? '' : kind;
    return area;
  }

  /** Replaces all texts. */
  replace(files: readonly PastedFile[]): void {
    this.#list.replaceChildren();
    for (const file of files.length > 0 ? files : [{ name: '', text: '' }]) this.add(file);
  }

  /** Returns the texts that are not empty. */
  read(): PastedFile[] {
    return this.#filled().map(({ fieldset, number }) => {
      const kind = fieldset.querySelector('select')?.value ?? '';
      const name = fieldset.querySelector('input')?.value.trim() ?? '';
      return { name: name === '' ? `text ${number}` : name, text: this.#area(fieldset).value, ...(kind === '' ? {} : { kind: kind as FileKind }) };
    });
  }

  /** Writes the texts of a result back where they came from; replaces all where texts were added or removed since. */
  write(files: readonly PastedFile[]): void {
    const filled = this.#filled();
    if (filled.length !== files.length) return this.replace(files);
    for (const [index, { text }] of files.entries()) {
      const area = this.#area(filled[index]?.fieldset ?? this.#append());
      if (area.value !== text) area.value = text;
    }
  }

  /** Draws lines below each text; texts without any show nothing. */
  showLines(drawn: readonly (readonly Node[])[]): void {
    for (const figure of this.#list.querySelectorAll<HTMLElement>('[data-lines]')) figure.hidden = true;
    for (const [index, { fieldset }] of this.#filled().entries()) {
      const figure = fieldset.querySelector<HTMLElement>('[data-lines]');
      const nodes = drawn[index];
      if (figure === null || nodes === undefined) continue;
      figure.replaceChildren(...nodes);
      figure.hidden = false;
    }
  }

  /** Selects a place in its text and brings it into view. */
  select(index: number, start: number, end: number): void {
    const fieldset = this.#filled()[index]?.fieldset;
    if (fieldset === undefined) return;
    const area = this.#area(fieldset);
    area.focus();
    area.setSelectionRange(start, end);
    const line = area.value.slice(0, start).split('\n').length;
    area.scrollTop = Math.max(0, (line - 3) * parseFloat(getComputedStyle(area).lineHeight));
  }

  #filled(): { readonly fieldset: Element; readonly number: number }[] {
    return [...this.#list.children].map((fieldset, index) => ({ fieldset, number: index + 1 })).filter(({ fieldset }) => this.#area(fieldset).value.trim() !== '');
  }

  #remove(fieldset: Element | null): void {
    fieldset?.remove();
    if (this.#list.children.length === 0) this.add({ name: '', text: '' });
    // The button that had the focus has gone with its text.
    this.#list.querySelector('textarea')?.focus();
    this.#list.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #append(): HTMLFieldSetElement {
    const fragment = this.#template.content.cloneNode(true) as DocumentFragment;
    const fieldset = fragment.querySelector('fieldset');
    if (fieldset === null) throw new Error('The template of a text has no fieldset. Give it one.');
    const legend = fieldset.querySelector('legend');
    if (legend !== null) legend.textContent = `Text ${this.#list.children.length + 1}`;
    this.#list.append(fieldset);
    return fieldset;
  }

  #area(fieldset: Element): HTMLTextAreaElement {
    const area = fieldset.querySelector('textarea');
    if (area === null) throw new Error('The fieldset of a text has no textarea. Give it one.');
    return area;
  }
}
