import { test as base } from '@playwright/test';

/**
 * Tests of what a key or a press does: a page counts as open once its scripts have come. They are asked for after the first paint, and
 * Playwright waits for a page's load only, which is quicker than any reader.
 */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    if (javaScriptEnabled) page.goto = async (url, options) => {
      const answer = await goto(url, options);
      await page.waitForFunction(() => document.querySelector('release-picker:not(:defined)') === null);
      return answer;
    };
    await use(page);
  },
});
