import { expect, test, type Page } from '@playwright/test';
import { RULES } from '#core/doctor';
import { takeClipboard } from './clipboard.ts';

const CONFIGURATION = `<VirtualHost *:80>
    ServerName secret.example.com
    WSGIDaemonProcess shop python-home=/srv/shop/venv/bin/python
    WSGIScriptAlias / /srv/shop/shop.wsgi process-group=shop
</VirtualHost>
`;
const LINE = "[wsgi:error] [pid 472:tid 1098] [remote 198.51.100.16:59932] ModuleNotFoundError: No module named 'encodings'";
const LINES = `${LINE}\n[wsgi:error] [pid 472:tid 1098] Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding\n`;

async function pasteInto(page: Page, field: string, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.locator(field).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

async function openWithBox(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => customElements.get('paste-box') !== undefined && customElements.get('site-search') !== undefined);
}

test.describe('a paste into the box of the home page and of the error pages', () => {
  test.beforeEach(({ page }) => takeClipboard(page));

  for (const address of ['./', './fix/']) {
    test(`${address}: configuration goes to the doctor at once, and never into an address`, async ({ page }) => {
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url(), request.postData() ?? ''));
      await openWithBox(page, address);
      await pasteInto(page, 'paste-box textarea', CONFIGURATION);
      await expect(page).toHaveURL(/\/tools\/doctor\/$/);
      await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
      await expect(page.locator('wsgi-doctor textarea').first()).toHaveValue(CONFIGURATION);
      expect(addresses.filter((each) => each.includes('secret'))).toEqual([]);
    });
  }

  test('several lines of a log go to the doctor', async ({ page }) => {
    await openWithBox(page, './');
    await pasteInto(page, 'paste-box textarea', LINES);
    await expect(page.locator('wsgi-doctor textarea').first()).toHaveValue(LINES);
    await expect(page.locator('[data-lines] figcaption')).toHaveText(/error log/);
  });

  test('one line of a log shows the page that answers, and leads to the doctor too', async ({ page }) => {
    await openWithBox(page, './');
    await pasteInto(page, 'paste-box textarea', LINE);
    await expect(page.locator('.search-group').first()).toContainText('encodings');
    await page.getByRole('button', { name: 'Check this in the doctor' }).click();
    await expect(page.locator('wsgi-doctor textarea').first()).toHaveValue(LINE);
  });

  test('the text is handed over once: a second visit of the doctor begins empty', async ({ page }) => {
    await openWithBox(page, './');
    await pasteInto(page, 'paste-box textarea', CONFIGURATION);
    await expect(page.locator('.doctor-finding').first()).toBeVisible();
    await page.goto('./tools/');
    await page.goto('./tools/doctor/');
    await expect(page.locator('[data-example]').first()).toBeVisible();
    await expect(page.locator('wsgi-doctor textarea').first()).toHaveValue('');
  });

  test('what is typed waits for Enter', async ({ page }) => {
    await openWithBox(page, './');
    await page.locator('paste-box textarea').pressSequentially('WSGIPythonHome /srv/venv/bin/python');
    await expect(page).not.toHaveURL(/doctor/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
  });
});

test('the search offers the doctor for lines that no page knows', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('zxqvbnm');
  await expect(page.getByRole('button', { name: 'Check this in the doctor' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill('python-home');
  await expect(page.locator('.search-group').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check this in the doctor' })).toBeHidden();
});
