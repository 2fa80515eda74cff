import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withOwnPolicy } from './page.ts';

/** Gives each built page a policy of its own. Astro's names every script and style of the whole site on every page: half a kilobyte. */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const file of files) {
          const html = await readFile(join(site, file), 'utf8');
          await writeFile(join(site, file), withOwnPolicy(html, `/${file.replace(/index\.html$/, '')}`));
        }
      },
    },
  };
}
