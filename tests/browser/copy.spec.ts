import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './alive.ts';
import { takeClipboard } from './clipboard.ts';

const RECIPE = '/current/one-app-daemon/';

/** Plain text that a browser copies for the current selection. */
const copied = (page: Page): Promise<string> => page.evaluate(() => new Promise<string>((resolve) => {
  document.addEventListener('copy', () => {
    // After the event, the browser itself writes; what it writes is what a reader pastes.
    setTimeout(() => void navigator.clipboard.readText().then(resolve));
  }, { once: true });
  document.execCommand('copy');
}));

/** Selects from the start of one line of a file to the end of another; counts from 0. */
const selectLines = (code: Locator, first: number, last: number): Promise<void> => code.evaluate((element, [from, to]) => {
  const lines = element.querySelectorAll('.line');
  const [start, end] = [lines[from ?? 0], lines[to ?? 0]];
  if (start === undefined || end === undefined) throw new Error('The file has not that many lines.');
  const range = new Range();
  range.setStart(start, 0);
  // Up to its line break, which is the last character.
  const last = end.lastChild;
  range.setEnd(last ?? end, (last?.textContent?.length ?? 1) - 1);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}, [first, last]);

test.beforeEach(({ page }) => takeClipboard(page));

test('selected lines copy as the file has them, with empty lines, indents and marked lines', async ({ page }) => {
  await page.goto(RECIPE);
  const code = page.locator('.recipe .file[data-role=site] pre code').first();
  const lines = ((await code.textContent()) ?? '').split('\n');
  expect(await code.locator('.line[data-note]').count(), 'no line has a mark to leave out').toBeGreaterThan(0);
  for (const [first, last] of [[0, 4], [3, 9], [8, 8], [0, lines.length - 2]] as const) {
    await selectLines(code, first, last);
    expect(await copied(page)).toBe(lines.slice(first, last + 1).join('\n'));
  }
});

test('a drag of the mouse over marked lines copies their text alone', async ({ page }) => {
  await page.goto(RECIPE);
  const code = page.locator('.recipe .file[data-role=site] pre code').first();
  const lines = ((await code.textContent()) ?? '').split('\n');
  await code.locator('.line').nth(12).scrollIntoViewIfNeeded();
  const from = await code.locator('.line').nth(6).boundingBox();
  const to = await code.locator('.line').nth(9).boundingBox();
  const frame = await page.locator('.recipe .file[data-role=site] pre').first().boundingBox();
  if (from === null || to === null || frame === null) throw new Error('The lines are not shown.');
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width - 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  expect(await copied(page)).toBe(lines.slice(6, 10).join('\n'));
});

test('all of a file selected by hand is the file, but for the line break that ends it', async ({ page }) => {
  await page.goto(RECIPE);
  for (const code of await page.locator('.recipe').first().locator('.file pre code').all()) {
    await code.evaluate((element) => {
      const radio = element.closest('.file')?.previousElementSibling?.querySelector('input');
      if (radio instanceof HTMLInputElement) radio.checked = true;
      getSelection()?.selectAllChildren(element);
    });
    expect((await copied(page)).trimEnd()).toBe((await code.textContent())?.trimEnd());
  }
});

test('a selection that runs on past a file takes no tab and no button with it', async ({ page }) => {
  await page.goto(RECIPE);
  await page.locator('.recipe .files').first().evaluate((element) => getSelection()?.selectAllChildren(element));
  const text = await copied(page);
  expect(text).toContain('WSGIDaemonProcess example');
  expect(text).not.toMatch(/^(?:Copy|WSGI script|Probe|Commands|app\.wsgi)/m);
});

test('both sides of a comparison, and a fence of the text, copy as they are', async ({ page }) => {
  await page.goto('/versions/2.4/');
  for (const code of await page.locator('.compare pre code').all()) {
    await code.evaluate((element) => getSelection()?.selectAllChildren(element));
    expect((await copied(page)).trimEnd()).toBe((await code.textContent())?.trimEnd());
  }
  await page.goto('/fix/encodings/');
  const fence = page.locator('.article > pre code').first();
  await fence.evaluate((element) => getSelection()?.selectAllChildren(element));
  expect((await copied(page)).trimEnd()).toBe((await fence.textContent())?.trimEnd());
});

