import { once } from '../once.ts';
import { onReaderChange, readerQuery } from '../reader/reader.ts';

/** Editor of a part of the page. */
export interface Editor {
  /** Shows the part with the reader's values, a query. */
  follow(reader: string): void;
  /** Opens or closes the form. */
  toggleForm(button: HTMLElement): void;
}

/** Loads an editor at the first press of its button, or when the page does not show the reader's values. */
export function attachEditor(button: HTMLElement | null, load: () => Promise<Editor>, isShown: (reader: string) => boolean): void {
  const editor = once(load);
  let following = false;
  const follow = (): void => {
    if (isShown(readerQuery()) && !following) return;
    following = true;
    // If the editor does not load, an unrequested change is left out.
    editor().then((loaded) => loaded.follow(readerQuery()), () => undefined);
  };
  button?.addEventListener('click', () => void editor().then((loaded) => loaded.toggleForm(button), () => {
    button.textContent = 'Press again';
  }));
  onReaderChange(follow);
  follow();
}
