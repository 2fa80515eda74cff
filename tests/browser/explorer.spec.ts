import { expect, test } from '@playwright/test';
import { complaintsOf } from './console.ts';

const PAGE = '/tools/explorer/';

test('the explorer answers without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto(PAGE);
  await expect(page.locator('.explorer-outcome')).toContainText('imports django from');
  await expect(page.locator('.stack li').first()).toBeVisible();
  await context.close();
});

test('a release beside another one shows what moved, and the address keeps the question', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${PAGE}?mod_wsgi=2.4&than=2.3&python=2.7&situation=path`);
  const [older, newer] = [page.locator('.explorer-column').first(), page.locator('.explorer-column').nth(1)];
  await expect(newer.locator('h2')).toHaveText('mod_wsgi 2.4, Python 2.7');
  await expect(older.locator('.is-winner')).not.toContainText('/srv/example');
  await expect(newer.locator('.is-winner.is-moved')).toContainText('/srv/example/venv');
  await page.getByLabel('Problem with them').selectOption('missing');
  await expect(page).toHaveURL(/fault=missing/);
  await page.reload();
  await expect(newer.locator('.is-winner')).toContainText('/srv/example/lib');
  expect(complaints).toEqual([]);
});

test('an entry and its line light up together, by mouse and by key', async ({ page }) => {
  await page.goto(`${PAGE}?situation=both`);
  const [line, entry] = [page.locator('.explorer-lines [data-line="1"]'), page.locator('.stack [data-line="1"]').first()];
  await entry.hover();
  await expect(line).toHaveClass(/is-lit/);
  await page.locator('h1').hover();
  await line.focus();
  await expect(entry).toHaveClass(/is-lit/);
});
