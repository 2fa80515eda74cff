import { expect, test, type Page } from '@playwright/test';
import { alive } from './alive.ts';

const ADDRESS = '/legacy/upgrading/';
const header = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^mod_wsgi:/ });
const steps = (page: Page) => page.locator('.upgrade-steps > li');

test('the first sentence names the last release for Python 2, and the Python of the next', async ({ page }) => {
  await page.goto(ADDRESS);
  await expect(page.locator('.article > p').first()).toContainText('mod_wsgi 4.9.4 is the last release for Python 2; 5.0.0 needs Python 3.8 or newer.');
});

test('a choice of two releases gives one checklist, and the first is the release of the whole site', async ({ page }) => {
  await page.goto(ADDRESS);
  await alive(page);
  await page.getByLabel('From').selectOption('1.6');
  await expect(steps(page).filter({ hasText: 'WSGIPythonExecutable' })).toHaveCount(1);
  await expect(header(page)).toHaveText('mod_wsgi: 1.6');
  await page.getByLabel('To', { exact: true }).selectOption('2.0');
  await expect(page).toHaveURL(/to=2\.0/);
  await expect(steps(page).filter({ hasText: 'Port the application to Python 3' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('From')).toHaveValue('1.6');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2.0');
});

test('a release chosen in the header is where the upgrade begins', async ({ page }) => {
  await page.goto(ADDRESS);
  await header(page).click();
  await page.getByRole('dialog').getByLabel('Release').selectOption('4.9.4');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('From')).toHaveValue('4.9.4');
  await expect(page.locator('upgrade-list [role=status]')).toContainText('from mod_wsgi 4.9.4 to');
});

test('a target that is older is refused with what to do', async ({ page }) => {
  await page.goto(`${ADDRESS}?mod_wsgi=5.0.0&to=3.4`);
  await expect(page.locator('[data-steps]')).toHaveText('mod_wsgi 3.4 is older than 5.0.0. Choose a newer release.');
});

test('without JavaScript one checklist is there, and no field that does nothing', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(ADDRESS);
  await expect(steps(page).first()).toBeVisible();
  await expect(page.locator('.upgrade-form')).toBeHidden();
  await page.close();
});
