import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';
import { redirectsFile, redirectTarget, type BuiltRedirect } from './redirects.ts';

/** Writes what static hosts read beside the pages: `_headers`, and in `_redirects` every page that only leads on. */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        await writeFile(join(site, '_headers'), headersFile(base));
        await writeFile(join(site, '_redirects'), redirectsFile(await redirectsIn(site, base), `${base}e/`));
      },
    },
  };
}

async function redirectsIn(site: string, base: string): Promise<BuiltRedirect[]> {
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('index.html'));
  const targets = await Promise.all(pages.map(async (page) => ({
    from: `${base}${page.replace(/index\.html$/, '')}`,
    to: redirectTarget(await readFile(join(site, page), 'utf8')),
  })));
  return targets.flatMap(({ from, to }) => to === undefined ? [] : [{ from, to }]);
}
