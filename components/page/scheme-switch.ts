import { keep } from '../islands/storage.ts';

const { dataset } = document.documentElement;
/** Next scheme after a press. */
const NEXT: Readonly<Record<string, string>> = { auto: 'light', light: 'dark', dark: 'auto' };

/** A button that goes through the colour schemes and remembers the choice; "auto" is the system's. */
export class SchemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    this.addEventListener('click', () => {
      const next = NEXT[dataset['scheme'] ?? 'auto'] ?? 'auto';
      if (next === 'auto') delete dataset['scheme'];
      else dataset['scheme'] = next;
      keep('scheme', dataset['scheme'] ?? '');
      this.#show();
    });
  }

  #show(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.ariaLabel = `Colour scheme: ${dataset['scheme'] ?? 'auto'}`;
  }
}
