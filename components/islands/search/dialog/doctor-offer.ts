import { href } from '../../../../src/site/address.ts';
import { element } from '../../element.ts';

/** Fewer words are looked up, not examined. */
const LEAST_WORDS = 4;
/** Signs of a log line or of configuration. */
const PASTED = /\[[^\]]+\]|\w+Error\b|\bmod_wsgi \(|^\s*(?:<\w|WSGI\w+\s+\S)|(?:\/[\w.-]+){2}|\n/;

/** A button that takes what was typed or pasted to the doctor. Offered for lines of a server, and where nothing is found. */
export class DoctorOffer {
  readonly element = element('button', { type: 'button', hidden: true }, 'Check this in the doctor');
  #pasted = '';
  #query = '';

  constructor() {
    this.element.addEventListener('click', () => void this.#go());
  }

  /** Keeps a paste with its line breaks, which the field of one line drops. */
  keep(pasted: string): void {
    this.#pasted = pasted;
  }

  /** Shows the button where the doctor can say more than the pages. `found`: some page answers. */
  update(query: string, found: boolean): void {
    this.#query = query;
    const text = this.#text();
    this.element.hidden = query === '' || (found && !(PASTED.test(text) && query.split(/\s+/).length >= LEAST_WORDS));
  }

  /** Text for the doctor: the paste itself as long as the field still shows it. */
  #text(): string {
    return this.#pasted.replaceAll(/\s+/g, ' ').trim() === this.#query ? this.#pasted : this.#query;
  }

  async #go(): Promise<void> {
    const { keepPaste } = await import('../../doctor/hand-over.ts');
    keepPaste(this.#text());
    location.href = href('/tools/doctor/');
  }
}
