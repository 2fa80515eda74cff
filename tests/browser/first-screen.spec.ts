import { expect, test, type Page } from '@playwright/test';
import { addresses } from '../site/pages.ts';

/** A usual laptop, and no more of it than the browser leaves to a page. */
const LAPTOP = { width: 1366, height: 768 };

/** Two lines of code: enough to see what the block is, and that it goes on. */
const ENOUGH = 48;

const inSection = (section: string): string[] => addresses().filter((address) => address.startsWith(`/${section}/`) && address !== `/${section}/`);

/** Top of the first visible one of some elements, in pixels. Infinity without one. */
function topOfFirst(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const visible = [...document.querySelectorAll(wanted)].find((element) => element.getClientRects().length > 0);
    return visible?.getBoundingClientRect().top ?? Infinity;
  }, selector);
}

test.use({ viewport: LAPTOP });

for (const section of ['current', 'legacy']) {
  test(`every page of ${section}/ shows its block to copy in the first screen of a laptop`, async ({ page }) => {
    expect(inSection(section).length).toBeGreaterThan(5);
    let recipes = 0;
    for (const address of inSection(section)) {
      await page.goto(address);
      const hasRecipe = await page.locator('wsgi-recipe').count() > 0;
      recipes += Number(hasRecipe);
      // A page without a recipe compares: it begins with a table or a list.
      const block = hasRecipe ? '.recipe .file pre' : 'main pre, main .article table, main .article > ul, main .article > ol';
      expect.soft(await topOfFirst(page, block), address).toBeLessThanOrEqual(LAPTOP.height - ENOUGH);
    }
    expect(recipes).toBeGreaterThan(5);
  });
}

test('every page of fix/ shows cause, mend and the words of the log in the first screen of a laptop', async ({ page }) => {
  expect(inSection('fix').length).toBeGreaterThan(10);
  for (const address of inSection('fix')) {
    await page.goto(address);
    // The lead says both, in a sentence each; the chapters below go into them.
    const lead = page.locator('main .lead');
    expect.soft((await lead.innerText()).split(/[.;](?: |$)/).filter(Boolean).length, `${address}: sentences of the description`).toBeGreaterThanOrEqual(2);
    expect.soft(await topOfFirst(page, 'main .lead'), address).toBeLessThanOrEqual(LAPTOP.height - ENOUGH);
    expect.soft(await topOfFirst(page, 'main pre, main table'), address).toBeLessThanOrEqual(LAPTOP.height - ENOUGH);
  }
});
