/** `npm run bench:versus`: first visits of this site beside Starlight, both with the pages of this book. Needs a build. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../tests/browser/chromium.ts';
import { bookOf, SAMPLES } from './book.ts';
import { KINDS, serve } from './server.ts';
import { buildStarlight } from './starlight.ts';
import { firstVisit } from './visit.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

const executablePath = findBrowser();
if (!existsSync(DIST)) throw new Error('The site is not built. Run "npm run build" first.');

const sites = [{ name: 'Which Python?', directory: DIST }, { name: 'Starlight', directory: buildStarlight(bookOf(DIST)) }];
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu', '--no-first-run'] });
try {
  print(['page', 'tool', 'requests', ...KINDS, 'bytes', 'FCP ms', 'LCP ms']);
  print(Array.from({ length: 5 + KINDS.length }, (_, column) => (column < 2 ? '---' : '--:')));
  for (const { kind, id } of SAMPLES) {
    for (const { name, directory } of sites) {
      const server = await serve(directory);
      try {
        const { requests, bytes, total, fcp, lcp } = await firstVisit(browser, server, `/${id}/`);
        print([kind, name, requests, ...KINDS.map((each) => bytes[each]), total, Math.round(fcp), Math.round(lcp)]);
      } finally {
        server.close();
      }
    }
  }
} finally {
  await browser.close();
}

/** Prints a row of a table in Markdown. */
function print(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
