import { test as base, type Page } from '@playwright/test';

/** Waits until the scripts of a page have come. They are asked for after the first paint, and Playwright waits for a page's load only. */
export async function alive(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.waitForFunction(() => document.querySelector('release-picker:not(:defined)') === null);
}

/** For tests of keys and presses: a page is open once its elements are defined. */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    if (javaScriptEnabled) page.goto = async (url, options) => {
      const answer = await goto(url, options);
      await alive(page);
      return answer;
    };
    await use(page);
  },
});
