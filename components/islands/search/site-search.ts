import { href } from '../../../src/site/address.ts';
import { dialogIn, type DialogElements } from './dialog-elements.ts';
import { CATALOGUE_PATH } from './record.ts';

/** Keys that are being typed somewhere are not a wish to search. */
const TYPING = 'input, textarea, select, [contenteditable]';

/** All of search that a page carries: it opens the dialog, and loads the rest when a reader shows the intent. */
export class SiteSearch extends HTMLElement {
  #session: Promise<void> | undefined;

  connectedCallback(): void {
    const frame = dialogIn(this);
    const button = this.querySelector('button');
    if (frame === undefined || button === null) return;
    document.addEventListener('click', ({ target }) => {
      // Whatever is pressed in a document is an element.
      if ((target as Element).closest('[data-search]')) this.#open(frame);
    });
    for (const intent of ['pointerenter', 'focus']) button.addEventListener(intent, () => this.#prepare(frame));
    document.addEventListener('keydown', (event) => {
      const { key, target } = event;
      const chord = (event.ctrlKey || event.metaKey) && key === 'k';
      const slash = key === '/' && !(target instanceof Element && target.closest(TYPING));
      if (!chord && !slash) return;
      event.preventDefault();
      this.#open(frame);
    });
    frame.dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // A search field would use up the first Escape to empty itself.
      event.preventDefault();
      frame.dialog.close();
    });
    // Opened by the script in the page, for a reader who was quicker than this one.
    if (frame.dialog.open) this.#prepare(frame);
  }

  #prepare(frame: DialogElements): void {
    // Asked for beside the code, not after it: a slow line is slow to answer.
    this.#session ??= Promise.all([import('./dialog/session.ts'), import('./engine/index.ts'), fetch(href(CATALOGUE_PATH)).then((answer) => answer.json())])
      .then(([dialog, engine, catalogue]) => dialog.startSession(frame, catalogue, engine.engineFor(catalogue)))
      .catch(() => {
        this.#session = undefined;
        frame.status.textContent = 'Search did not load. Offline?';
      });
  }

  #open(frame: DialogElements): void {
    this.#prepare(frame);
    if (!frame.dialog.open) frame.dialog.showModal();
    // Here and not later: a phone shows its keyboard only for a touch.
    frame.input.select();
    frame.input.focus();
  }
}
