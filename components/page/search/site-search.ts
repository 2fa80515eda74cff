/** Keys that are being typed somewhere are not a wish to search. */
const TYPING = 'input, textarea, select, [contenteditable]';

/** All of search that a page carries: it opens the dialog, and loads the rest when a reader shows the intent. */
export class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const dialog = this.querySelector('dialog');
    if (!button || !dialog) return;

    let session: Promise<void> | undefined;
    const prepare = () => {
      session ??= import('./session.ts')
        .then(({ startSession }) => startSession(dialog))
        .catch(() => {
          session = undefined;
          dialog.querySelector('[role=status]')?.append('Search did not load. Check the connection and open it again.');
        });
    };
    const open = () => {
      if (!dialog.open) dialog.showModal();
      dialog.querySelector('input')?.select();
      prepare();
    };

    button.addEventListener('click', open);
    button.addEventListener('pointerenter', prepare);
    button.addEventListener('focus', prepare);
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // A search field would use up the first Escape to empty itself.
      event.preventDefault();
      dialog.close();
    });
    dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
    document.addEventListener('keydown', (event) => {
      const { key, target } = event;
      const chord = (event.ctrlKey || event.metaKey) && key === 'k';
      const slash = key === '/' && !(target instanceof Element && target.closest(TYPING));
      if (!chord && !slash) return;
      event.preventDefault();
      open();
    });
  }
}
