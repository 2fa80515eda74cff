import { getCollection, type CollectionEntry } from 'astro:content';
import { RULES, RULE_SLUGS } from '#core/doctor';
import { CHAPTERS } from '#core/releases/evidence';
import { href, pageHref } from './address.ts';
import { navigationTree, type PageLink, type SectionLinks } from './tree.ts';

function linkTo(entry: CollectionEntry<'pages'>): PageLink {
  return { id: entry.id, title: entry.data.short ?? entry.data.title, order: entry.data.order };
}

let built: Promise<SectionLinks[]> | undefined;

/** The whole book as a tree of links. A build makes it once, for all pages; while writing, a changed page changes it. */
export function bookTree(): Promise<SectionLinks[]> {
  if (!import.meta.env.PROD) return makeTree();
  built ??= makeTree();
  return built;
}

async function makeTree(): Promise<SectionLinks[]> {
  return navigationTree((await getCollection('pages')).map(linkTo));
}

/** A page as a list names it: to machines, and to people who read no HTML. */
interface ListedPage {
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** Its address below the site's origin. */
  readonly address: string;
}

/** A part of the site with its pages, in reading order. */
interface ListedPart {
  readonly label: string;
  readonly era?: 'current' | 'legacy' | undefined;
  readonly pages: readonly ListedPage[];
}

/** Description of the site in two sentences. */
export const SUMMARY = 'Recipes for Python virtual environments under Apache mod_wsgi, for every release since 1.0. '
  + 'Each recipe is generated, explained line by line, and labelled with the real server that it was tested on, or as untested.';

/** Every page of the site, in reading order. */
export async function listing(): Promise<ListedPart[]> {
  const entries = new Map((await getCollection('pages')).map(({ id, data }) => [id, data]));
  const book = (await bookTree()).map(({ section, pages }) => ({
    label: section.label,
    era: section.era,
    pages: [
      { title: section.label, description: section.summary, address: pageHref(section.key) },
      ...pages.map(({ id, title }) => ({
        title: entries.get(id)?.title ?? title,
        description: entries.get(id)?.description ?? '',
        address: pageHref(id),
      })),
    ],
  }));
  const allFacts = { title: 'Verified facts', description: 'Everything that we verified in the source of every mod_wsgi release, by chapter.', address: pageHref('facts') };
  const facts = Object.entries(CHAPTERS).map(([letter, title]) => ({
    title: `Facts: ${title}`,
    description: `Facts verified in the source of every mod_wsgi release: ${title}.`,
    address: pageHref(`facts/${letter.toLowerCase()}`),
  }));
  const rules = [
    { title: 'Rules of the doctor', description: 'Every problem that the doctor finds, with examples.', address: href('/rules/') },
    ...RULE_SLUGS.map((slug) => ({ title: RULES[slug].title, description: RULES[slug].advice, address: href(`/rules/${slug}/`) })),
  ];
  const errors = { title: 'Short links for error codes', description: 'Short links to error pages, which keep working when pages move.', address: pageHref('e') };
  const home = { title: 'Which Python answers?', description: 'Find your case, and compare the recipes of all releases.', address: href('/') };
  return [{ label: 'Start', pages: [home] }, ...book, { label: 'Verified facts', pages: [allFacts, ...facts] }, { label: 'Rules of the doctor', pages: rules }, { label: 'Addresses', pages: [errors] }];
}
