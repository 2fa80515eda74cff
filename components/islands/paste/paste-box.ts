/** One line that is configuration: a section, or a directive with an argument. */
const DIRECTIVE = /^\s*(?:<\/?[A-Z]|(?:WSGI[A-Z]|LoadModule|ServerName|Include|Alias)\w*\s+\S)/i;

/** Takes a paste to where it is answered. No part of it enters an address. */
export class PasteBox extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea');
    if (area === null) return;
    area.addEventListener('input', (event) => {
      if (event instanceof InputEvent && /^insertFrom(?:Paste|Drop)/.test(event.inputType)) void this.#take(area.value);
    });
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void this.#take(area.value);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#take(area.value);
    });
  }

  async #take(text: string): Promise<void> {
    const line = text.trim();
    if (line === '') this.querySelector('textarea')?.focus();
    else if (line.includes('\n') || DIRECTIVE.test(line)) await this.#toDoctor(text);
    else this.#toSearch(line);
  }

  async #toDoctor(text: string): Promise<void> {
    const address = this.dataset['doctor'] ?? '';
    try {
      const { keepPaste } = await import('../doctor/hand-over.ts');
      if (keepPaste(text)) location.href = address;
      else this.#state('This browser keeps nothing from page to page. Open the doctor from the menu, and paste there.');
    } catch {
      this.#state('The next page did not load. Check your connection, then press the button.');
    }
  }

  /** Opens the search of the page with this line. */
  #toSearch(line: string): void {
    const field = document.querySelector<HTMLInputElement>('site-search input');
    if (field === null) return;
    field.value = line;
    document.querySelector<HTMLElement>('[data-search]')?.click();
    // An open search is notified.
    field.dispatchEvent(new Event('input'));
  }

  #state(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = sentence;
  }
}
