import { once } from '../once.ts';
import { onReaderChange, readerRelease } from './reader.ts';

/** A button that names the reader's release, on all pages the same. The dialog behind it is loaded when it is wanted. */
export class ReleasePicker extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const name = this.querySelector('b');
    if (button === null || name === null) return;
    const show = (): void => {
      name.textContent = readerRelease() || 'any';
    };
    show();
    onReaderChange(show);
    const dialog = once(() => import('./release-dialog.ts').then((module) => this.appendChild(module.releaseDialog())));
    button.addEventListener('click', () => void dialog().then((loaded) => loaded.showModal(), () => {
      name.textContent = 'press again';
    }));
  }
}
