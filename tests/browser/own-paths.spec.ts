import { expect, test } from '@playwright/test';
import { alive } from './alive.ts';

const PAGE = '/fix/module-not-found/';

test('a fix page takes the paths that were kept elsewhere, and the restart command of that platform', async ({ page }) => {
  await page.goto('/tools/builder/');
  await alive(page);
  await page.getByLabel('Platform').selectOption('redhat');
  await page.getByLabel('Project directory').fill('/home/ada/shop');
  await expect(page.locator('.recipe')).toContainText('/home/ada/shop/venv');
  await page.getByRole('button', { name: 'Use my paths on every page' }).click();
  await expect(page.locator('[data-kept]')).not.toBeEmpty();
  await page.goto(PAGE);
  await expect(page.locator('.copyable').filter({ hasText: 'WSGIDaemonProcess' })).toContainText('python-home=/home/ada/shop/venv');
  await expect(page.locator('.after-fix')).toContainText('/home/ada/shop/venv');
  await expect(page.getByText('systemctl restart httpd')).toBeVisible();
  await expect(page.locator('[data-family=debian]')).toBeHidden();
});

test('paths typed on a fix page change its lines at once, and stay for the next page', async ({ page }) => {
  await page.goto(PAGE);
  await alive(page);
  await page.getByRole('button', { name: 'Use my paths' }).click();
  await expect(page.getByLabel('Platform')).toBeFocused();
  await page.getByLabel('Environment root').fill('/opt/envs/shop');
  const lines = page.locator('.copyable').filter({ hasText: 'WSGIDaemonProcess' });
  await expect(lines).toContainText('python-home=/opt/envs/shop');
  await page.goto('/fix/encodings/');
  await expect(page.locator('.copyable').first()).toContainText('/opt/envs/shop/bin/python');
  await expect(page.getByText('This page now has your paths.')).toBeVisible();
});

test('a path that needs quotes is not written without them', async ({ page }) => {
  await page.goto(PAGE);
  await alive(page);
  await page.getByRole('button', { name: 'Use my paths' }).click();
  await page.getByLabel('Project directory').fill('/srv/my shop');
  await expect(page.locator('[data-owned]')).toContainText('“/srv/my shop/venv” needs quotes');
  await expect(page.locator('.copyable').filter({ hasText: 'WSGIDaemonProcess' })).toContainText('python-home=/srv/example/venv');
});

test('without JavaScript a fix page has every restart command, and no button that does nothing', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(PAGE);
  await expect(page.locator('[data-family]')).toHaveCount(6);
  await expect(page.locator('[data-family=windows]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use my paths' })).toBeHidden();
  await page.close();
});
