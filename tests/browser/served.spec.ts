import { cp } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { apacheConfig } from '../../src/build/hosting/index.ts';
import * as server from '../apache/server/index.ts';
import { SUBDIRECTORY } from '../runner/subdirectory.ts';
import { test } from './alive.ts';
import { complaintsOf, originsOf } from './console.ts';

const MODULES = { name: '0-modules.conf', text: 'LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so\n' };

/** Both builds, each on a real Apache with our configuration: the policy is then sent as a header too. */
for (const { built, base } of [{ built: 'dist', base: '/' }, { built: SUBDIRECTORY.directory, base: SUBDIRECTORY.base }]) {
  test.describe(`${built}, served by Apache at ${base}`, () => {
    test.describe.configure({ mode: 'serial' });
    let directory = '';
    let apache: server.RunningApache;

    test.beforeAll(async () => {
      directory = await server.createReadableDirectory();
      await cp(built, directory, { recursive: true });
      await server.makeReadable(directory);
      apache = await server.startApache([MODULES, { name: 'book.conf', text: apacheConfig({ directory, base }) }], { port: await server.freePort() });
    });

    test.afterAll(async () => {
      await apache.stop();
      await server.removeDirectory(directory);
    });

    test('search, builder, downloads and links work, nobody else is asked, and no policy is broken', async ({ page }) => {
      const complaints = complaintsOf(page);
      const origins = originsOf(page);
      const origin = `http://127.0.0.1:${apache.port}`;
      await page.goto(origin + base);
      await page.keyboard.press('/');
      await page.keyboard.type('python-home');
      const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
      await expect(first).toBeVisible();
      await first.click();
      await expect(page).toHaveURL((url) => url.pathname.startsWith(base) && url.pathname !== base);
      await expect(page.locator('h1')).not.toContainText('no page');

      await page.goto(`${origin}${base}tools/builder/`);
      await page.getByLabel('Project directory').fill('/srv/my site');
      await expect(page.locator('.file[data-role=site] pre code')).toContainText('python-home="/srv/my site/venv"');
      await expect(page).toHaveURL(/\?dir=/);
      const download = page.waitForEvent('download');
      await page.locator('[data-download]').first().click();
      await download;

      await page.goto(`${origin}${base}e/WSGI0100/`);
      await expect(page).toHaveURL(`${origin}${base}fix/unable-to-stat-python-home/`);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toContain('Times');

      expect(complaints).toEqual([]);
      expect([...origins]).toEqual([origin]);
    });

    test('a page whose link a reader rests on is there before it is opened', async ({ page, context }) => {
      const preload = await context.newCDPSession(page);
      await page.goto(`http://127.0.0.1:${apache.port}${base}fix/`);
      const fetched = new Promise<void>((resolve) => {
        preload.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
          if (status === 'Ready' && prefetchUrl.endsWith(`${base}versions/`)) resolve();
        });
      });
      await preload.send('Preload.enable');
      const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Releases' });
      await link.hover();
      await fetched;
      await link.click();
      await expect(page).toHaveURL(`http://127.0.0.1:${apache.port}${base}versions/`);
      expect(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType: string }).deliveryType)).toBe('navigational-prefetch');
    });

    test('a wrong address leads to the sections, in the colours that the reader chose', async ({ page }) => {
      await page.goto(`http://127.0.0.1:${apache.port}${base}`);
      await page.evaluate(() => localStorage.setItem('scheme', 'dark'));
      await page.goto(`http://127.0.0.1:${apache.port}${base}no/such/page/`);
      await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
      await page.getByRole('main').getByRole('link', { name: 'Fix an error' }).click();
      await expect(page).toHaveURL(`http://127.0.0.1:${apache.port}${base}fix/`);
    });

    test('no page may be put into a frame of another site', async ({ page }) => {
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await page.setContent(`<iframe src="http://127.0.0.1:${apache.port}${base}"></iframe>`);
      await refused;
    });
  });
}
