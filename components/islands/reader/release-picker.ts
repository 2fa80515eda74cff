import { once } from '../once.ts';
import { onReaderChange, readerRelease } from './reader.ts';

/** The button in the header that says which release the reader has. The dialog behind it is loaded when it is wanted. */
export class ReleasePicker extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const show = (): void => {
      const release = readerRelease();
      button.textContent = release || 'Release';
      button.ariaLabel = `Release: ${release || 'not chosen'}`;
    };
    show();
    onReaderChange(show);
    const dialog = once(() => import('./release-dialog.ts').then((module) => this.appendChild(module.releaseDialog())));
    button.addEventListener('click', () => void dialog().then((loaded) => loaded.showModal(), () => {
      button.textContent = 'Press again';
    }));
  }
}
