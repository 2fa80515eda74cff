import { expect, type Page, test } from '@playwright/test';
import { complaintsOf } from './console.ts';

const START = '/current/one-app-daemon/';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const button = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });
const said = (page: Page) => page.getByRole('dialog').getByRole('status');

test('nothing of the index is requested before the reader shows an intent', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requested.filter((path) => /pagefind|session/.test(path))).toEqual([]);

  const loaded = page.waitForRequest(/\/pagefind\/pagefind\.js$/);
  await button(page).hover();
  await loaded;
});

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the dialog with the focus in its field`, async ({ page }) => {
    await page.goto(START);
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });
}

test('a slash that is typed into a field stays there', async ({ page }) => {
  await page.goto(START);
  await button(page).click();
  await page.keyboard.type('bin/python');
  await expect(field(page)).toHaveValue('bin/python');
});

test('letters typed before the index has arrived are searched for when it has', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('python-home');
  await expect(options(page).first()).toBeVisible();
});

for (const query of ['python-home', 'WSGIDaemonProcess', '%{GLOBAL}', 'activate_this.py']) {
  test(`${query} is found, and the number of results announced`, async ({ page }) => {
    const heard = complaintsOf(page);
    await page.goto(START);
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await expect(said(page)).toHaveText(/^\d+ results?$/);
    await expect(options(page).first()).toBeVisible();
    expect(heard).toEqual([]);
  });
}

test('the arrow keys choose a result, and Enter opens it', async ({ page }) => {
  await page.goto('/');
  await button(page).click();
  await page.keyboard.type('python-home');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');

  const chosen = options(page).nth(1);
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'an id');
  await expect(field(page)).toBeFocused();

  const target = (await chosen.getAttribute('href')) ?? 'an address';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(target);
});

test('a result on the page already open closes the dialog', async ({ page }) => {
  await page.goto(START);
  const followFirst = async () => {
    // An address changes before the page behind it listens to keys.
    await page.waitForLoadState();
    await page.keyboard.press('/');
    await page.keyboard.type('python-home');
    const first = options(page).first();
    const target = (await first.getAttribute('href')) ?? 'an address';
    await first.click();
    await expect(page).toHaveURL(target);
  };
  await followFirst();
  await followFirst();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Escape closes the dialog even before its code has come', async ({ page }) => {
  await page.route(/session.*\.js$/, () => undefined);
  await page.goto(START);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('python');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Escape closes at once and gives the focus back', async ({ page }) => {
  await page.goto(START);
  await button(page).click();
  await page.keyboard.type('python');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button(page)).toBeFocused();
});

test('a section narrows the search, and its name stands in the count', async ({ page }) => {
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('python-home');
  await expect(options(page).first()).toBeVisible();
  const facet = page.getByRole('group', { name: 'Section' }).locator('[value=current]');
  await facet.check({ force: true });
  await expect(said(page)).toHaveText(/^\d+ results? in /);
  await expect(page.locator('[role=listbox] [data-era=legacy]')).toHaveCount(0);
});

test('no result is a sentence with advice', async ({ page }) => {
  const heard = complaintsOf(page);
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('qqzzxxvv');
  await expect(said(page)).toContainText('Nothing matches “qqzzxxvv”. Try');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  expect(heard).toEqual([]);
});

test('an index that does not load is said, and asked for again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('python');
  await expect(said(page)).toContainText('The search index did not load.');

  await page.unroute('**/pagefind/pagefind.js');
  await page.keyboard.type('-home');
  await expect(options(page).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing', async ({ page }) => {
    await page.goto(START);
    await expect(button(page)).toBeHidden();
  });
});
