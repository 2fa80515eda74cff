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
  await page.getByText('Machine, script and request').click();
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

test('two configurations stand side by side, each line beside its own entries', async ({ page }) => {
  await page.goto(`${PAGE}?situation=home`);
  await page.getByText('Compare', { exact: true }).click();
  await page.getByLabel('Compare with another configuration').fill('WSGIPythonPath /srv/other\nWSGIScriptAlias / /srv/example/app/wsgi.py\n');
  const second = page.locator('.explorer-column').nth(1);
  await expect(second.locator('h2')).toContainText('second configuration');
  await expect(second.locator('.is-winner.is-moved')).toContainText('/srv/other');
  await second.locator('.is-winner').hover();
  await expect(page.locator('.explorer-lines [data-line="b1"]')).toHaveClass(/is-lit/);
  await expect(page.locator('.explorer-lines [data-line="1"]')).not.toHaveClass(/is-lit/);
  await expect(page).toHaveURL(/other=WSGIPythonPath/);
});

test('an entry and its line light up together, by touch', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto(`${PAGE}?situation=both`);
  await page.locator('.stack [data-line="1"]').first().tap();
  await expect(page.locator('.explorer-lines [data-line="1"]')).toHaveClass(/is-lit/);
  await context.close();
});

test('nonsense gets an answer, and no markup of it comes onto the page', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(PAGE);
  const pastes = [
    '<img src=x onerror="document.title=\'caught\'">', '</VirtualHost>\n<VirtualHost', 'WSGIDaemonProcess', '"'.repeat(2_000), `${'\\\n'.repeat(300)}WSGIPythonHome`,
    'WSGIPythonHome /a /b', '<Macro X>\nUse X\n</Macro>\nUse X', '\u0000\u202e\ud83d\udc0d', `WSGIPythonPath ${'/x:'.repeat(3_000)}`,
  ];
  for (const paste of pastes) {
    await page.getByLabel('Configuration', { exact: true }).fill(paste);
    await expect(page.locator('.explorer-lines li')).toHaveCount(paste.split('\n').length);
    await expect(page.locator('.explorer-outcome')).not.toBeEmpty();
  }
  await expect(page.locator('[data-answers] img')).toHaveCount(0);
  await expect(page).not.toHaveTitle('caught');
  expect(complaints).toEqual([]);
});

test('the builder hands its recipe over, with the configuration, the release and the request', async ({ page }) => {
  await page.goto('/tools/builder/');
  await page.getByLabel('Project directory').first().fill('/srv/elsewhere');
  const link = page.getByRole('link', { name: 'Explore this' });
  await expect(link).toHaveAttribute('href', /elsewhere/);
  await link.click();
  await expect(page).toHaveURL(/\/tools\/explorer\/\?/);
  await expect(page.getByLabel('Configuration', { exact: true })).toHaveValue(/\/srv\/elsewhere/);
  await expect(page.locator('.explorer-outcome.is-served')).toContainText('/srv/elsewhere');
});

test('what was typed before the script came is answered, and stays', async ({ page }) => {
  const release = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.goto(PAGE, { waitUntil: 'commit' });
  const field = page.getByLabel('Configuration', { exact: true });
  await field.fill('WSGIPythonHome /srv/typed\nWSGIScriptAlias / /srv/example/app/wsgi.py\n');
  release.resolve();
  await expect(page.locator('.explorer-outcome')).toContainText('/srv/typed');
  await expect(page).toHaveURL(/config=.*typed/);
  await page.getByLabel('mod_wsgi', { exact: true }).selectOption('5.0.2');
  await expect(page.locator('.explorer-column h2')).toContainText('5.0.2');
  await expect(field).toHaveValue(/\/srv\/typed/);
});

test('a link that is only followed stays in the address as it is, and makes no entry of the history', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${PAGE}?situation=path&mod_wsgi=2.4`);
  await expect(page.locator('.explorer-column h2')).toContainText('mod_wsgi 2.4');
  const entries = await page.evaluate(() => history.length);
  await page.getByLabel('Configuration', { exact: true }).focus();
  await page.clock.runFor(2000);
  expect(new URL(page.url()).search).toBe('?situation=path&mod_wsgi=2.4');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('what is typed before the script came is newer than the link', async ({ page }) => {
  const release = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.goto(`${PAGE}?mod_wsgi=5.0.2&config=WSGIPythonHome+/srv/linked`, { waitUntil: 'commit' });
  await page.getByLabel('Configuration', { exact: true }).fill('WSGIPythonHome /srv/typed\nWSGIScriptAlias / /srv/example/app/wsgi.py\n');
  release.resolve();
  await expect(page.locator('.explorer-column h2')).toContainText('5.0.2');
  await expect(page.locator('.explorer-outcome')).toContainText('/srv/typed');
  await expect(page).toHaveURL(/config=.*typed/);
});
