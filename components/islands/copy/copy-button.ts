import { copyText, selectText } from './clipboard.ts';

const SAID_FOR_MS = 4000;

/** A button that copies the code of the file it stands on, byte for byte. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const code = this.closest('.file')?.querySelector('pre code');
    if (!code) return;
    if (await copyText(code.textContent)) return this.#say('Copied');
    selectText(code);
    this.#say('Selected: press Ctrl+C');
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
