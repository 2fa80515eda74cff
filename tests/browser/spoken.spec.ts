/** Accessibility tree for screen readers: names, roles, states and live regions. */
import { expect, test } from '@playwright/test';
import { PAGE_CLASSES } from './page-classes.ts';

test('every landmark, region and group of a page has a name, and no other of its kind has the same', async ({ page }) => {
  for (const address of PAGE_CLASSES) {
    await page.goto(address);
    const parts = await page.locator('nav, main, header.site-header, footer.site-footer, [role=region], [role=group], main form').evaluateAll((elements) => elements
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.role ?? element.localName} ${element.ariaLabel ?? ''}`.trim()));
    expect.soft(parts.filter((part, index) => parts.indexOf(part) !== index), `${address}: twice`).toEqual([]);
    expect.soft(parts.filter((part) => !part.includes(' ') && !['main', 'header', 'footer', 'form'].includes(part)), `${address}: without a name`).toEqual([]);
    for (const landmark of ['main', 'header', 'footer']) expect.soft(parts, address).toContain(landmark);
  }
});

test('the shell of a page is told as its parts', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Which Python"
      - navigation "Main":
        - link "Fix an error"
        - link "Recipes"
        - link "Builder"
        - link "Releases"
        - link "Legacy recipes"
      - 'button "mod_wsgi: any"'
      - button "Search"
      - button /Colour scheme/
  `);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toMatchAriaSnapshot(`
    - navigation "Pages":
      - list:
        - listitem:
          - link "Current recipes"
          - list:
            - listitem:
              - link "One application in daemon mode"
        - listitem:
          - link "Legacy recipes"
  `);
  const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]');
  await expect(current).toHaveCount(1);
  await expect(current).toHaveText('One application in daemon mode');
  await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot(`
    - contentinfo:
      - paragraph:
        - link "This page as Markdown"
        - link "Full text (llms-full.txt)"
        - link "Feed of version notes"
  `);
});

test('two recipes on one page are told apart: tabs as a named group, code as a region with a name of its own', async ({ page }) => {
  await page.goto('/legacy/activate-this/');
  for (const name of ['today', 'old']) {
    const files = page.getByRole('group', { name: `Files (${name})`, exact: true });
    await expect(files).toMatchAriaSnapshot(`
      - group "Files (${name})":
        - radio /Site configuration/ [checked]
        - status
        - button "Copy Site configuration"
        - region "Site configuration (${name})"
        - radio /WSGI script/
        - radio /Probe/
        - radio /Commands/
    `);
  }
  await expect(page.getByRole('region', { name: 'Site configuration (old)' })).toHaveCount(1);
});

test('a recipe without a warning has no empty list of them', async ({ page }) => {
  await page.goto('/legacy/activate-this/');
  await expect(page.locator('.recipe-warnings:empty')).not.toHaveCount(0);
  const lists = page.getByRole('list', { name: 'Warnings' });
  for (const list of await lists.all()) await expect(list.getByRole('listitem')).not.toHaveCount(0);
});

test('every place that speaks up is there, empty, before it has something to say', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  const copySaid = page.locator('.file .copy-said').first();
  await expect(copySaid).toHaveRole('status');
  await expect(copySaid).toBeEmpty();
  await page.getByRole('button', { name: 'Use my paths' }).first().click();
  const changed = page.getByRole('form', { name: 'Your release and paths' }).getByRole('status');
  await expect(changed).toBeEmpty();
  await page.getByLabel('Project directory').fill('/srv/shop');
  await expect(changed).toContainText('Changed.');
  await page.goto('/tools/builder/');
  for (const place of ['[data-status]', '[data-kept]']) {
    await expect(page.locator(place)).toHaveRole('status');
    await expect(page.locator(place)).toBeEmpty();
  }
  await page.getByRole('button', { name: 'Search' }).click();
  const found = page.getByRole('dialog', { name: 'Search' }).getByRole('status');
  await expect(found).toHaveCount(1);
  await page.keyboard.type('python-home');
  await expect(found).toContainText(/\d+ results/);
});

test('a wrong value is told with its field', async ({ page }) => {
  await page.goto('/tools/builder/');
  const field = page.getByLabel('Server name');
  await field.fill('http://x y');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/is not a host name/);
});

test('a version note says whether it is folded, and for whom', async ({ page }) => {
  await page.goto('/current/module-folders/?mod_wsgi=2.3');
  const folded = page.locator('.version-note').filter({ hasText: 'not in your 2.3' }).first();
  await expect(folded.locator('summary')).toContainText('not in your 2.3');
  await expect(folded).not.toHaveAttribute('open');
  await expect(folded.locator('p')).toBeHidden();
  await folded.locator('summary').click();
  await expect(folded.locator('p')).toBeVisible();
});
