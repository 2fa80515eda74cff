import { expect, test } from '@playwright/test';
import { PAGE_CLASSES } from './page-classes.ts';

const WITH_CODE = [...PAGE_CLASSES, '/versions/3.4/', '/current/container/', '/fix/module-not-found/', '/legacy/upgrading/'];

for (const width of [1440, 1024, 390, 320]) {
  test(`no line of code is cut off, ${width} pixels wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    let seen = 0;
    for (const address of WITH_CODE) {
      await page.goto(address);
      const cut = await page.locator('pre').evaluateAll((blocks) => {
        const visible = blocks.filter((block) => block.checkVisibility());
        return { count: visible.length, cut: visible.filter((block) => block.scrollWidth > block.clientWidth).map(({ textContent }) => textContent.slice(0, 60)) };
      });
      seen += cut.count;
      expect.soft(cut.cut, address).toEqual([]);
    }
    expect(seen).toBeGreaterThan(20);
  });
}
