import { keep } from '../islands/storage.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const LABELS: Readonly<Record<Scheme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' };

/** A button that goes through the colour schemes and remembers the choice. */
export class SchemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show(this.#scheme());
    this.addEventListener('click', () => {
      const next = SCHEMES[(SCHEMES.indexOf(this.#scheme()) + 1) % SCHEMES.length] ?? 'auto';
      if (next === 'auto') delete document.documentElement.dataset['scheme'];
      else document.documentElement.dataset['scheme'] = next;
      keep('scheme', next === 'auto' ? '' : next);
      this.#show(next);
    });
  }

  #scheme(): Scheme {
    return SCHEMES.find((scheme) => scheme === document.documentElement.dataset['scheme']) ?? 'auto';
  }

  #show(scheme: Scheme): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.textContent = LABELS[scheme];
    button.setAttribute('aria-label', `${LABELS[scheme]}: colour scheme. Press to change`);
  }
}
