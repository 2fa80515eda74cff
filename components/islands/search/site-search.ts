import { href } from '../../../src/site/address.ts';
import { dialogIn, type DialogElements } from './dialog-elements.ts';
import { CATALOGUE_PATH } from './record.ts';

/** Elements in which "/" is typed text, not the shortcut. */
const TYPING = 'input, textarea, select, [contenteditable]';

/** Part of search in every page: opens the dialog, and imports the rest at the first intent. */
export class SiteSearch extends HTMLElement {
  #session: Promise<void> | undefined;

  connectedCallback(): void {
    const frame = dialogIn(this);
    const button = this.querySelector('button');
    if (frame === undefined || button === null) return;
    document.addEventListener('click', ({ target }) => {
      // A press in a document always has an element as its target.
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
    // The inline script may have opened it before this module loaded.
    if (frame.dialog.open) this.#prepare(frame);
  }

  #prepare(frame: DialogElements): void {
    // In parallel with the code: a slow network has a high latency.
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
    // Synchronously: a phone shows its keyboard only during a touch.
    frame.input.select();
    frame.input.focus();
  }
}
