import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes every built page anew, as `change` makes it of the page's HTML and its address below the site's folder (`/fix/`, `/404.html`). */
export async function rewritePages(dir: URL, change: (html: string, address: string) => string): Promise<void> {
  const site = fileURLToPath(dir);
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const file of files) {
    const html = await readFile(join(site, file), 'utf8');
    await writeFile(join(site, file), change(html, `/${file.replace(/index\.html$/, '')}`));
  }
}
