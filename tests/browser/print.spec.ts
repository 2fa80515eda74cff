import { expect, type Page, test } from '@playwright/test';

const open = async (page: Page, address: string): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
};

/** The width of a page of A4 between usual margins, in CSS pixels. */
test.use({ viewport: { width: 680, height: 960 } });

test('paper shows every file of a recipe under its path, and nothing to click', async ({ page }) => {
  await open(page, '/current/one-app-daemon/');
  const files = page.locator('.recipe .file');
  expect(await files.count()).toBeGreaterThan(3);
  for (const file of await files.all()) {
    await expect(file.locator('pre')).toBeVisible();
    await expect(file.locator('.file-path')).toBeVisible();
  }
  for (const gone of ['.site-header', '.sidebar', '.neighbours', '.files > label', '.copy', '.recipe-head a']) {
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  }
});

test('no code is cut off, and no page is wider than the paper', async ({ page }) => {
  for (const address of ['/current/one-app-daemon/', '/versions/2.4/', '/fix/encodings/', '/tools/builder/', '/understand/import-order/', '/versions/matrix/', '/']) {
    await open(page, address);
    const wide = await page.evaluate(() => [...document.querySelectorAll('main pre, main pre code, main .line, main table, .matrix, html')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`));
    expect(wide, address).toEqual([]);
  }
});

test('all columns of a table are on the paper, without addresses in its cells', async ({ page }) => {
  await open(page, '/versions/matrix/');
  const tables = page.locator('.matrix table');
  expect(await tables.count()).toBe(3);
  for (const table of await tables.all()) {
    expect(await table.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    expect(await table.locator('th[scope=col]').count()).toBeGreaterThan(4);
    for (const head of await table.locator('th[scope=col]').all()) {
      expect(await head.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(680);
    }
    expect(await table.locator('td a').first().evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none');
  }
});

test('a link says where it leads, whether on this site or on another', async ({ page }) => {
  await open(page, '/current/one-app-daemon/');
  const after = (selector: string): Promise<string> => page.locator(selector).first().evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await after('.article > p a[href="/tools/builder/"]')).toBe('" (/tools/builder/)"');
  expect(await after('h2 .heading-link')).toBe('none');
  expect(await after('.source a')).toBe('none');
  await page.locator('.article > p > a').first().evaluate((link) => link.setAttribute('href', 'https://modwsgi.readthedocs.io/'));
  expect(await after('.article > p > a[href^="https"]')).toBe('" (https://modwsgi.readthedocs.io/)"');
});

test('a reader of the dark scheme prints dark ink on white paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/current/one-app-daemon/');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(26, 28, 33)');
  await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'dark'));
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(26, 28, 33)');
});
