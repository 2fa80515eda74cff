import { nextActive } from './keyboard.ts';

/** The listbox: focus stays in the field while the arrow keys move through the links. */
export class ResultList {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  #options: HTMLAnchorElement[] = [];
  #active = -1;

  constructor(element: HTMLElement, input: HTMLInputElement) {
    this.element = element;
    this.#input = input;
    element.addEventListener('focusin', ({ target }) => this.#activate(this.#options.findIndex((option) => option === target)));
  }

  /** How many pages are listed; each may have several options. */
  get size(): number {
    return this.element.childElementCount;
  }

  show(groups: readonly HTMLElement[]): void {
    this.element.replaceChildren();
    this.append(groups);
    this.#activate(-1);
    this.element.scrollTop = 0;
  }

  append(groups: readonly HTMLElement[]): void {
    this.element.append(...groups);
    this.#options = [...this.element.querySelectorAll('a')];
    for (const [at, option] of this.#options.entries()) option.id = `search-option-${at}`;
    this.element.hidden = this.size === 0;
    this.#input.ariaExpanded = String(this.size > 0);
  }

  handles(target: EventTarget | null): boolean {
    return target === this.#input || this.#options.some((option) => option === target);
  }

  /** Moves by a key; false where the key means nothing here. */
  move(key: string): boolean {
    const next = nextActive(key, this.#active, this.#options.length);
    if (next === undefined) return false;
    this.#input.focus();
    this.#activate(next);
    return true;
  }

  /** Opens the active option. Without one, the first, as long as the list still answers what is in the field. */
  follow(current: boolean): void {
    (this.#options[this.#active] ?? (current ? this.#options[0] : undefined))?.click();
  }

  #activate(index: number): void {
    this.#options[this.#active]?.removeAttribute('aria-selected');
    this.#active = index;
    const option = this.#options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}
