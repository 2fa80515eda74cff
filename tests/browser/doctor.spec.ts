import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { RULES } from '#core/doctor';

const HOST = `<VirtualHost *:80>
    ServerName shop.example.com
    WSGIDaemonProcess shop threads=4 python-home=/srv/shop/venv/bin/python
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

test.describe('without a part of the doctor', () => {
  // A service worker would fetch it past the route.
  test.use({ serviceWorkers: 'block' });

  test('has a sentence in place of reasons that do not load, and the findings all the same', async ({ page }) => {
    await page.route(/\/reasons\.[^/]*\.js$/, (route) => route.abort());
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
    await page.locator('.doctor-finding summary').first().click();
    await expect(page.locator('[data-reason]').first()).toHaveText('The reason did not load. Check your connection, then edit the text.');
    await page.unrouteAll();
    await paste(page, `${HOST}# edited\n`);
    await expect(page.locator('[data-reason]').first()).not.toContainText('did not load');
    await expect(page.locator('[data-reason]').first()).not.toBeEmpty();
  });
});

test.describe('the doctor', () => {
  test('finds faults in what is pasted, applies a change and takes it back', async ({ page }) => {
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.locator('.doctor-finding')).not.toHaveCount(0);
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
    await page.getByRole('button', { name: 'Apply: Write /srv/shop/venv', exact: true }).click();
    await expect(page.getByLabel('Configuration, script, log or commands').first()).toHaveValue(/python-home=\/srv\/shop\/venv\n/);
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
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
    await expect(page.locator('[data-reason]').first()).not.toBeEmpty();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await paste(page, HOST.replace('%GLOBAL', '%{GLOBAL}'));
    await expect(page.getByRole('heading', { name: RULES['application-group-bad-token'].title })).toHaveCount(0);
    expect(requests).toEqual([]);
    expect(page.url()).not.toContain('shop.example.com');
  });

  test('shows the recipe of a release beside what was pasted, and follows what the reader changes', async ({ page }) => {
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await page.getByLabel('mod_wsgi', { exact: true }).fill('3.3');
    await page.getByRole('button', { name: 'Today\'s recipe for this' }).click();
    const difference = page.locator('.doctor-difference').first();
    await expect(difference.locator('del', { hasText: 'python-home=/srv/shop/venv/bin/python' })).toBeVisible();
    await expect(difference.locator('ins', { hasText: 'python-home=/srv/shop/venv' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'this deployment in the builder' })).toHaveAttribute('href', /tools\/builder\/\?/);
    const understood = page.getByRole('form', { name: 'Values from your files' });
    await understood.getByLabel('Environment root').fill('/opt/elsewhere');
    await understood.getByLabel('Environment root').press('Tab');
    await expect(difference.locator('ins', { hasText: 'python-home=/opt/elsewhere' })).toBeVisible();
    await expect(understood.getByLabel('Upgrade from')).toHaveValue('3.3');
    await page.getByText('Checklist from mod_wsgi 3.3 to').click();
    await expect(page.locator('.upgrade-steps > li').first()).toBeVisible();
    await understood.getByLabel('to mod_wsgi').selectOption('2.3');
    await expect(difference.locator('ins', { hasText: /python-home=\/opt/ })).toHaveCount(0);
    await expect(difference.getByRole('columnheader', { name: 'Recipe for mod_wsgi 2.3' })).toBeVisible();
    await understood.getByLabel('Threads').fill('none');
    await understood.getByLabel('Threads').press('Tab');
    await expect(understood.getByRole('alert')).toContainText('"none"');
  });

  test('opens the example that a rule\'s page links', async ({ page }) => {
    await page.goto('./rules/python-home-is-executable/');
    await page.getByRole('link', { name: 'Try this in the doctor' }).first().click();
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
  });

  test('has no sideways scrolling at 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('./tools/doctor/');
    await paste(page, HOST);
    await expect(page.locator('.doctor-finding')).not.toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('keeps the sum of the findings in sight on a phone, and leads to them', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('./tools/doctor/');
    await page.getByLabel('Configuration, script, log or commands').first().focus();
    await paste(page, HOST);
    const sum = page.locator('.doctor-jump a');
    await expect(sum).toBeInViewport();
    await expect(sum).toContainText(/\d errors?/);
    await sum.click();
    await expect(page.locator('#finding-1')).toBeInViewport();
    await paste(page, '');
    await expect(sum).toBeHidden();
  });

  test('works as one file from a disk', async ({ page }) => {
    await page.goto(`file://${fileURLToPath(new URL('../../dist/which-python-doctor.html', import.meta.url))}`);
    await paste(page, HOST);
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('says what it needs, and leads to the error pages', async ({ page }) => {
      await page.goto('./tools/doctor/');
      await expect(page.locator('.noscript')).toBeVisible();
      await expect(page.locator('.noscript a')).toHaveAttribute('href', /fix\//);
    });
  });
});

test('predicts beside the findings what Apache does, and again after a change', async ({ page }) => {
  await page.goto('./tools/doctor/');
  await paste(page, 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi\n');
  await page.getByRole('button', { name: 'Predict what Apache does with this' }).click();
  const prediction = page.locator('.doctor-prediction-list > .doctor-prediction');
  await expect(prediction).toContainText('embedded mode');
  await expect(prediction).toContainText('/usr/lib/python3');
  await expect(page.locator('#finding-1 [data-predicted]')).toContainText('embedded mode');
  await paste(page, 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n');
  await expect(prediction).toContainText('/srv/venv/lib');
});
