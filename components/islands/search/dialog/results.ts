import { href } from '../../../../src/site/address.ts';
import type { Catalogue } from '../record.ts';
import { element } from '../../element.ts';
import type { Found, Hit, SubResult } from '../engine/index.ts';

const HEADINGS_SHOWN = 3;

/** Renders a hit. `found` is its entry in the full text, once loaded. */
type ShowHit = (hit: Hit, found: Found | undefined) => HTMLElement;

/** Renders hits as groups of options: the page, and once loaded its headings that match. */
export function resultView({ sections }: Catalogue): ShowHit {
  return ({ address, record, outside }, found) => {
    const title = record?.title ?? found?.meta['title'] ?? address;
    const section = sections.find(({ key }) => key === record?.section);
    const era = section?.era ?? '';
    const marks = [
      ...(era ? [element('span', { class: 'search-era' }, era)] : []),
      ...(outside === undefined ? [] : [element('span', { class: 'search-outside' }, `only ${outside}`)]),
      element('span', {}, section?.label ?? found?.meta['section_label'] ?? ''),
    ];
    const url = href(address);
    const headings = found === undefined ? [] : bestHeadings(found);
    return element('div', { class: 'search-group', role: 'group', 'aria-label': title, 'data-era': era, 'data-address': address },
      // Without a label the option's name would include the excerpt.
      option(url, { 'aria-label': [title, ...marks.map((mark) => mark.textContent)].join(', ') },
        element('span', { class: 'search-title' }, title, ...marks.flatMap((mark) => [' ', mark])), excerpt(record?.description ?? found?.excerpt)),
      ...headings.map((heading) => option(heading.url, { class: 'search-heading' }, heading.title, excerpt(heading.excerpt))));
  };
}

/** The headings with the most matches under them, in the order of the page. */
function bestHeadings(page: Found): SubResult[] {
  const headings = page.sub_results.filter((sub) => sub.url !== page.url);
  const best = headings.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, HEADINGS_SHOWN);
  return headings.filter((sub) => best.includes(sub));
}

function excerpt(text = ''): HTMLElement {
  return element('span', { class: 'search-excerpt' }, ...excerptParts(text).map((part) => (part.marked ? element('mark', {}, part.text) : part.text)));
}

function option(url: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLAnchorElement {
  return element('a', { href: url, role: 'option', ...attributes }, ...children);
}

/** Characters kept before the first match, so that it shows in two short lines. */
const LEAD = 40;

interface ExcerptPart {
  text: string;
  marked: boolean;
}

/**
 * Cuts an excerpt into plain and marked text. Pagefind escapes `<` and `>` of the text and adds `<mark>`. No part of it
 * reaches an HTML parser.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts = excerpt
    .split(/<\/?mark>/)
    .map((text, at) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: at % 2 === 1 }))
    .filter((part) => part.text !== '');
  return parts.map((part, at) => (at === 0 && !part.marked && parts.length > 1 ? { ...part, text: shortLead(part.text) } : part));
}

function shortLead(text: string): string {
  if (text.length <= LEAD) return text;
  const tail = text.slice(-LEAD);
  return `…${tail.slice(tail.indexOf(' ') + 1)}`;
}
