import { copyText, selectText } from './clipboard.ts';

const SAID_FOR_MS = 4000;

/** A button that copies the code of the file it stands on, byte for byte; or its own `data-text`, where it has one. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const code = this.closest('.file')?.querySelector('pre code');
    const text = this.dataset['text'] ?? code?.textContent;
    if (text === undefined) return;
    if (await copyText(text)) return this.#say('Copied');
    if (code) selectText(code);
    this.#say(code ? 'Selected: press Ctrl+C' : text);
  }

  #say(text: string): void {
    const said = this.querySelector('[role=status]');
    if (said === null) return;
    said.textContent = text;
    setTimeout(() => {
      if (said.textContent === text) said.textContent = '';
    }, SAID_FOR_MS);
  }
}
