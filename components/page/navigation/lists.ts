import type { MarkdownHeading } from 'astro';
import { escapeHtml } from '#core/lines';
import { pageHref } from '../../address.ts';
import { pagesAround, type SectionLinks } from './tree.ts';

/** The page that is shown, and what the list says of it. */
interface Shown {
  readonly id: string;
  /** Its parts, where the list names them; else ''. */
  readonly contents: string;
}

/** The parts of a page, as a list of links in HTML. '' for a page of one part. */
export function contentsHtml(headings: readonly MarkdownHeading[]): string {
  if (headings.length < 2) return '';
  const items = headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => `<li><a href="#${slug}">${escapeHtml(text)}</a></li>`);
  return `<ol class="toc" aria-label="On this page">${items.join('')}</ol>`;
}

const closed = new WeakMap<SectionLinks, string>();

/**
 * The pages of a section as a list of links in HTML; in the section that is open, those around the shown page, which is marked.
 * The list of any other section is the same on every page, so that a build makes it once.
 */
export function pageListHtml(links: SectionLinks, shown?: Shown): string {
  if (shown !== undefined) return listHtml(links, shown);
  const made = closed.get(links) ?? listHtml(links, { id: '', contents: '' });
  closed.set(links, made);
  return made;
}

function listHtml({ section, pages }: SectionLinks, shown: Shown): string {
  const named = pagesAround(pages, shown.id);
  const items = named.map(({ id, title }) => (id === shown.id ? itemHtml(id, title, ' aria-current="page"', shown.contents) : itemHtml(id, title)));
  if (named.length < pages.length) items.push(itemHtml(section.key, `All ${pages.length} pages`));
  return `<ul>${items.join('')}</ul>`;
}

function itemHtml(id: string, title: string, mark = '', inside = ''): string {
  return `<li><a href="${pageHref(id)}"${mark}>${escapeHtml(title)}</a>${inside}</li>`;
}
