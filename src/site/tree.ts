import { SECTIONS, sectionOf, type Section } from './sections.ts';

/** Page as navigation lists it. */
export interface PageLink {
  readonly id: string;
  readonly title: string;
  readonly order: number;
}

/** A section with its pages. */
export interface SectionLinks {
  readonly section: Section;
  readonly pages: readonly PageLink[];
}

/** The pages by section, in reading order; sections without pages are left out. */
export function navigationTree(pages: readonly PageLink[]): SectionLinks[] {
  return SECTIONS
    .map((section) => ({
      section,
      pages: pages.filter(({ id }) => sectionOf(id) === section).sort((a, b) => a.order - b.order || a.id.localeCompare(b.id)),
    }))
    .filter((entry) => entry.pages.length > 0);
}

/** The pages before and after one, in reading order. */
export function neighbours(tree: readonly SectionLinks[], id: string): { previous: PageLink | undefined; next: PageLink | undefined } {
  const all = tree.flatMap(({ pages }) => pages);
  const index = all.findIndex((page) => page.id === id);
  return { previous: all[index - 1], next: index === -1 ? undefined : all[index + 1] };
}

/** Most links in a sidebar, so that weight and build time of a page do not grow with the book. */
const LONGEST_LIST = 24;

/** Pages of a section for a sidebar: all, or of a long section those around the current page. */
export function pagesAround(pages: readonly PageLink[], id: string): readonly PageLink[] {
  const index = pages.findIndex((page) => page.id === id);
  const first = Math.min(Math.max(index - LONGEST_LIST / 2, 0), Math.max(pages.length - LONGEST_LIST, 0));
  return pages.slice(first, first + LONGEST_LIST);
}
