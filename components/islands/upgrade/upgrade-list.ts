import { once } from '../once.ts';
import { onReaderChange, readerRelease } from '../reader/reader.ts';

/** The checklist between two releases. Its default is in the HTML; the releases' data comes when somebody chooses, or has said a release before. */
export class UpgradeList extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const list = once(() => import('./upgrade.ts').then((module) => new module.UpgradeForm(this, form)));
    // A list that does not load leaves the default as it is.
    const show = (chosen?: EventTarget | null): void => void list().then((loaded) => loaded.show(chosen), () => undefined);
    form.addEventListener('input', ({ target }) => show(target));
    form.addEventListener('pointerover', () => void list().catch(() => undefined), { once: true });
    onReaderChange(() => show());
    if (readerRelease() !== '' || location.search !== '') show();
  }
}
