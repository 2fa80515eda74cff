interface Facet {
  value: string;
  label: string;
}

/** The radio buttons that narrow a search to one section. The first, without a value, is "all". */
export class Facets {
  readonly element: HTMLElement;
  readonly #radios: HTMLInputElement[];

  constructor(element: HTMLElement) {
    this.element = element;
    this.#radios = [...element.querySelectorAll('input')];
  }

  get chosen(): Facet | undefined {
    const value = this.#radios.find((radio) => radio.checked)?.value;
    return value ? { value, label: this.labelOf(value) } : undefined;
  }

  labelOf(section: string | undefined): string {
    return this.#radios.find((radio) => radio.value === section)?.dataset['label'] ?? '';
  }

  clear(): void {
    for (const radio of this.#radios) radio.checked = radio.value === '';
  }

  /** Hides the sections that have no page in the index. */
  offer(pages: Record<string, number>): void {
    for (const radio of this.#radios) {
      if (radio.parentElement) radio.parentElement.hidden = radio.value !== '' && !pages[radio.value];
    }
  }

  /** Says behind each section how many results it has, or nothing while there is no search. */
  count(results: Record<string, number>, searched: boolean): void {
    for (const radio of this.#radios) {
      const counter = radio.parentElement?.querySelector('[data-count]');
      if (counter) counter.textContent = searched ? String(results[radio.value] ?? 0) : '';
    }
  }
}
