import { attachEditor } from '../form/attach-editor.ts';
import { RELEASE_KEY } from '../reader/reader.ts';

/** A recipe in the text, in the HTML with its author's values. The generator loads with its editor. */
export class WsgiRecipe extends HTMLElement {
  connectedCallback(): void {
    // The author's recipe shows a reader of whom nothing is known but the very release that it is for.
    attachEditor(this.querySelector<HTMLElement>('[data-tweak]'), () => import('./recipe-editor.ts').then((module) => new module.RecipeEditor(this)),
      (query) => query === '' || query === `${RELEASE_KEY}=${this.dataset['release'] ?? ''}`);
  }
}
