import { href } from '../../../address.ts';
import type { Catalogue } from '../catalogue/record.ts';
import { element } from '../element.ts';
import type { Engine, Found, Hit, SubResult } from '../engine/index.ts';
import { excerptParts } from './excerpt.ts';

const HEADINGS_SHOWN = 3;
/** A heading is shown for its words alone when it has this much of the query. */
const HEADING_MATCH = 0.34;

interface Heading {
  readonly title: string;
  readonly url: string;
}

/** Shows hits as groups of options: the page itself, and the headings under which it was found. */
export class ResultView {
  readonly #sections: Catalogue['sections'];
  readonly #engine: Engine;

  constructor({ sections }: Catalogue, engine: Engine) {
    this.#sections = sections;
    this.#engine = engine;
  }

  /** One hit; `found` is what the full text says of it, as soon as it has been loaded. */
  group({ address, record, outside }: Hit, query: string, found: Found | undefined): HTMLElement {
    const title = record?.title ?? found?.meta['title'] ?? address;
    const section = this.#sections.find(({ key }) => key === record?.section);
    const label = section?.label ?? found?.meta['section_label'] ?? '';
    const era = section?.era ?? '';
    const marks = [
      ...(era ? [element('span', { class: 'search-era' }, era)] : []),
      ...(outside === undefined ? [] : [element('span', { class: 'search-outside' }, `only ${outside}`)]),
      element('span', {}, label),
    ];
    const text = record === undefined ? excerpt(found) : [record.description];
    const heading = element('span', { class: 'search-title' }, title, ...marks.flatMap((mark) => [' ', mark]));
    // The sentence below would make the option's name as long as a paragraph.
    const name = [title, ...marks.map((mark) => mark.textContent)].filter(Boolean).join(', ');
    const url = href(address);
    const headings = found === undefined ? this.#ownHeadings(query, record, url) : bestHeadings(found);
    return element('div', { class: 'search-group', role: 'group', 'aria-label': title, 'data-era': era, 'data-address': address },
      option(url, { class: 'search-page', 'aria-label': name }, heading, element('span', { class: 'search-excerpt' }, ...text)),
      ...headings.map((each) => option(each.url, { class: 'search-heading' }, element('span', {}, each.title), ...each.text)));
  }

  #ownHeadings(query: string, record: Hit['record'], url: string): (Heading & { text: Node[] })[] {
    return (record?.headings ?? []).filter(([, text]) => this.#engine.matches(query, text) > HEADING_MATCH)
      .slice(0, HEADINGS_SHOWN).map(([id, title]) => ({ title, url: `${url}#${id}`, text: [] }));
  }
}

/** The headings with the most matches under them, in the order of the page. */
export function bestHeadings(page: Found): (SubResult & { text: Node[] })[] {
  const headings = page.sub_results.filter((sub) => sub.url !== page.url);
  const best = headings.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, HEADINGS_SHOWN);
  return headings.filter((sub) => best.includes(sub)).map((sub) => ({ ...sub, text: [element('span', { class: 'search-excerpt' }, ...excerpt(sub))] }));
}

function excerpt(found: { readonly excerpt: string } | undefined): Node[] {
  return excerptParts(found?.excerpt ?? '').map(({ marked, text }) => (marked ? element('mark', {}, text) : document.createTextNode(text)));
}

function option(url: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLAnchorElement {
  return element('a', { href: url, role: 'option', ...attributes }, ...children);
}
