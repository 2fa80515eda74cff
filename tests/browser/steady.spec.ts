import { expect, test } from '@playwright/test';
import { frames, painted } from './frames.ts';
import { PAGE_CLASSES } from './page-classes.ts';

/** Frames after the first paint in which what stands in the page comes to rest. */
const LATE_FRAMES = 20;

// It would keep the scripts of the first page for the next.
test.use({ serviceWorkers: 'block' });

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`nothing moves when the scripts come after the first paint, ${viewport.width} pixels wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] })[]) {
          shifts.push(`${entry.value.toFixed(5)} by ${entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent))).join(' and ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let late = 0;
    await page.route(/\/_astro\/.*\.js$/, async (route) => {
      late++;
      // A page that is left before needs its scripts no more.
      await painted(page).then(() => frames(page, LATE_FRAMES)).catch(() => undefined);
      await route.continue();
    });
    for (const address of PAGE_CLASSES) {
      const before = late;
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => customElements.whenDefined('release-picker'));
      await frames(page, 2);
      expect.soft(late, address).toBeGreaterThan(before);
      // Otherwise nothing came to life on a page that was to be seen.
      const { painted, arrived } = await page.evaluate(() => ({
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
        arrived: Math.max(...performance.getEntriesByType('resource').filter(({ name }) => /\/_astro\/.*\.js$/.test(name)).map((entry) => (entry as PerformanceResourceTiming).responseEnd)),
      }));
      expect.soft(arrived, `${address}: scripts after the first paint`).toBeGreaterThan(painted);
      expect.soft(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), address).toEqual([]);
    }
  });
}

test('no script is asked for before the page was painted', async ({ page }) => {
  for (const address of PAGE_CLASSES) {
    await page.goto(address);
    // The line is quiet, too, as long as a slow machine has not painted.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0
      && performance.getEntriesByType('resource').some(({ name }) => /\.js$/.test(name)));
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      asked: performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name)).map(({ startTime }) => startTime),
    }));
    expect.soft(Math.min(...asked), address).toBeGreaterThan(painted);
    expect.soft(asked.length, address).toBeGreaterThan(0);
  }
});

test('a first paint of nothing but the background asks for no script', async ({ page }) => {
  // A busy machine shows the empty page before its text; here the browser is made to know of nothing else.
  await page.addInitScript(() => {
    const known = performance.getEntriesByName.bind(performance);
    performance.getEntriesByName = (name, type) => known(name, type).filter((entry) => entry.name !== 'first-contentful-paint');
  });
  await page.goto('/');
  await frames(page, 30);
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name)).length);
  expect(await asked()).toBe(0);
  // A browser that knows of no such paint gets them all the same, 99 frames later.
  await expect.poll(asked).toBeGreaterThan(0);
});
