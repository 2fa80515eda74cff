import { expect, type Locator, type Page, test } from '@playwright/test';
import { PAGE_CLASSES } from './page-classes.ts';

/** Viewport of 1280 by 1024 pixels at a zoom of 400 %. */
test.use({ viewport: { width: 320, height: 256 } });

/** A word that nothing breaks by itself. */
const LONG = 'x'.repeat(240);

function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Share of the window's height that sticky elements cover. */
function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, 600);
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(element).position))
      // Elements that stick to a side only, such as the first column of a table, scroll.
      .filter((element) => getComputedStyle(element).top !== 'auto')
      .reduce((height, element) => height + element.getBoundingClientRect().height, 0);
  });
}

test('at 400 % no page scrolls sideways, and nothing stays over the text', async ({ page }) => {
  for (const address of PAGE_CLASSES) {
    await page.goto(address);
    expect.soft(await tooWide(page), address).toBeLessThanOrEqual(0);
    expect.soft(await covered(page), address).toBe(0);
  }
});

test('the header of the narrowest phone is one row', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  // The longest name of a release.
  await page.goto('/fix/encodings/?mod_wsgi=4.4.15');
  await expect(page.locator('.site-header .release-picker span')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.site-header .release-picker b')).toHaveText('4.4.15');
  const middles = await page.locator('.site-name, .release-picker, .search-open').evaluateAll((elements) => elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.round((top + bottom) / 2);
  }));
  expect(middles).toHaveLength(3);
  expect(new Set(middles).size, `middles at ${middles.join(', ')}`).toBe(1);
});

test('on a usual screen the header stays, and a heading that is jumped to stands below it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/current/one-app-daemon/');
  const heading = page.locator('main h2').nth(1);
  await page.goto(`/current/one-app-daemon/#${await heading.getAttribute('id')}`);
  const header = await page.locator('.site-header').boundingBox();
  expect(header?.y).toBe(0);
  expect((await heading.boundingBox())?.y).toBeGreaterThan(header?.height ?? Infinity);
});

test('words that nothing breaks make no page wider than the screen', async ({ page }) => {
  for (const address of [
    `/tools/builder/?dir=/srv/${LONG}&name=${LONG}&mod_wsgi=${LONG}`, `/current/one-app-daemon/?dir=/srv/${LONG}`, `/${LONG}/`, `/current/one-app-daemon/?mod_wsgi=${'9'.repeat(12)}`,
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect.soft(await tooWide(page), address).toBeLessThanOrEqual(0);
  }
  await page.goto('/current/one-app-daemon/');
  await page.getByRole('button', { name: 'Use my paths' }).first().click();
  await page.getByLabel('Project directory').fill(`/srv/${LONG}`);
  await expect(page.locator('.file-path').first()).toBeVisible();
  await page.getByLabel('Server name').fill(`${LONG} ${LONG}`);
  await expect(page.locator('[data-problem=serverName]')).toBeVisible();
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  // In the words of an author, too.
  for (const place of ['h1', '.lead', 'main h2', '.article > p', 'main li', '.recipe-notes li', '.site-footer p', '.neighbours a', '.version-note p', '.callout p', 'figcaption', 'main td']) {
    for (const address of ['/current/one-app-daemon/', '/versions/2.4/', '/understand/processes-and-interpreters/', '/']) {
      if (new URL(page.url()).pathname !== address) await page.goto(address);
      const found = page.locator(place).first();
      if (await found.count() === 0) continue;
      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
      expect.soft(await found.evaluate((element, word) => {
        element.append(` ${word}`);
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        element.lastChild?.remove();
        return wide;
      }, LONG), `${place} of ${address}`).toBeLessThanOrEqual(0);
      break;
    }
  }
});

test('at 400 % every control of the release dialog can be reached, and it fits on the screen', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  await page.getByRole('button', { name: /^mod_wsgi:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Your mod_wsgi release' });
  await fits(page, dialog);
  await dialog.getByText('How do I find out?').click();
  await fits(page, dialog);
  await dialog.getByRole('combobox').selectOption('3.4');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
});

test('at 400 % the search dialog shows a result whole, and opens it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.type('python-home');
  const first = dialog.getByRole('option').first();
  await expect(first).toBeVisible();
  await fits(page, dialog);
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

/** Neither dialog nor page is wider than the screen, and the rest can be scrolled to. */
async function fits(page: Page, dialog: Locator): Promise<void> {
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(320);
  expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(256);
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  for (const control of await dialog.locator('button, select, input:not([type=radio]), summary').filter({ visible: true }).all()) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport({ ratio: 0.9 });
  }
}
