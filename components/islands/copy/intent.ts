import { once } from '../once.ts';

/** Imports the copy buttons' code at the first hover, focus or press, and repeats the press once loaded. */
export function copyOnIntent(): void {
  const load = once(() => import('./copy-button.ts').then((module) => customElements.define('copy-button', module.CopyButton)));
  for (const intent of ['pointerover', 'focusin', 'click']) {
    document.addEventListener(intent, ({ target, type }) => {
      if (!(target instanceof HTMLElement) || target.closest('copy-button:not(:defined)') === null) return;
      // Without a network the code cannot come; the text is at least selected.
      void load().then(() => type === 'click' && target.click(), () => type === 'click' && getSelection()?.selectAllChildren(target.closest('.file, .copyable')?.querySelector('pre') ?? target));
    });
  }
}
