import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What is made of a page's HTML, and of its address below the site's folder (`/fix/`, `/404.html`). */
export type Change = (html: string, address: string) => string;

/** Changes every built page, one change after the other. Each page is read and written once. */
export function finish(...changes: readonly Change[]): AstroIntegration {
  return {
    name: 'finish',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const file of files) {
          const address = `/${file.replace(/index\.html$/, '')}`;
          const html = await readFile(join(site, file), 'utf8');
          await writeFile(join(site, file), changes.reduce((changed, change) => change(changed, address), html));
        }
      },
    },
  };
}
