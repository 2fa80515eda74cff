import { once } from '../once.ts';
import { onReaderChange, readerQuery, RELEASE_KEY } from '../reader/reader.ts';

/**
 * A recipe in the text. It is in the HTML as its author wrote it; the generator is loaded when the reader asks to
 * change it, or has said something of their own server that it does not show yet.
 */
export class WsgiRecipe extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('[data-tweak]');
    const editor = once(() => import('./recipe-editor.ts').then((module) => new module.RecipeEditor(this)));
    let following = false;
    const follow = (): void => {
      const query = readerQuery();
      // Nothing is known but the very release that the author's recipe is for.
      const shown = query === '' || query === `${RELEASE_KEY}=${this.dataset['release'] ?? ''}`;
      if (shown && !following) return;
      following = true;
      // A recipe that nobody asked to change stays as it was when the generator does not come.
      editor().then((loaded) => loaded.follow(readerQuery()), () => undefined);
    };
    button?.addEventListener('click', () => void editor().then((loaded) => loaded.toggleForm(button), () => {
      button.textContent = 'Press again';
    }));
    onReaderChange(follow);
    follow();
  }
}
