import { once } from '../once.ts';
import { textAt } from './text-at.ts';

const SAID_FOR_MS = 4000;

/**
 * Copies the code of its file byte for byte, its own `data-text`, or the file at its `data-markdown`. A second button, where
 * there is one, opens the parts that can be copied alone.
 */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const [whole, parts] = this.querySelectorAll('button');
    whole?.addEventListener('click', () => void this.#copyFile().catch(() => this.#say('Did not load: press again')));
    const open = once(() => import('./parts.ts'));
    parts?.addEventListener('click', () => void open().then(
      (module) => module.openParts(this, parts, (text) => void this.#copy(text)),
    ).catch(() => this.#say('Did not load: press again')));
  }

  async #copyFile(): Promise<void> {
    const code = this.closest('.file, .copyable')?.querySelector('pre code');
    const { text: own, markdown } = this.dataset;
    const text = own ?? (markdown === undefined ? code?.textContent : await textAt(markdown));
    if (text !== undefined && !(await this.#copy(text)) && code) {
      getSelection()?.selectAllChildren(code);
      this.#say('Selected: press Ctrl+C');
    }
  }

  async #copy(text: string): Promise<boolean> {
    const copied = await copyText(text);
    // Without a clipboard the text is shown.
    this.#say(copied ? 'Copied' : text);
    return copied;
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

/** Returns false if the browser denies access to the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
