import { expect, test } from '@playwright/test';
import { alive } from './alive.ts';
import { takeClipboard } from './clipboard.ts';

test.beforeEach(({ page }) => takeClipboard(page));

const PAGE = '/fix/encodings/';

test('a page is copied as its Markdown form, and a section of it alone', async ({ page }) => {
  await page.goto(PAGE);
  await alive(page);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const markdown = await (await page.request.get('/fix/encodings.md')).text();
  await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
  // The text of an earlier test may still be there.
  await expect.poll(copied).toBe(markdown);
  await page.getByRole('button', { name: 'Copy a section as Markdown' }).click();
  await page.getByRole('dialog', { name: 'Copy a part' }).getByRole('button', { name: 'Cause', exact: true }).click();
  await expect.poll(copied).toMatch(/^## Cause\n/);
  expect(await copied()).not.toContain('\n## ');
});

test('a recipe is copied as Markdown with every file in it', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  await alive(page);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: /^More copy options/ }).first().click();
  await page.getByRole('button', { name: 'The whole recipe, as Markdown' }).click();
  await expect.poll(copied).toMatch(/^# mod_wsgi /);
  expect((await copied()).match(/^```\w+$/gm)?.length).toBeGreaterThanOrEqual(3);
});
