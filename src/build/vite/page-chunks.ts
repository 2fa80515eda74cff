import type { Plugin, Rolldown } from 'vite';

/** A page of the book, as any of the modules that Astro makes of one. */
const PAGE = /\/content\/.*\.mdx(?:\?|$)/;

/**
 * Puts the pages that are prose alone into one file of the program that renders the site. With two files for each, a long build
 * spends a third of its time on writing, reading and removing them. A page with components of its own keeps its file: Astro
 * finds by it which styles the page needs.
 */
export function pageChunks(): Plugin {
  return {
    name: 'page-chunks',
    configEnvironment: (name) => (name === 'prerender' ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } } } } : undefined),
  };
}

/** The name of the file that a module goes to; null where the bundler may choose. */
function chunkOf(id: string, modules: Rolldown.ChunkingContext): string | null {
  if (!PAGE.test(id)) return null;
  const imported = modules.getModuleInfo(id.replace(/\?.*$/, ''))?.importedIds;
  return imported?.every((each) => each.includes('/node_modules/')) === true ? 'prose' : null;
}
