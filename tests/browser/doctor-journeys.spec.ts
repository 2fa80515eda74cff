import { AxeBuilder } from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { RULES } from '#core/doctor';
import { complaintsOf } from './console.ts';
import { takeClipboard } from './clipboard.ts';

const HOST = `<VirtualHost *:80>
    ServerName shop.secret.example
    WSGIDaemonProcess tills user=jo threads=4 python-home=/home/jo/venv/bin/python
    WSGIScriptAlias / /srv/shop/shop.wsgi
    <Directory shop>
        WSGIProcessGroup tills
        WSGIApplicationGroup %GLOBAL
    </Directory>
</VirtualHost>
`;

const area = (page: Page) => page.getByLabel('Configuration, script, log or commands').first();
const status = (page: Page) => page.locator('[data-status]');
const executable = (page: Page) => page.getByRole('heading', { name: RULES['python-home-is-executable'].title });

async function open(page: Page, text = HOST): Promise<void> {
  await page.goto('./tools/doctor/');
  await area(page).fill(text);
  await expect(page.locator('.doctor-finding').first()).toBeVisible();
}

test.describe('results to take away', () => {
  test.beforeEach(({ page }) => takeClipboard(page));
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test('paste, find, apply all, copy, undo step by step', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Apply, then check' }).first().click();
    await expect(area(page)).not.toHaveValue(HOST);
    const once = await area(page).inputValue();
    await page.getByRole('button', { name: 'Apply all safe changes' }).click();
    await expect(area(page)).not.toHaveValue(once);
    await expect(executable(page)).toHaveCount(0);
    await area(page).press('ControlOrMeta+End');
    await page.keyboard.type('# typed later\n');
    await expect(page.getByRole('button', { name: 'Undo: what was typed since' })).toBeVisible();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('[data-copied]')).toHaveText('Copied.');
    expect(await copied(page)).toMatch(/^# .*doctor\n/);
    await page.getByRole('button', { name: 'Undo: what was typed since' }).click();
    await expect(area(page)).not.toHaveValue(/typed later/);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect(area(page)).toHaveValue(once);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect(area(page)).toHaveValue(HOST);
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeHidden();
  });

  test('Markdown has names only when the reader wants them', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('[data-copied]')).toHaveText('Copied.');
    expect(await copied(page)).not.toMatch(/secret|\bjo\b|tills/);
    await page.getByLabel('with names replaced').uncheck();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => copied(page)).toMatch(/tills/);
  });

  test('a link carries rules and release, and lists the rules for whoever follows it', async ({ page }) => {
    await open(page);
    await page.getByLabel('mod_wsgi', { exact: true }).fill('4.9.4');
    await expect(page.locator('[data-context]')).toContainText('mod_wsgi 4.9.4');
    await page.getByRole('button', { name: 'Copy a link without the text' }).click();
    await expect(page.locator('[data-copied]')).toHaveText('Copied.');
    const link = new URL(await copied(page));
    expect([...link.searchParams.keys()].sort()).toEqual(['mod_wsgi', 'rules']);
    expect(decodeURIComponent(link.href)).not.toMatch(/secret|tills|jo\b/);
    await page.goto(link.href);
    await expect(page.locator('[data-shared]').getByRole('link', { name: 'python-home-is-executable' })).toBeVisible();
    await expect(page.getByLabel('mod_wsgi', { exact: true })).toHaveValue('4.9.4');
  });
});

test('the keyboard alone is enough: type, go to a finding, apply, undo, reset', async ({ page }) => {
  await page.goto('./tools/doctor/');
  await area(page).focus();
  await page.keyboard.insertText(HOST);
  await expect(executable(page)).toBeVisible();
  const finding = page.locator('.doctor-finding', { has: executable(page) });
  await expect(async () => {
    await page.keyboard.press('F8');
    await expect(finding).toBeFocused({ timeout: 500 });
  }).toPass();
  const apply = finding.getByRole('button', { name: /^Apply: / });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(apply).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(executable(page)).toHaveCount(0);
  await expect(status(page)).toBeFocused();
  await expect(page.getByRole('button', { name: /^Next/ })).toContainText('F8');
  await page.getByRole('button', { name: /^Undo: / }).press('Enter');
  await expect(area(page)).toHaveValue(HOST);
  await page.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(area(page)).toHaveValue('');
  await expect(area(page)).toBeFocused();
});

test('a line leads to its finding, and a finding to its line', async ({ page }) => {
  await open(page);
  await page.locator('.doctor-mark', { hasText: RULES['python-home-is-executable'].title }).first().click();
  await expect(page.locator('.doctor-finding:target', { has: executable(page) })).toBeVisible();
  await page.locator('.doctor-finding', { has: executable(page) }).getByRole('button', { name: 'Line 3' }).click();
  await expect(area(page)).toBeFocused();
  expect(await area(page).evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd))).toContain('/home/jo/venv/bin/python');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`findings, lines and the recipe have no fault of accessibility in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await page.getByRole('button', { name: 'Today\'s recipe for this' }).click();
    await expect(page.locator('.doctor-difference').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('wsgi-doctor').options({ resultTypes: ['violations'] }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' ')}`)).toEqual([]);
  });
}

test('at 320 pixels nothing is wider than the window, the recipe included', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Today\'s recipe for this' }).click();
  await expect(page.locator('.doctor-difference').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('works without a network once it was used', async ({ page, context }) => {
  const files = new Set<string>();
  context.on('request', (request) => {
    if (request.url().includes('/_astro/')) files.add(request.url());
  });
  await page.goto('./tools/doctor/');
  // The first visit installs the worker that keeps files; the second passes through it.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await open(page);
  await expect.poll(() => page.evaluate(async (urls) => {
    const kept = await Promise.all(urls.map((url) => caches.match(url, { ignoreVary: true })));
    return urls.filter((_, index) => kept[index] === undefined);
  }, [...files])).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await area(page).fill(HOST);
  await expect(executable(page)).toBeVisible();
});

test('the single file applies, takes back and compares from a disk, and complains of nothing', async ({ page }) => {
  const complaints = complaintsOf(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const file = `file://${fileURLToPath(new URL('../../dist/which-python-doctor.html', import.meta.url))}`;
  await page.goto(file);
  await area(page).fill(HOST);
  await page.getByRole('button', { name: 'Apply: Write /home/jo/venv' }).click();
  await expect(executable(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(executable(page)).toBeVisible();
  await page.getByRole('button', { name: 'Today\'s recipe for this' }).click();
  await expect(page.locator('.doctor-difference').first()).toBeVisible();
  expect(requests).toEqual([file]);
  expect(complaints).toEqual([]);
});
