import { getCollection, type CollectionEntry } from 'astro:content';
import { navigationTree, type PageLink, type SectionLinks } from './tree.ts';

function link(entry: CollectionEntry<'pages'>): PageLink {
  return { id: entry.id, title: entry.data.short ?? entry.data.title, order: entry.data.order };
}

/** The whole book as a tree of links. */
export async function bookTree(): Promise<SectionLinks[]> {
  return navigationTree((await getCollection('pages')).map(link));
}
