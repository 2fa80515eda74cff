import { excerptParts } from './excerpt.ts';
import type { Page, SubResult } from './pagefind.ts';

const HEADINGS_SHOWN = 3;

/** One found page as a group of options: the page itself, and the headings under which it was found. */
export function resultGroup(page: Page, sectionLabel: string): HTMLElement {
  const title = page.meta['title'] ?? page.url;
  const section = page.meta['section_label'] ?? sectionLabel;
  const era = page.filters['era']?.[0] ?? '';
  const eraWord = page.meta['era'] ?? era;

  const badge = element('span', 'search-era', eraWord);
  badge.dataset['era'] = era;
  const heading = element('span', 'search-title', title, ...(eraWord ? [' ', badge] : []), ' ', element('span', 'search-section', section));
  const link = option(page.url, 'search-page', heading, element('span', 'search-excerpt', ...excerpt(page.excerpt)));
  // The excerpt would make the option's name as long as a paragraph.
  link.ariaLabel = [title, eraWord, section].filter(Boolean).join(', ');

  const headings = bestHeadings(page).map((sub) => option(sub.url, 'search-heading', sub.title));
  const group = element('div', 'search-group', link, ...headings);
  group.role = 'group';
  group.ariaLabel = title;
  group.dataset['era'] = era;
  return group;
}

/** The headings with the most matches under them, in the order of the page. */
export function bestHeadings(page: Page): SubResult[] {
  const headings = page.sub_results.filter((sub) => sub.url !== page.url);
  const best = headings.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, HEADINGS_SHOWN);
  return headings.filter((sub) => best.includes(sub));
}

function excerpt(text: string): Node[] {
  return excerptParts(text).map((part) => (part.marked ? element('mark', '', part.text) : document.createTextNode(part.text)));
}

function option(url: string, className: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', className, ...children);
  link.href = url;
  link.role = 'option';
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
