import { isTouched } from '../form/touched.ts';
import { readerQuery } from '../reader/reader.ts';

/**
 * The builder's page before its first use. The default recipe is in the HTML. The generator loads on intent, or for a link
 * with values.
 */
export class WsgiBuilder extends HTMLElement {
  #started: Promise<void> | undefined;
  #ready = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    // The keyboard of a phone then takes its room from the page, and the bar stays above it.
    document.querySelector('meta[name=viewport]')?.setAttribute('content', 'width=device-width, interactive-widget=resizes-content');
    const start = (): void => {
      this.#started ??= this.#start(form);
    };
    for (const intent of ['pointerover', 'focusin', 'input', 'reset'] as const) this.addEventListener(intent, start);
    // A button pressed while the generator is on its way does its work when that has come.
    this.addEventListener('click', ({ target }) => {
      if (this.#ready || !(target instanceof HTMLElement) || !target.matches('[data-add], [data-download], [data-keep]')) return;
      start();
      void this.#started?.then(() => {
        if (this.#ready) target.click();
      });
    });
    if (location.search !== '' || readerQuery() !== '' || [...form.elements].some(isTouched)) start();
  }

  async #start(form: HTMLFormElement): Promise<void> {
    try {
      const { Builder } = await import('./builder.ts');
      new Builder(this, form);
      this.#ready = true;
    } catch {
      this.#started = undefined;
      const status = this.querySelector('[data-status]');
      if (status !== null) status.textContent = 'The generator did not load. Check your connection, then change a field again.';
    }
  }
}
