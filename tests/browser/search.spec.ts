import { expect, type Page } from '@playwright/test';
import { alive, test } from './alive.ts';
import { complaintsOf } from './console.ts';
import { QUERIES } from './search-queries.ts';

const START = '/current/one-app-daemon/';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const button = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });
const said = (page: Page) => page.getByRole('dialog').getByRole('status');

// These journeys hold answers of the server back, which they cannot where a service worker asks it.
test.use({ serviceWorkers: 'block' });

test('nothing of the index is requested before the reader shows an intent', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requested.filter((path) => /pagefind|session|engine|search\.json/.test(path))).toEqual([]);

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

test('/ opens the search as soon as text can be seen, and what is typed next is searched for when the scripts have come', async ({ page }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('about:blank');
  await page.evaluate((address) => location.assign(address), new URL(START, test.info().project.use.baseURL).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('site-search:defined'))).toBeNull();
  await page.keyboard.press('/');
  await page.keyboard.type('/srv python-home ');
  await expect(page.getByRole('dialog').getByLabel('Search')).toHaveValue('/srv python-home ');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  letGo();
  await expect(options(page).first()).toBeVisible();
  await expect(field(page)).toHaveValue('/srv python-home ');
  await expect(field(page)).toBeFocused();
});

test('a slash that is typed into a field stays there', async ({ page }) => {
  await page.goto(START);
  await button(page).click();
  await page.keyboard.type('bin/python');
  await expect(field(page)).toHaveValue('bin/python');
});

test('letters typed before the index has arrived are searched for when it has', async ({ page }) => {
  const typed = Promise.withResolvers<void>();
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('python-home');
  typed.resolve();
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
    await alive(page);
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
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
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

test('no result is a sentence with advice, and the pages that help with anything', async ({ page }) => {
  const heard = complaintsOf(page);
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('qqzzxxvv');
  await expect(said(page)).toContainText('No results for “qqzzxxvv”. Paste the whole line from your error log');
  await expect(page.locator('[role=option][href="/fix/where-to-get-help/"]')).toBeVisible();
  expect(heard).toEqual([]);
});

test('names are found while the full text does not load, which is said and asked for again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('python-home');
  await expect(said(page)).toContainText('The full text did not load.');
  await expect(options(page).first()).toHaveAttribute('href', '/current/one-app-daemon/');

  await page.unroute('**/pagefind/pagefind.js');
  await page.keyboard.type('=');
  await expect(said(page)).toHaveText(/^\d+ results$/);
});

test('a reader who is choosing keeps the choice when the full text arrives', async ({ page }) => {
  const release = Promise.withResolvers<void>();
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('permissions');
  // A reader chooses only from results.
  await expect(options(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const before = await options(page).evaluateAll((all) => all.map((option) => option.getAttribute('href')));
  const chosen = await options(page).nth(1).getAttribute('href');
  release.resolve();
  await expect(said(page)).toHaveText(/^\d+ results$/);
  const after = await options(page).evaluateAll((all) => all.map((option) => option.getAttribute('href')));
  expect(after.slice(0, before.length)).toEqual(before);
  await expect(page.locator('[aria-selected=true]')).toHaveAttribute('href', chosen ?? 'an address');
});

test('the lines of a pasted log stay apart', async ({ page }) => {
  await page.goto(START);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'Current thread 0x00007f0c\nModuleNotFoundError: No module named \'encodings\'\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(options(page).first()).toHaveAttribute('href', '/fix/encodings/');
});

test('without a result the nearest pages are offered', async ({ page }) => {
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('activatthispy');
  await expect(options(page).first()).toHaveAttribute('href', '/legacy/activate-this/');
});

test('the reader\'s release puts the pages first that hold for it, and can be switched off', async ({ page }) => {
  await page.goto(`${START}?mod_wsgi=2.4`);
  await page.keyboard.press('/');
  await page.keyboard.type('site-packages environment');
  await expect(said(page)).toHaveText(/^\d+ results$/);
  const held = () => page.locator('.search-group').evaluateAll((groups) => groups.map((group) => group.querySelector('.search-outside') === null));
  const withRelease = await held();
  expect(withRelease.slice(0, 3)).toEqual([true, true, true]);
  const release = page.getByRole('checkbox', { name: 'mod_wsgi 2.4 first' });
  await expect(release).toBeChecked();
  await release.uncheck();
  await expect(page.locator('.search-outside')).toHaveCount(0);
});

test('every question of the set finds its page', async ({ page }) => {
  test.slow();
  const complaints = complaintsOf(page);
  await page.goto(START);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  const missed: string[] = [];
  let first = 0;
  for (const [query, address] of QUERIES) {
    await field(page).fill('');
    await expect(said(page)).toHaveText('');
    await field(page).fill(query);
    await expect(said(page)).toHaveText(/^(\d+ results?|No results for .*)$|did not load/);
    expect(await said(page).textContent(), complaints.join('\n')).not.toContain('did not load');
    const found = await page.locator('.search-group').evaluateAll((groups) => groups.slice(0, 3).map((group) => group.getAttribute('data-address')));
    if (found[0] === address) first++;
    else missed.push(`${found.includes(address) ? 'not first' : 'not in the first three'}: ${query} -> ${address}, but ${found.join(' ')}`);
  }
  expect(missed.filter((miss) => !miss.startsWith('not first')), missed.join('\n')).toEqual([]);
  expect(first / QUERIES.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('results that the browser has tidied up behind still come with their text', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(START);
  await page.keyboard.press('/');
  await page.keyboard.type('python environment');
  await expect(said(page)).toHaveText(/^\d+ results?$/);
  // Pagefind's worker drops the entries of results that were collected.
  await page.requestGC();
  const more = page.getByRole('button', { name: 'More results' });
  const shown = await page.locator('.search-group').count();
  await more.click();
  await expect.poll(() => page.locator('.search-group').count()).toBeGreaterThan(shown);
  expect(complaints).toEqual([]);
});

test('a wrong address lists the nearest pages', async ({ page }) => {
  await page.goto('/current/one-app-deamon/');
  await expect(page.getByRole('heading', { name: 'The nearest pages' })).toBeVisible();
  await expect(page.locator('nearest-pages a').first()).toHaveAttribute('href', '/current/one-app-daemon/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing', async ({ page }) => {
    await page.goto(START);
    await expect(button(page)).toBeHidden();
  });

  test('a wrong address lists the sections', async ({ page }) => {
    await page.goto('/nowhere/');
    await expect(page.getByRole('main').getByRole('link', { name: 'Fix an error' })).toBeVisible();
  });
});
