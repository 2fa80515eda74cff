/** Readers who have told their system that they see or bear things differently. */
import { expect, type Locator, type Page, test } from '@playwright/test';

const DAEMON = '/current/one-app-daemon/';

/** Edges and letters of an element where the system chooses all colours and drops every background. */
function shape(locator: Locator): Promise<Record<string, string>> {
  return locator.evaluate((element) => {
    const style = getComputedStyle(element);
    return {
      outline: style.outlineStyle === 'none' ? 'none' : `${style.outlineStyle} ${style.outlineWidth}`,
      top: `${style.borderTopStyle} ${style.borderTopWidth}`,
      left: `${style.borderLeftStyle} ${style.borderLeftWidth}`,
      weight: style.fontWeight,
    };
  });
}

async function changeARecipe(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Use my paths' }).first().click();
  await page.getByLabel('Project directory').fill('/srv/shop');
  const changed = page.locator('.line.changed').filter({ visible: true }).first();
  await expect(changed).toBeVisible();
  return changed;
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the chosen tab differs from the others in its edge, and in more than colour', async ({ page }) => {
    await page.goto(DAEMON);
    const [chosen, other] = [await shape(page.locator('.files > label:has(:checked)')), await shape(page.locator('.files > label:not(:has(:checked))').first())];
    expect(chosen['top']).not.toBe(other['top']);
  });

  test('the keyboard is seen on a link, a button, a field, a fold, code and a tab', async ({ page }) => {
    await page.goto('/tools/builder/');
    for (const place of ['.site-nav a', '.search-open', '.builder-form input', '.builder-form select', 'main summary', '.file pre']) {
      const stop = page.locator(place).filter({ visible: true }).first();
      await stop.focus();
      // A key, so that the browser shows where it is.
      await page.keyboard.press('Shift');
      expect.soft((await shape(stop))['outline'], place).toMatch(/^solid [23]px$/);
    }
    await page.locator('.files :checked').focus();
    expect((await shape(page.locator('.files > label:has(:checked)')))['outline']).toBe('solid 3px');
  });

  test('a changed line is framed for as long as it is marked', async ({ page }) => {
    await page.goto(DAEMON);
    const changed = await changeARecipe(page);
    expect((await shape(changed))['outline']).toBe('solid 2px');
    await expect(page.locator('.recipe.faded')).toBeVisible();
    expect((await shape(changed))['outline']).toBe('none');
  });

  test('the page that the reader is on differs in the list of pages', async ({ page }) => {
    await page.goto(DAEMON);
    const [here, elsewhere] = [page.locator('.sidebar [aria-current=page]'), page.locator('.sidebar ul ul a:not([aria-current])')];
    expect((await shape(here))['left']).toBe('double 6px');
    expect((await shape(elsewhere.filter({ visible: true }).first()))['left']).toBe('solid 2px');
  });

  test('the era of a recipe is an edge and a word', async ({ page }) => {
    await page.goto('/legacy/activate-this/');
    for (const [name, word] of [['today', 'Workaround'], ['old', 'Legacy']]) {
      const recipe = page.locator(`[data-recipe=${name}]`);
      expect((await shape(recipe))['left']).toBe('solid 5px');
      await expect(recipe.locator('[data-slot=technique]')).toHaveText(word ?? '');
    }
  });
});

/** Everything on the page that began to move or to fade, since this was called. */
async function movements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const kind of ['transitionrun', 'animationstart']) addEventListener(kind, ({ type, target }) => seen.push(`${type} of ${(target as Element).className}`), true);
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

for (const [reducedMotion, words, some] of [['reduce', 'without motion nothing fades or moves', false], ['no-preference', 'otherwise the mark of a changed line fades', true]] as const) {
  test(words, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(DAEMON);
    const seen = await movements(page);
    await page.locator('.site-nav a').first().hover();
    await page.locator('.files label').nth(1).click();
    await page.locator('.files label').first().click();
    await changeARecipe(page);
    await expect(page.locator('.recipe.faded')).toBeVisible();
    await page.getByRole('button', { name: /^mod_wsgi:/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    if (some) await expect.poll(seen).not.toEqual([]);
    else expect(await seen()).toEqual([]);
  });
}
