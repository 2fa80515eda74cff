import { once } from '../once.ts';
import { onReaderChange, readerQuery } from '../reader/reader.ts';

/** The lines of a page for the reader's own server. The editor comes with the first press, or where something is remembered. */
export class OwnPaths extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const editor = once(() => import('./paths-editor.ts').then((module) => new module.PathsEditor(this)));
    let following = false;
    const follow = (): void => {
      if (readerQuery() === '' && !following) return;
      following = true;
      // Lines that nobody asked to change stay as they were when the editor does not come.
      editor().then((loaded) => loaded.follow(readerQuery()), () => undefined);
    };
    button?.addEventListener('click', () => void editor().then((loaded) => loaded.toggleForm(button), () => {
      button.textContent = 'Press again';
    }));
    onReaderChange(follow);
    follow();
  }
}
