import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { several } from './several.ts';

/** A page as it will be served. */
export interface BuiltPage {
  /** Below the site's folder: `/fix/`, `/404.html`. */
  readonly address: string;
  readonly html: string;
}

/** The built site, with all its pages. */
export interface BuiltSite {
  /** Where it was written. */
  readonly folder: string;
  /** The address it is served from; begins and ends with "/". */
  readonly base: string;
  readonly pages: readonly BuiltPage[];
}

/** What is made of a page's HTML, which stands at an address. Throws where the page must not be served as it is. */
export type Change = (html: string, address: string) => string;

/** Writes something beside the pages. */
export type Companion = (site: BuiltSite, logger: AstroIntegrationLogger) => Promise<void>;

/**
 * Changes every built page, one change after the other, then writes what stands beside the pages, all at the same time. Each
 * page is read and written once.
 */
export function finish(changes: readonly Change[], companions: readonly Companion[]): AstroIntegration {
  let base = '/';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await changedPages(folder, changes);
        await Promise.all(companions.map((write) => write({ folder, base, pages }, logger)));
      },
    },
  };
}

async function changedPages(folder: string, changes: readonly Change[]): Promise<BuiltPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  return several(files, async (file) => {
    const address = `/${file.replace(/index\.html$/, '')}`;
    const built = await readFile(join(folder, file), 'utf8');
    const html = changes.reduce((changed, change) => change(changed, address), built);
    await writeFile(join(folder, file), html);
    return { address, html };
  });
}
