import { href } from '../../address.ts';
import { makeFrame, type Frame } from './frame.ts';
import { CATALOGUE_PATH } from './record.ts';

/** Keys that are being typed somewhere are not a wish to search. */
const TYPING = 'input, textarea, select, [contenteditable]';

/** All of search that a page carries: it opens the dialog, and loads the rest when a reader shows the intent. */
export class SiteSearch extends HTMLElement {
  #frame: Frame | undefined;
  #furnished: Promise<void> | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => this.#open());
    for (const intent of ['pointerenter', 'pointerdown', 'focus']) button?.addEventListener(intent, () => this.#prepare());
    document.addEventListener('keydown', (event) => {
      const { key, target } = event;
      const chord = (event.ctrlKey || event.metaKey) && key === 'k';
      const slash = key === '/' && !(target instanceof Element && target.closest(TYPING));
      if (!chord && !slash) return;
      event.preventDefault();
      this.#open();
    });
  }

  #prepare(): Frame {
    const frame = (this.#frame ??= makeFrame());
    if (!frame.dialog.isConnected) this.append(frame.dialog);
    // Asked for beside the code, not after it: a slow line is slow to answer.
    this.#furnished ??= Promise.all([import('./dialog/session.ts'), import('./engine/index.ts'), fetch(href(CATALOGUE_PATH)).then((answer) => answer.json())])
      .then(([dialog, engine, catalogue]) => dialog.startSession(frame, catalogue, engine.engineFor(catalogue)))
      .catch(() => {
        this.#furnished = undefined;
        frame.status.textContent = 'Search did not load. Check the connection and open it again.';
      });
    return frame;
  }

  #open(): void {
    const { dialog, input } = this.#prepare();
    if (!dialog.open) dialog.showModal();
    // Here and not later: a phone shows its keyboard only for a touch.
    input.select();
    input.focus();
  }
}
