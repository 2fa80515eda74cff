import type { Catalogue } from '../record.ts';
import { element } from '../../element.ts';
import { onReaderChange, readerRelease } from '../../reader/reader.ts';
import type { Chosen } from '../engine/index.ts';

const MODES = [{ key: 'daemon', label: 'Daemon' }, { key: 'embedded', label: 'Embedded' }] as const;

/** Fields above the results. Section and mode filter; the release only orders. */
export class Facets {
  readonly element: HTMLElement;
  readonly #release = element('input', { type: 'checkbox' });
  readonly #releaseName = element('span');
  readonly #releaseLabel = element('label', {}, this.#release, this.#releaseName);

  constructor({ sections }: Catalogue) {
    this.element = element('div', { class: 'search-facets' }, group('Section', 'All', sections), group('Mode', 'Any mode', MODES), this.#releaseLabel);
    onReaderChange(() => this.#readRelease());
    this.#readRelease();
  }

  get chosen(): Chosen {
    return { section: this.#value('section'), mode: this.#value('mode') };
  }

  /** Labels of the chosen filters, such as "Fix an error, Daemon". Empty without any. */
  get words(): string {
    return this.#radios('').filter((radio) => radio.checked && radio.value).map((radio) => radio.nextElementSibling?.textContent).join(', ');
  }

  /** Release whose pages come first. Undefined if none is known, or if it is switched off. */
  get release(): string | undefined {
    return this.#release.checked ? readerRelease() : undefined;
  }

  clear(): void {
    for (const radio of this.#radios('')) radio.checked = radio.value === '';
  }

  /** Writes the number of results beside each value of a field. Without a search, clears it. */
  count(count: ((chosen: Chosen) => number) | undefined): void {
    for (const field of ['section', 'mode'] as const) {
      for (const radio of this.#radios(field)) {
        const counter = radio.nextElementSibling?.nextElementSibling;
        if (counter && radio.value) counter.textContent = count ? String(count({ ...this.chosen, [field]: radio.value })) : '';
      }
    }
  }

  #readRelease(): void {
    const release = readerRelease();
    this.#release.checked = release !== '';
    this.#releaseLabel.hidden = release === '';
    this.#releaseName.textContent = `mod_wsgi ${release} first`;
    this.element.dispatchEvent(new Event('change'));
  }

  #radios(field: string): HTMLInputElement[] {
    return [...this.element.querySelectorAll<HTMLInputElement>(`[type=radio][name^=search-${field}]`)];
  }

  #value(field: string): string | undefined {
    return this.#radios(field).find((radio) => radio.checked)?.value || undefined;
  }
}

function group(legend: string, all: string, values: readonly { readonly key: string; readonly label: string }[]): HTMLElement {
  const name = `search-${legend.toLowerCase()}`;
  const labels = [{ key: '', label: all }, ...values].map(({ key, label }) => element('label', {},
    element('input', { type: 'radio', name, value: key, ...(key === '' ? { checked: true as const } : {}) }), element('span', {}, label), element('span')));
  return element('fieldset', {}, element('legend', {}, legend), ...labels);
}
