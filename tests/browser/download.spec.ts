import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { complaintsOf } from './console.ts';

const BUILDER = '/tools/builder/';

/** Presses a button that hands out a file; its name and its bytes. */
async function downloaded(page: Page, button: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await arriving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The text of each file that the page shows, by the path it shows with it. */
async function shown(page: Page): Promise<ReadonlyMap<string, string>> {
  const files = await page.locator('.builder-output .file').evaluateAll((elements) => elements.map((element): [string, string] =>
    [element.querySelector('.file-path')?.textContent ?? '', element.querySelector('pre code')?.textContent ?? '']));
  return new Map(files);
}

test('the archive holds every file that is shown, byte for byte, at its path, with an installer and a README', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(BUILDER);
  await page.getByLabel('Project directory').fill('/srv/it\'s & "mine" é');
  await page.getByLabel('Process-group name').fill('shop');
  await expect(page.locator('.file[data-role=site]')).toContainText('WSGIDaemonProcess shop');

  const { name, bytes } = await downloaded(page, /^Download all/);
  expect(name).toBe('shop.zip');
  const entries = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const files = await shown(page);
  expect(files.size).toBeGreaterThan(3);
  for (const [path, text] of files) expect(entries[path.replace(/^\//, '')], path).toBe(text);
  expect(Object.keys(entries).length).toBe(files.size + 2);
  expect(entries['install.sh']).toMatch(/^#!\/bin\/sh\n/);
  expect(entries['README.txt']).toContain('/srv/it\'s & "mine" é/venv');
  expect(complaints).toEqual([]);
});

test('the shell script holds every file that is saved, under a name without surprises', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(BUILDER);
  await page.getByLabel('mod_wsgi release').selectOption('4.9.4');
  await page.getByLabel('Process-group name').fill('www.example.org');
  await expect(page.locator('.file[data-role=site]')).toContainText('WSGIDaemonProcess www.example.org');

  const { name, bytes } = await downloaded(page, /shell script/);
  expect(name).toBe('install-www.example.org.sh');
  const script = strFromU8(bytes);
  expect(script).toContain('# Release: mod_wsgi 4.9.4\n');
  for (const [path, text] of await shown(page)) {
    if (path.startsWith('/')) expect(script).toContain(`save '${path}' <<'END-OF-FILE'\n${text}END-OF-FILE\n`);
  }
  expect(complaints).toEqual([]);
});

test('the default recipe can be downloaded before anything is typed', async ({ page }) => {
  await page.goto(BUILDER);
  const { name, bytes } = await downloaded(page, /^Download all/);
  expect(name).toBe('example.zip');
  expect(Object.keys(unzipSync(bytes))).toContain('srv/example/wsgi/app.wsgi');
});

test('what makes the archive is loaded on the click, and not before', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(BUILDER);
  await page.getByLabel('Threads').fill('7');
  await expect(page.locator('.file[data-role=site]')).toContainText('threads=7');
  const before = requested.length;
  await downloaded(page, /^Download all/);
  expect(requested.slice(before).filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
});

test('where there is no POSIX shell, only the archive is offered', async ({ page }) => {
  await page.goto(BUILDER);
  await page.getByLabel('Platform').selectOption('windows');
  await expect(page.getByRole('button', { name: /shell script/ })).toBeHidden();
  const { bytes } = await downloaded(page, /^Download all/);
  expect(Object.keys(unzipSync(bytes))).toContain('setup.ps1');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no download button that does nothing', async ({ page }) => {
    await page.goto(BUILDER);
    await expect(page.locator('[data-download]').first()).toBeHidden();
  });
});
