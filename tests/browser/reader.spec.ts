import { expect, type Locator, type Page, test } from '@playwright/test';
import { complaintsOf } from './console.ts';

const DAEMON = '/current/one-app-daemon/';

const recipe = (page: Page, name = 'today'): Locator => page.locator(`[data-recipe="${name}"]`);
const site = (page: Page, name?: string): Locator => recipe(page, name).locator('.file[data-role=site] pre code');

async function choose(page: Page, release: string): Promise<void> {
  await page.getByRole('button', { name: /^mod_wsgi:/ }).click();
  await page.getByRole('dialog').getByLabel('Release').selectOption(release);
  await page.getByRole('button', { name: 'Done' }).click();
}

test('a path typed into a recipe changes the files under it, and what changed is marked and announced', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(DAEMON);
  await recipe(page).getByRole('button', { name: 'Use my paths' }).click();
  await expect(page.getByLabel('mod_wsgi release')).toBeFocused();
  await page.getByLabel('Project directory').fill('/srv/my site');
  await expect(site(page)).toContainText('python-home="/srv/my site/venv"');
  await expect(recipe(page).locator('.line.changed').first()).toBeVisible();
  await expect(page.locator('.tweak [role=status]')).toHaveText(/Changed\. Site configuration/);
  await expect(page.getByRole('link', { name: 'Open in builder' })).toHaveAttribute('href', /dir=%2Fsrv%2Fmy\+site/);
  expect(complaints).toEqual([]);
});

test('a wrong value in a recipe gets a sentence beside it, and the files keep the last good one', async ({ page }) => {
  await page.goto(DAEMON);
  await recipe(page).getByRole('button', { name: 'Use my paths' }).click();
  await page.getByLabel('Project directory').fill('/srv/shop');
  await page.getByLabel('Server name').fill('http://x y');
  await expect(page.locator('[data-problem=serverName]')).toHaveText(/"http:\/\/x y" is not a host name/);
  await expect(site(page)).toContainText('/srv/shop/venv');
  await expect(page.getByLabel('Server name')).toHaveValue('http://x y');
});

test('values go to the next page only when the reader wants that', async ({ page }) => {
  await page.goto(DAEMON);
  await recipe(page).getByRole('button', { name: 'Use my paths' }).click();
  await page.getByLabel('Project directory').fill('/srv/shop');
  await expect(site(page)).toContainText('/srv/shop/venv');
  await page.goto('/current/django/');
  await expect(site(page)).toContainText('/srv/example/venv');

  await recipe(page).getByRole('button', { name: 'Use my paths' }).click();
  await page.getByLabel('Project directory').fill('/srv/shop');
  await page.getByLabel(/Use these on every page/).check();
  await page.goto('/current/flask/');
  await expect(site(page)).toContainText('/srv/shop/venv');
  await expect(page.locator('html')).not.toHaveAttribute('data-release');
  await page.goto('/tools/builder/');
  await expect(page.getByLabel('Project directory')).toHaveValue('/srv/shop');
});

test('what is remembered is shown and can be forgotten', async ({ page }) => {
  await page.goto('/tools/builder/');
  await page.getByLabel('Project directory').fill('/srv/shop');
  await page.getByRole('button', { name: 'Use my paths on every page' }).click();
  await expect(page.locator('[data-kept]')).toContainText('in this browser only');
  await page.goto(DAEMON);
  await expect(site(page)).toContainText('/srv/shop/venv');
  await page.getByRole('button', { name: /^mod_wsgi:/ }).click();
  await expect(page.getByRole('dialog')).toContainText('dir=/srv/shop');
  await page.getByRole('button', { name: 'Forget these' }).click();
  await expect(site(page)).toContainText('/srv/example/venv');
});

test('the release of the header reaches recipes, notes and the address, and stays for the next page', async ({ page }) => {
  await page.goto('/versions/2.4/');
  await choose(page, '2.3');
  await expect(page).toHaveURL(/\?mod_wsgi=2\.3$/);
  await page.goto('/current/module-folders/');
  await expect(recipe(page).locator('.recipe-title')).toContainText('mod_wsgi 2.3');
  await expect(page.getByRole('button', { name: 'mod_wsgi: 2.3' })).toBeVisible();
  const strange = page.locator('.version-note').filter({ hasText: 'not in your 2.3' });
  await expect(strange.first()).toBeVisible();
  await choose(page, '');
  await expect(strange).toHaveCount(0);
});

test('a recipe about one release keeps it, whatever the reader has', async ({ page }) => {
  await page.goto('/legacy/activate-this/?mod_wsgi=6.0.0');
  await expect(recipe(page).locator('.recipe-title')).toContainText('mod_wsgi 6.0.0');
  await expect(recipe(page, 'old').locator('.recipe-title')).toContainText('mod_wsgi 2.3');
});

test('a release in the address rules its page and is not remembered', async ({ page }) => {
  await page.goto(`${DAEMON}?mod_wsgi=3.3`);
  await expect(recipe(page).locator('.recipe-title')).toContainText('mod_wsgi 3.3');
  await page.goto(DAEMON);
  await expect(page.locator('html')).not.toHaveAttribute('data-release');
  await page.goto(`${DAEMON}?mod_wsgi=<script>`);
  await expect(page.locator('html')).not.toHaveAttribute('data-release');
});

test('where a recipe cannot take the release over, it says what was shown instead', async ({ page }) => {
  await page.goto('/current/choosing-a-tool/?mod_wsgi=2.3');
  const notices = page.getByRole('list', { name: 'Values that this recipe cannot use' });
  await expect(notices.first()).toContainText('The files use');
});

test('without JavaScript every note opens and no control is there that does nothing', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/current/module-folders/?mod_wsgi=2.3');
  const note = page.locator('.version-note').first();
  await expect(note.locator('p')).toBeHidden();
  await note.locator('summary').click();
  await expect(note.locator('p')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use my paths' })).toBeHidden();
  await expect(page.locator('release-picker')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Open in builder' }).first()).toBeVisible();
  await page.close();
});
