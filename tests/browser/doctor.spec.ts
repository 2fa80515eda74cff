import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const HOST = `<VirtualHost *:80>
    ServerName shop.example.com
    WSGIDaemonProcess shop python-home=/srv/shop/venv/bin/python
    WSGIScriptAlias / /srv/shop/shop.wsgi
    <Directory shop>
        WSGIProcessGroup shop
        WSGIApplicationGroup %GLOBAL
    </Directory>
</VirtualHost>
`;

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Configuration, script, log or commands').first().fill(text);
}

test.describe('the doctor', () => {
  test('finds faults in what is pasted, applies a change and takes it back', async ({ page }) => {
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.locator('.doctor-finding')).not.toHaveCount(0);
    await expect(page.getByRole('heading', { name: /The home names an interpreter/ })).toBeVisible();
    await page.getByRole('button', { name: 'Apply: Write /srv/shop/venv', exact: true }).click();
    await expect(page.getByLabel('Configuration, script, log or commands').first()).toHaveValue(/python-home=\/srv\/shop\/venv\n/);
    await expect(page.getByRole('heading', { name: /The home names an interpreter/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: /The home names an interpreter/ })).toBeVisible();
  });

  test('goes through findings by F8 and back by Shift+F8', async ({ page }) => {
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.locator('#finding-2')).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.locator('#finding-1')).toBeFocused();
    await page.keyboard.press('F8');
    await expect(page.locator('#finding-2')).toBeFocused();
    await page.keyboard.press('Shift+F8');
    await expect(page.locator('#finding-1')).toBeFocused();
  });

  test('sends nothing: after its parts have come there is no request', async ({ page }) => {
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.locator('.doctor-finding')).not.toHaveCount(0);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await paste(page, HOST.replace('%GLOBAL', '%{GLOBAL}'));
    await expect(page.getByRole('heading', { name: /is misspelt/ })).toHaveCount(0);
    expect(requests).toEqual([]);
    expect(page.url()).not.toContain('shop.example.com');
  });

  test('shows today\'s recipe beside what was pasted', async ({ page }) => {
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await page.getByRole('button', { name: 'Today\'s recipe for this' }).click();
    await expect(page.locator('.doctor-pair ins', { hasText: 'python-home=/srv/shop/venv' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Change these values in the builder' })).toHaveAttribute('href', /tools\/builder\/\?/);
  });

  test('opens the example that a rule\'s page links', async ({ page }) => {
    await page.goto('./rules/python-home-is-executable/');
    await page.getByRole('link', { name: 'Try this in the doctor' }).first().click();
    await expect(page.getByRole('heading', { name: /The home names an interpreter/ })).toBeVisible();
  });

  test('has no sideways scrolling at 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.locator('.doctor-finding')).not.toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('works as one file from a disk', async ({ page }) => {
    await page.goto(`file://${fileURLToPath(new URL('../../dist/which-python-doctor.html', import.meta.url))}`);
    await paste(page, HOST);
    await expect(page.getByRole('heading', { name: /The home names an interpreter/ })).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('says what it needs, and leads to the error pages', async ({ page }) => {
      await page.goto('./tools/doctor/');
      await expect(page.locator('.doctor-noscript')).toBeVisible();
      await expect(page.locator('.doctor-noscript a')).toHaveAttribute('href', /fix\//);
    });
  });
});
