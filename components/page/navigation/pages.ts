import { getCollection, type CollectionEntry } from 'astro:content';
import { navigationTree, type PageLink, type SectionLinks } from './tree.ts';

function link(entry: CollectionEntry<'pages'>): PageLink {
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
  return navigationTree((await getCollection('pages')).map(link));
}