test('lines with the change mark of the builder copy clean, too', async ({ page }) => {
  await page.goto('/tools/builder/');
  await page.getByLabel('Project directory').fill('/srv/other');
  const code = page.locator('.file[data-role=site] pre code');
  await expect(code).toContainText('/srv/other');
  const lines = ((await code.textContent()) ?? '').split('\n');
  await selectLines(code, 4, 9);
  expect(await copied(page)).toBe(lines.slice(4, 10).join('\n'));
});

test('a path, a directive, or the whole recipe with its permalink and release can be copied by themselves', async ({ page, baseURL }) => {
  await page.goto(RECIPE);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const parts = page.getByRole('button', { name: 'More copy options: Site configuration' });
  const pick = async (name: string | RegExp): Promise<void> => {
    await parts.click();
    await page.getByRole('dialog', { name: 'Copy a part' }).getByRole('button', { name }).click();
    await expect(page.locator('.file[data-role=site] .copy-said').first()).toHaveText('Copied');
    await expect(parts).toBeFocused();
  };
  await pick(/^The path/);
  expect(await clipboard()).toBe('/etc/apache2/sites-available/example.conf');
  await pick(/^WSGIDaemonProcess/);
  expect(await clipboard()).toMatch(/^WSGIDaemonProcess example \\\n {4}user=www-data[^]*python-path=\/srv\/example$/);

  await page.getByRole('button', { name: 'Use my paths' }).first().click();
  await page.getByLabel('Project directory').fill('/srv/shop');
  await expect(page.locator('.file[data-role=site] pre code').first()).toContainText('/srv/shop');
  await pick('The whole recipe, as one shell script');
  const script = (await clipboard()).split('\n');
  expect(script[0]).toBe('#!/bin/sh');
  expect(script).toContain('# Release: mod_wsgi 6.0.5');
  const permalink = script.find((text) => text.startsWith('# Recipe: ')) ?? '';
  expect(permalink).toContain(`# Recipe: ${baseURL}/tools/builder/?`);
  expect(permalink).toContain('dir=%2Fsrv%2Fshop');
  await page.goto(permalink.replace('# Recipe: ', ''));
  await expect(page.getByLabel('Project directory')).toHaveValue('/srv/shop');
});

test('Escape closes the list of parts and gives the focus back', async ({ page }) => {
  await page.goto(RECIPE);
  const parts = page.getByRole('button', { name: 'More copy options: Site configuration' });
  await parts.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Copy a part' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Copy a part' })).toBeHidden();
  await expect(parts).toBeFocused();
});

test('a second press closes the list of parts, and a third opens it', async ({ page }) => {
  await page.goto(RECIPE);
  const parts = page.getByRole('button', { name: 'More copy options: Site configuration' });
  const list = page.getByRole('dialog', { name: 'Copy a part' });
  for (const press of [() => parts.click(), () => parts.press('Enter')]) {
    await press();
    await expect(list).toBeVisible();
    await expect.poll(() => parts.evaluate((button: HTMLButtonElement) => button.popoverTargetElement !== null)).toBe(true);
    await press();
    await expect(list).toBeHidden();
    await expect(list).toHaveCount(0);
  }
});

test('on a phone the list of parts is as wide as the window, wherever its button stands', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(RECIPE);
  await page.getByRole('button', { name: 'More copy options: Site configuration' }).click();
  const { x, width } = await page.getByRole('dialog', { name: 'Copy a part' }).boundingBox() ?? { x: 0, width: 0 };
  expect(width).toBeGreaterThan(280);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
});

test('commands and code of the text have a copy button, wrong examples and logs have none', async ({ page }) => {
  await page.goto('/fix/encodings/');
  const fence = page.locator('.copyable').first();
  await fence.getByRole('button', { name: 'Copy these lines' }).click();
  await expect(fence.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await fence.locator('pre code').textContent());
  await page.goto('/understand/where-the-guides-erred/');
  await expect(page.locator('.is-wrong').first()).toBeVisible();
  await expect(page.locator('.is-wrong copy-button, [data-language=log] ~ copy-button')).toHaveCount(0);
});
