import { expect, type Page } from '@playwright/test';
import { test } from './alive.ts';
import { complaintsOf } from './console.ts';
import { takeClipboard } from './clipboard.ts';

const DAEMON = '/current/one-app-daemon/';

/** Focused element, and whether its focus ring is visible. */
interface Stop {
  readonly name: string;
  /** Its place among all elements of the document. */
  readonly place: number;
  readonly isSeen: boolean;
  readonly isCovered: boolean;
  readonly isInCard: boolean;
}

/** The element with the focus; undefined when the keyboard has left the page. A radio button that is not to be seen shows the focus on its label. */
function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const shown = element.closest('.files > label') ?? element;
    const style = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)];
    const top = document.elementFromPoint(x, y);
    return {
      name: `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40)}`.trim(),
      place: [...document.querySelectorAll('*')].indexOf(element),
      isSeen: element.matches(':focus-visible') && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0,
      isCovered: top !== null && !shown.contains(top) && !top.contains(shown),
      isInCard: element.closest('.fact-card') !== null,
    };
  });
}

/** Every stop of the Tab key from the start of a page to its end. */
async function stops(page: Page): Promise<Stop[]> {
  const all: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    // The card of a fact follows its mark, wherever it stands in the document. Each mark fills the same one.
    if (here?.isInCard === true) continue;
    if (here === undefined || all.some(({ place }) => place === here.place)) return all;
    all.push(here);
    if (all.length > 400) throw new Error('The keyboard did not come to the end of the page in 400 stops.');
  }
}

for (const address of [DAEMON, '/tools/builder/', '/versions/2.4/', '/', '/no-such-page/']) {
  test(`the Tab key goes through all of ${address} in the order of the text, and is seen at every stop`, async ({ page }) => {
    test.slow();
    await page.goto(address, { waitUntil: 'networkidle' });
    const all = await stops(page);
    expect(all[0]?.name).toBe('a Skip to content');
    // A page that stands for another has no Markdown form.
    expect(all.at(-1)?.name).toBe(address === '/no-such-page/' ? 'a Feed of version notes' : 'button Copy a section as Markdown');
    expect(all.map(({ place }) => place)).toEqual(all.map(({ place }) => place).sort((a, b) => a - b));
    expect(all.filter(({ isSeen }) => !isSeen).map(({ name }) => name), 'not to be seen').toEqual([]);
    expect(all.filter(({ isCovered }) => isCovered).map(({ name }) => name), 'under something else').toEqual([]);
    const kinds = all.map(({ name }) => name).join('\n');
    for (const wanted of address === DAEMON ? [/^a Which Python/m, /^button mod_wsgi: any/m, /^button Search/m, /^summary/m, /^input/m, /^pre/m, /^button Copy/m] : []) expect(kinds).toMatch(wanted);
  });
}

test('a reader without a pointer unfolds a picture, chooses a file, copies it and puts in a path', async ({ page }) => {
  await takeClipboard(page);
  const complaints = complaintsOf(page);
  await page.goto(DAEMON);
  const fold = page.locator('.recipe-picture summary').first();
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(fold.locator('..')).toHaveAttribute('open');
  await page.keyboard.press('Space');
  await expect(fold.locator('..')).not.toHaveAttribute('open');

  await page.locator('.files :checked').first().focus();
  await page.keyboard.press('ArrowRight');
  const script = page.getByRole('radio', { name: /WSGI script/ }).first();
  await expect(script).toBeFocused();
  await expect(script).toBeChecked();
  await expect(page.getByRole('region', { name: /^WSGI script/ }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: /^Site configuration/ }).first()).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: /Site configuration/ }).first()).toBeChecked();

  // From the tabs the next stop is the button of the file that they show, and then its code.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy Site configuration' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.copy-said').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('WSGIDaemonProcess');

  const tweak = page.getByRole('button', { name: 'Use my paths' }).first();
  await tweak.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('mod_wsgi release').first()).toBeFocused();
  await expect(tweak).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(tweak).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tweak).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('form', { name: 'Your release and paths' })).toBeHidden();
  await expect(tweak).toBeFocused();
  expect(complaints).toEqual([]);
});

for (const [button, dialogName, first] of [[/^mod_wsgi:/, 'Your mod_wsgi release', 'combobox'], [/^Search/, 'Search', 'combobox']] as const) {
  test(`the dialog "${dialogName}" takes the keyboard, keeps it, and gives it back`, async ({ page }) => {
    await page.goto(DAEMON, { waitUntil: 'networkidle' });
    const opener = page.getByRole('banner').getByRole('button', { name: button });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: dialogName });
    await expect(dialog.getByRole(first).first()).toBeFocused();
    // Every key leaves the page behind out of reach; the browser's own buttons are not.
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });
}
