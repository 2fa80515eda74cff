import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type PostBuild, mapConcurrent } from './finish.ts';

/** Characters that are part of a name in configuration: `python-home`, `%{GLOBAL}`, `activate_this.py`. */
const IN_NAMES = '_-%./{}';

/** Pagefind always writes its own interfaces; the site has its own dialog. */
const UNUSED = /(?:-ui|-highlight)\.(?:js|css)$/;

/** Indexes the built site for the search dialog, into `pagefind/` beside the pages. */
export const pagefind: PostBuild = async ({ directory }, logger) => {
  try {
    const pages = await writeIndex(directory, join(directory, 'pagefind'));
    logger.info(`${pages} pages in the search index`);
  } finally {
    // Pagefind runs as a child process, which would keep the build from ending.
    await close();
  }
};

async function writeIndex(site: string, output: string): Promise<number> {
  const { index, errors } = await createIndex({ includeCharacters: IN_NAMES });
  stopOn(errors, 'start');
  if (!index) throw new Error('Pagefind gave no index and no reason; check that its package for this platform is installed.');

  const indexed = await index.addDirectory({ path: site });
  stopOn(indexed.errors, `read the pages in "${site}"`);
  if (indexed.page_count === 0) {
    throw new Error(`Pagefind found no page to index in "${site}"; mark each page's text with data-pagefind-body.`);
  }

  const written = await index.writeFiles({ outputPath: output });
  stopOn(written.errors, `write the index to "${output}"`);
  await removeUnused(output);
  await writeAddresses(output);
  return indexed.page_count;
}

async function removeUnused(output: string): Promise<void> {
  const names = await readdir(output);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(output, name))));
}

/**
 * A result of Pagefind has an id, and its address only in a file of its own. This file has the address of every id, so that
 * search can rank, narrow and count results without loading each.
 */
async function writeAddresses(output: string): Promise<void> {
  const directory = join(output, 'fragment');
  const names = await readdir(directory);
  const entries = await mapConcurrent(names, async (name) => {
    const text = gunzipSync(await readFile(join(directory, name))).toString();
    const { url }: { url: unknown } = JSON.parse(text.slice(text.indexOf('{')));
    if (typeof url !== 'string') throw new Error(`Pagefind's "${name}" has no address. Its format has changed: read the new one in src/build/postbuild/pagefind.ts.`);
    return [name.replace(/\.pf_fragment$/, ''), url] as const;
  });
  await writeFile(join(output, 'addresses.json'), JSON.stringify(Object.fromEntries(entries.toSorted())));
}

function stopOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}.`);
}
