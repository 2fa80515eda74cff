import { isTouched } from '../form/touched.ts';

/**
 * Element of the explorer's page before anybody uses it: the answer to the first question is in the HTML. Entries of the path
 * and their lines of configuration are highlighted together. The emulator loads on intent.
 */
export class PathExplorer extends HTMLElement {
  #started: Promise<void> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    for (const point of ['pointerover', 'focusin', 'click'] as const) this.addEventListener(point, ({ target }) => this.#light(target));
    const start = (): void => {
      this.#started ??= this.#start(form);
    };
    for (const intent of ['pointerover', 'focusin', 'input'] as const) form.addEventListener(intent, start);
    if (location.search !== '' || [...form.elements].some(isTouched)) start();
  }

  /** Marks everything that the same line explains. */
  #light(target: EventTarget | null): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined;
    if (line === this.dataset['lit']) return;
    this.dataset['lit'] = line ?? '';
    for (const each of this.querySelectorAll<HTMLElement>('[data-line]')) each.classList.toggle('is-lit', each.dataset['line'] === line);
  }

  async #start(form: HTMLFormElement): Promise<void> {
    try {
      const { Explorer } = await import('./explorer.ts');
      new Explorer(this, form);
    } catch {
      this.#started = undefined;
      const status = this.querySelector('[data-status]');
      if (status !== null) status.textContent = 'The emulator did not load. Check your connection, then change a field.';
    }
  }
}
