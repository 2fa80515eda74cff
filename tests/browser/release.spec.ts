import { expect, test, type Page } from '@playwright/test';
import { alive } from './alive.ts';

/** A page of each kind that shows the reader's release. */
const PAGES = ['/', '/current/one-app-daemon/', '/versions/2.4/', '/fix/encodings/', '/tools/builder/', '/facts/h/', '/no-such-page/'];

const header = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^mod_wsgi:/ });

async function shows(page: Page, release: string): Promise<void> {
  for (const address of PAGES) {
    await page.goto(address);
    await alive(page);
    await expect(header(page), address).toHaveText(`mod_wsgi: ${release}`);
  }
}

async function choose(page: Page, release: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Release').selectOption(release);
  await page.keyboard.press('Escape');
}

test('a release chosen in the header is the release of every page', async ({ page }) => {
  await shows(page, 'any');
  await page.goto('/fix/encodings/');
  await header(page).click();
  await choose(page, '3.3');
  await shows(page, '3.3');
  await page.goto('/tools/builder/');
  await expect(page.getByLabel('mod_wsgi release')).toHaveValue('3.3');
});

test('a release chosen on the home page is the release of every page, and of the recipe behind it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: /^mod_wsgi:/ }).click();
  await choose(page, '5.0.0');
  await expect(header(page)).toHaveText('mod_wsgi: 5.0.0');
  await page.getByRole('link', { name: 'Show my recipe' }).click();
  await expect(page.locator('.recipe-title')).toContainText('mod_wsgi 5.0.0');
  await shows(page, '5.0.0');
});

test('a release chosen in the builder is the release of every page', async ({ page }) => {
  await page.goto('/tools/builder/');
  await page.getByLabel('mod_wsgi release').selectOption('4.9.4');
  await expect(header(page)).toHaveText('mod_wsgi: 4.9.4');
  await shows(page, '4.9.4');
});

test('a link with a release shows it in the header, and forgets it on the next page', async ({ page }) => {
  await page.goto('/tools/builder/?mod_wsgi=3.4&v=1&dir=/srv/a');
  await expect(header(page)).toHaveText('mod_wsgi: 3.4');
  await page.goto('/fix/');
  await expect(header(page)).toHaveText('mod_wsgi: any');
});

test('the search puts the release of the header first, and follows another choice', async ({ page }) => {
  await page.goto('/fix/encodings/?mod_wsgi=3.4');
  await alive(page);
  await page.keyboard.press('/');
  await page.keyboard.type('python-home');
  await expect(page.getByRole('checkbox', { name: 'mod_wsgi 3.4 first' })).toBeChecked();
  await page.keyboard.press('Escape');
  await header(page).click();
  await choose(page, '2.4');
  await page.keyboard.press('/');
  await expect(page.getByRole('checkbox', { name: 'mod_wsgi 2.4 first' })).toBeChecked();
  await page.keyboard.press('Escape');
  await header(page).click();
  await choose(page, '');
  await page.keyboard.press('/');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^mod_wsgi/ })).toBeHidden();
});

test('technique and release are judged apart, and never against each other', async ({ page }) => {
  await page.goto('/current/one-app-daemon/?mod_wsgi=3.4');
  await expect(page.locator('[data-slot=technique]')).toHaveText('Legacy');
  await expect(page.locator('.recipe-title')).toHaveText('mod_wsgi 3.4 on Debian, Ubuntu (end of life)');
  await page.goto('/current/one-app-daemon/');
  await expect(page.locator('[data-slot=technique]')).toHaveText('Recommended');
  await expect(page.locator('.recipe-title')).toContainText('(supported)');
});

test('a recipe that its page pins to another release is named in the same line', async ({ page }) => {
  await page.goto('/legacy/moving-entries/?mod_wsgi=6.0.5');
  await expect(page.locator('.release-line')).toContainText('One recipe on this page is for mod_wsgi 2.3, not for your 6.0.5.');
  await page.goto('/legacy/moving-entries/?mod_wsgi=2.3');
  await alive(page);
  await expect(page.locator('.release-line')).not.toContainText('One recipe');
});

test('prose that does not hold for the release of the reader says so in one line', async ({ page }) => {
  // Kinds of pages: a recipe with notes, a single configuration, an error page, and prose with releases.
  for (const address of ['/current/one-app-daemon/', '/current/uv/', '/fix/encodings/', '/understand/finding-python/']) {
    await page.goto(`${address}?mod_wsgi=3.3`);
    await expect(page.locator('.release-line'), address).toHaveText(/parts? of this page (?:do|does) not apply to your mod_wsgi 3\.3/);
    await expect(page.locator('main [data-verdict]').filter({ hasText: /not in your 3\.3/i }).first(), address).toBeVisible();
  }
  await page.goto('/current/uv/?mod_wsgi=3.4');
  await alive(page);
  await expect(page.locator('html')).toHaveAttribute('data-release', '3.4');
  await expect(page.locator('.release-line')).toHaveCount(0);
});
