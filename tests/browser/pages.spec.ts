import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addresses } from '../site/pages.ts';
import { complaintsOf, originsOf } from './console.ts';
import { PAGE_CLASSES } from './page-classes.ts';

// It would fetch again all that a page has loaded; tests/browser/offline.spec.ts is about it.
test.use({ serviceWorkers: 'block' });

const all = [...addresses(), '/no-such-page/'];

/** First page of each part of the site, and of each kind. */
const firstOfKind = new Set([...[...Map.groupBy(all, (address) => address.split('/')[1]).values()].map(([first]) => first), ...PAGE_CLASSES]);

/** Parts whose pages come from one template: beyond the first few, only their words are checked. */
const GENERATED = ['rules', 'facts'];
const LOOKED_AT = 4;
const ofTemplates = GENERATED.flatMap((part) => all.filter((address) => address.startsWith(`/${part}/`)).slice(LOOKED_AT));

for (const part of GENERATED) {
  test(`every further page of /${part}/ breaks no rule of its policy, asks nobody else, and fits on 320 pixels`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const origins = originsOf(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const further = ofTemplates.filter((address) => address.startsWith(`/${part}/`));
    expect(further.length).toBeGreaterThan(0);
    for (const address of further) {
      await page.goto(address);
      expect(await tooWide(page), `${address}: pixels too wide`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    expect([...origins]).toEqual([new URL(page.url()).origin]);
  });
}

for (const address of all.filter((each) => !ofTemplates.includes(each))) {
  test(`${address} has no accessibility fault, breaks no rule of its policy, asks nobody else, and fits on 320 pixels`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const origins = originsOf(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    expect(await tooWide(page), 'pixels too wide').toBeLessThanOrEqual(0);

    await page.setViewportSize({ width: 1280, height: 800 });
    const isFirst = firstOfKind.has(address);
    expect(await faults(new AxeBuilder({ page }).disableRules(isFirst ? [] : ['color-contrast']))).toEqual([]);
    if (isFirst) {
      // Only colours differ in the dark.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
    }

    const expected = address === '/no-such-page/' ? complaints.filter((text) => !text.includes('404')) : complaints;
    expect(expected).toEqual([]);
    expect([...origins]).toEqual([new URL(page.url()).origin]);
  });
}

function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function faults(axe: AxeBuilder): Promise<string[]> {
  // No page has a frame: the other mode would open a second page for each report.
  const { violations } = await axe.setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(' ')}`);
}

test('a chosen colour scheme is there before the first paint of the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const button = page.getByRole('button', { name: /Colour scheme/ });
  await button.click();
  await button.click();
  await expect(button).toHaveAccessibleName('Colour scheme: dark');
  await page.goto('/current/one-app-daemon/');
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe('rgb(26, 28, 33)');
});

test('the skip link is the first stop of the keyboard and leads to the text', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
});

test('every link between pages in reading order leads on to the next', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  // One is pressed; the others are followed in the HTML, which is where they all come from.
  await page.locator('a[rel=next]').click();
  await expect(page.locator('a[rel=prev]')).toHaveAttribute('href', '/current/one-app-daemon/');
  const seen = await page.evaluate(async () => {
    const addresses: string[] = [];
    for (let next: string | null | undefined = location.pathname; typeof next === 'string' && !addresses.includes(next);) {
      addresses.push(next);
      const answer: Response = await fetch(next);
      if (!answer.ok) throw new Error(`${next} answers ${answer.status}`);
      next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('a[rel=next]')?.getAttribute('href');
    }
    return addresses;
  });
  expect(seen.length).toBeGreaterThan(20);
});
