import type { Browser, BrowserContext, Page } from '@playwright/test';

/** "Slow 4G" of DevTools: 90 % of 1.6 Mbit/s and 3.75 times 150 ms, since it delays requests. */
const SLOW_4G = { offline: false, latency: 150 * 3.75, downloadThroughput: (1.6 * 1000 * 1000 * 0.9) / 8, uploadThroughput: (750 * 1000 * 0.9) / 8 };
/** Slowdown of the CPU that stands for a phone. */
export const SLOWDOWN = 4;

/** A page in a new context with an empty cache, of the size of a phone. */
export async function phone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
  return { context, page: await context.newPage() };
}

export async function slowCpu(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

export async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
}
