import { expect, type Page, test } from '@playwright/test';
import { addresses } from '../site/pages.ts';
import { complaintsOf } from './console.ts';

const VISITED = '/fix/encodings/';
const OTHER = '/current/one-app-daemon/';

/** Waits until the worker answers for the page, which it does once what is open has been kept. */
const ready = (page: Page): Promise<void> => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const isKept = async (url: string): Promise<boolean> => (await caches.match(url, { ignoreVary: true })) !== undefined;
  while (!(await Promise.all(loaded.map(isKept))).every(Boolean)) await new Promise((resolve) => setTimeout(resolve, 20));
});

test('a page that was open is there without a network, with its script and its colours', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await page.goto(VISITED);
  await ready(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("No module named 'encodings'");
  await expect.poll(() => page.evaluate(() => customElements.get('site-search') !== undefined)).toBe(true);
  expect(complaints).toEqual([]);
});

test('pages opened later are kept, too, and a shared link to the builder is one of them', async ({ page, context }) => {
  await page.goto(VISITED);
  await ready(page);
  await page.goto(OTHER);
  await page.goto('/tools/builder/');
  await page.getByLabel('Project directory').focus();
  // The form works once all that the generator is made of has come.
  await page.getByLabel('Project directory').fill('/srv/shop');
  await expect(page.locator('.file[data-role=site] pre code')).toContainText('/srv/shop/venv');
  await ready(page);
  await context.setOffline(true);
  await page.goto(OTHER);
  await expect(page.locator('.recipe').first()).toBeVisible();
  await page.goto('/tools/builder/?dir=%2Fsrv%2Felsewhere&v=1');
  await expect(page.locator('.file[data-role=site] pre code')).toContainText('/srv/elsewhere/venv');
});

test('a page that was not open says so, and lists those that were', async ({ page, context }) => {
  await page.goto(VISITED);
  await ready(page);
  await context.setOffline(true);
  await page.goto(OTHER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("You're offline");
  await page.locator('main').getByRole('link', { name: /No module named 'encodings'/ }).click();
  await expect(page).toHaveURL(VISITED);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("No module named 'encodings'");
});

test('after one page, whichever, every page about an error is there without a network', async ({ page, context }) => {
  const wanted = addresses().filter((address) => address.startsWith('/fix/'));
  expect(wanted.length).toBeGreaterThan(20);
  await page.goto(OTHER);
  await ready(page);
  const missing = (): Promise<string[]> => page.evaluate(async (list) => {
    const kept = await Promise.all(list.map((address) => caches.match(address, { ignoreVary: true })));
    return list.filter((_, index) => kept[index] === undefined);
  }, wanted);
  await expect.poll(missing).toEqual([]);
  await context.setOffline(true);
  for (const address of wanted) {
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBe(200);
    await expect.soft(page.locator('main .lead'), address).toBeVisible();
  }
});

test('after one page, the doctor examines a configuration without a network, and gives the reasons', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await page.goto(OTHER);
  await ready(page);
  const missing = (): Promise<string[]> => page.evaluate(async () => {
    const list = await (await fetch('/offline/doctor.json')).json() as string[];
    const kept = await Promise.all(list.map((address) => caches.match(address, { ignoreVary: true })));
    return list.filter((_, index) => kept[index] === undefined);
  });
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
  await context.setOffline(true);
  await page.goto('/tools/doctor/');
  await page.getByRole('textbox').first().fill('WSGIDaemonProcess shop python-home=/srv/venv/bin/python\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi\n');
  await expect(page.locator('[data-findings]')).toContainText('/srv/venv/bin/python');
  await page.locator('[data-findings] details summary').first().click();
  await expect(page.locator('[data-reason]').first()).not.toHaveText('');
  await expect(page.locator('[data-reason]').first()).not.toContainText('did not load');
  expect(complaints).toEqual([]);
});

test('with a network, the page is always that of the server, and an error of the server is shown', async ({ page }) => {
  await page.goto(VISITED);
  await ready(page);
  await page.evaluate(async (address) => {
    const pages = await caches.open('pages-1');
    await pages.put(new URL(address, location.href).href, new Response('<title>yesterday</title>', { headers: { 'Content-Type': 'text/html' } }));
  }, VISITED);
  await page.goto(VISITED);
  await expect(page).toHaveTitle(/No module named 'encodings'/);
  expect((await page.goto('/no/such/page/'))?.status()).toBe(404);
  const kept = await page.evaluate(async () => (await (await caches.open('pages-1')).keys()).map(({ url }) => new URL(url).pathname));
  expect(kept).not.toContain('/no/such/page/');
});

test('files that pile up over the builds make room, oldest first', async ({ page }) => {
  await page.goto(VISITED);
  await ready(page);
  await page.evaluate(async () => {
    const files = await caches.open('files-1');
    for (let index = 0; index < 205; index++) await files.put(`/_astro/old.${index}.js`, new Response(''));
  });
  await page.goto('/tools/builder/');
  await page.getByLabel('Project directory').focus();
  const kept = (): Promise<string[]> => page.evaluate(async () => (await (await caches.open('files-1')).keys()).map(({ url }) => new URL(url).pathname));
  await expect.poll(async () => (await kept()).length).toBe(200);
  expect(await kept()).not.toContain('/_astro/old.0.js');
});
