import { once } from './once.ts';

/** Loads what a reader reaches for: a copy button, or the mark of a fact. A press that was quicker does its work then. */
export function loadOnIntent(): void {
  const copying = once(() => import('./copy/copy-button.ts').then((module) => customElements.define('copy-button', module.CopyButton)));
  const facts = once(() => import('./facts/fact-card.ts'));
  // A page that scrolls under a resting pointer brings marks below it: only a move of the pointer is meant.
  for (const intent of ['pointermove', 'focusin', 'click'] as const) {
    document.addEventListener(intent, (event) => {
      const { target, type } = event;
      if (!(target instanceof HTMLElement)) return;
      if (target.closest('copy-button:not(:defined)') !== null) {
        // Without a network the code cannot come; the text is at least selected.
        void copying().then(() => type === 'click' && target.click(), () => type === 'click' && getSelection()?.selectAllChildren(target.closest('.file, .copyable')?.querySelector('pre') ?? target));
      }
      const mark = target.closest<HTMLAnchorElement>('.source a');
      if (mark === null) return;
      // A finger cannot hover: its tap opens the card, which has the link in it. Of the other events, nothing is prevented.
      if ((event as Partial<PointerEvent>).pointerType === 'touch') event.preventDefault();
      void facts().then((cards) => cards.showFact(mark), () => undefined);
    });
  }
}
