import type { MarkdownHeading } from 'astro';
import { escapeHtml } from '#core/lines';
import { pageHref } from '../../src/site/address.ts';
import { pagesAround, type SectionLinks } from '../../src/site/tree.ts';

/** The parts of a page, as a list of links in HTML. '' for a page of one part. */
export function contentsHtml(headings: readonly MarkdownHeading[]): string {
  if (headings.length < 2) return '';
  const items = headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => `<li><a href="#${slug}">${escapeHtml(text)}</a></li>`);
  return `<ol>${items.join('')}</ol>`;
}

/** Pages of a section around the page with this id, as a list of links in HTML. Marks that page. */
export function pageListHtml({ section, pages }: SectionLinks, current: string): string {
  const named = pagesAround(pages, current);
  const items = named.map(({ id, title }) => itemHtml(id, title, id === current ? ' aria-current="page"' : ''));
  if (named.length < pages.length) items.push(itemHtml(section.key, `All ${pages.length} pages`));
  return `<ul>${items.join('')}</ul>`;
}

function itemHtml(id: string, title: string, mark = ''): string {
  return `<li><a href="${pageHref(id)}"${mark}>${escapeHtml(title)}</a></li>`;
}
