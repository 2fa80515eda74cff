/** Listbox of results. The focus stays in the field while arrow keys move the active option. */
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

  /** Number of listed pages. A page may have several options. */
  get size(): number {
    return this.element.childElementCount;
  }

  /** True while an option is active or under the pointer: results must not move then. */
  get engaged(): boolean {
    return this.#active >= 0 || this.element.matches(':hover');
  }

  /** Shows the groups of a new query. Keeps the element of a page that was listed already. */
  begin(groups: readonly HTMLElement[]): void {
    this.#replace(groups.map((group) => this.#listed(group) ?? group));
    this.element.scrollTop = 0;
  }

  /** Shows the complete results of the same query. While a visitor chooses, only appends new ones. */
  complete(groups: readonly HTMLElement[]): void {
    if (this.engaged) this.append(groups.filter((group) => !this.#listed(group)));
    else this.#replace(groups);
  }

  append(groups: readonly HTMLElement[]): void {
    this.element.append(...groups);
    this.#options = [...this.element.querySelectorAll('a')];
    for (const [at, option] of this.#options.entries()) option.id = `search-option-${at}`;
    this.element.hidden = this.size === 0;
    this.#input.ariaExpanded = String(this.size > 0);
  }

  #replace(groups: readonly HTMLElement[]): void {
    this.#activate(-1);
    this.element.replaceChildren();
    this.append(groups);
  }

  #listed({ dataset: { address } }: HTMLElement): HTMLElement | undefined {
    return [...this.element.children].find((child): child is HTMLElement => child instanceof HTMLElement && child.dataset['address'] === address);
  }

  /** Moves the active option. Returns false for a key that moves nothing. */
  move(key: string): boolean {
    const next = nextActive(key, this.#active, this.#options.length);
    if (next === undefined) return false;
    this.#input.focus();
    this.#activate(next);
    return true;
  }

  /** Opens the active option; without one, the first. */
  follow(): void {
    (this.#options[this.#active] ?? this.#options[0])?.click();
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

const PAGE = 5;

/** Index of the active option after a key; -1 for the field. Returns undefined for a key that moves nothing. */
function nextActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return active + 1 < count ? active + 1 : -1;
    case 'ArrowUp':
      return active < 0 ? count - 1 : active - 1;
    case 'PageDown':
      return Math.min(Math.max(active, 0) + PAGE, count - 1);
    case 'PageUp':
      return Math.max(active - PAGE, 0);
    default:
      return undefined;
  }
}
