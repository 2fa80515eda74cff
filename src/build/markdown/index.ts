import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { wholeBook } from './book.ts';
import { describe, pageMarkdown, type Page } from './page.ts';

/**
 * Writes each built page as Markdown, at the address that its head names, and the whole book in the order of `llms.txt`. Made from
 * the pages themselves, so that there is one rendering of a component and the forms cannot differ.
 */
export function markdown(): AstroIntegration {
  let base = '/';
  return {
    name: 'markdown',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const fileOf = (address: string): string => join(site, address.slice(base.replace(/\/$/, '').length));
        const pages = await builtPages(site);
        const forms = new Map(pages.map(({ canonical, markdown }) => [canonical, markdown]));
        const written = new Map(pages.map((page) => [page.markdown, pageMarkdown(page, (address) => forms.get(address))]));
        await Promise.all([...written].map(([address, text]) => writeFile(fileOf(address), text)));
        await writeFile(join(site, 'llms-full.txt'), wholeBook(await readFile(join(site, 'llms.txt'), 'utf8'), written));
        logger.info(`${pages.length} pages as Markdown`);
      },
    },
  };
}

async function builtPages(site: string): Promise<Page[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  const pages = await Promise.all(files.map(async (file) => describe(await readFile(join(site, file), 'utf8'))));
  return pages.filter((page) => page !== undefined);
}
