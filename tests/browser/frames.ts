import type { Page } from '@playwright/test';

/** Waits until a page has painted so many frames: time as the page counts it, on a slow machine too. Needs the scripts of the page to be on. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    for (let seen = 0; seen < wanted; seen++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}

/** Waits until the browser counts a first paint of the page's text. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
}
