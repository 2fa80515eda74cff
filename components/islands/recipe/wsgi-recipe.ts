import { onReaderChange, readerQuery, RELEASE_KEY } from '../reader/reader.ts';
import type { LiveRecipe } from './live-recipe.ts';

/**
 * A recipe in the text. It is in the HTML as its author wrote it; the generator is loaded when the reader asks to
 * change it, or has said something of their own server that it does not show yet.
 */
export class WsgiRecipe extends HTMLElement {
  #live: Promise<LiveRecipe> | undefined;

  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('[data-tweak]');
    button?.addEventListener('click', () => void this.#load().then((live) => live.toggleForm(button), () => this.#failed(button)));
    onReaderChange(() => this.#follow());
    this.#follow();
  }

  #follow(): void {
    if (this.#live === undefined && this.#shows(readerQuery())) return;
    // A recipe that nobody asked to change stays as it was when the generator does not come.
    this.#load().then((live) => live.follow(readerQuery()), () => undefined);
  }

  /** Tells whether the author's recipe is this reader's already: nothing is known but the very release it is for. */
  #shows(query: string): boolean {
    const { release } = this.dataset;
    return query === '' || query === `${RELEASE_KEY}=${release ?? ''}`;
  }

  #load(): Promise<LiveRecipe> {
    this.#live ??= import('./live-recipe.ts').then((module) => new module.LiveRecipe(this));
    return this.#live;
  }

  #failed(button: HTMLElement): void {
    this.#live = undefined;
    button.textContent = 'Did not load: press again';
  }
}
