import { attachEditor } from '../form/attach-editor.ts';

/** The lines of a page for the reader's own server. */
export class OwnPaths extends HTMLElement {
  connectedCallback(): void {
    attachEditor(this.querySelector('button'), () => import('./paths-editor.ts').then((module) => new module.PathsEditor(this)), (query) => query === '');
  }
}
