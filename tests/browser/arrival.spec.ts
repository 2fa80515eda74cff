import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { builtPages } from '../site/pages.ts';
import { frames, painted } from './frames.ts';
import { PAGE_CLASSES } from './page-classes.ts';

const HTML = new Map(builtPages().map(({ address, html }) => [address, html]));
const WITH_TABS = PAGE_CLASSES.filter((address) => HTML.get(address)?.includes('class="files"'));

/** So much of the text comes with the head of the page. */
const FIRST_PART = 600;

/** Points at which a page may be cut in two: in its header, its first words, or between two tabs. */
const CUTS: Readonly<Record<string, (html: string) => number>> = {
  header: (html) => html.indexOf('<button class="sidebar-open"'),
  text: (html) => html.indexOf('<main') + FIRST_PART,
  tabs: (html) => html.indexOf('</label>', html.indexOf('</label>', html.indexOf('class="files"')) + 1) + '</label>'.length,
};

let cutAt = CUTS['text'];
let server: Server;
/** Sends what was held back. */
let sendRest = (): void => undefined;

// Sends a page in two parts, as a slow line does: the head with the first words, then the rest.
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (!pathname.endsWith('/')) return void response.writeHead(404).end();
    const html = HTML.get(pathname) ?? HTML.get('/404.html') ?? '';
    const cut = cutAt?.(html) ?? html.length;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, cut));
    sendRest = () => response.end(html.slice(cut));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => server.close());

for (const [where, cut] of Object.entries(CUTS)) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    test(`what has come of a page stays where it is when the rest comes late, cut in its ${where}, ${viewport.width} pixels wide`, async ({ page }) => {
      cutAt = cut;
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        Object.assign(window, { moved: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) (window as unknown as { moved: number }).moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const cuttable = where === 'tabs' ? WITH_TABS : PAGE_CLASSES;
      expect(cuttable).not.toEqual([]);
      for (const address of cuttable) {
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, { waitUntil: 'commit' });
        // Readers see the whole only after its beginning was painted.
        await painted(page);
        sendRest();
        await page.waitForLoadState();
        await frames(page, 10);
        expect.soft(await page.evaluate(() => (window as unknown as { moved: number }).moved), address).toBe(0);
      }
    });
  }
}
