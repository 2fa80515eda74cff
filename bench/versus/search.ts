import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { median } from '../median.ts';
import { slowCpu, slowNetwork } from '../phone.ts';
import type { StaticServer } from './server.ts';

const ROUNDS = 3;
const LIMIT_MS = 30_000;
/** How long a fast hand needs from the shortcut to the first letter. */
const HAND_MS = 150;
const SHORTCUT = 'Control+k';

/** Where a tool's search takes what is typed, and shows what it found. */
export interface SearchPlaces {
  readonly input: string;
  readonly result: string;
}

/** Milliseconds from the first key to the first result. */
export interface SearchLatency {
  /** Cold, on a slow line: the key comes a hand's breadth after the shortcut, and waits where the field is not there yet. */
  readonly cold: number;
  /** With the dialog open and all at rest, on a slow CPU. */
  readonly warm: number;
}

/** Times the search of a built site: medians of several rounds. */
export async function timeSearch(browser: Browser, server: StaticServer, address: string, places: SearchPlaces): Promise<SearchLatency> {
  const rounds = async (time: (page: Page) => Promise<number>): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // A service worker's requests would pass the slow line by.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(LIMIT_MS);
        await page.goto(server.origin + address, { waitUntil: 'networkidle', timeout: LIMIT_MS });
        times.push(await time(page));
      } finally {
        await context.close();
      }
    }
    return median(times);
  };
  return {
    cold: await rounds(async (page) => {
      await slowNetwork(page);
      await page.keyboard.press(SHORTCUT);
      await sleep(HAND_MS);
      return untilResult(page, places);
    }),
    warm: await rounds(async (page) => {
      await page.keyboard.press(SHORTCUT);
      await page.locator(places.input).waitFor();
      await page.waitForLoadState('networkidle');
      await slowCpu(page);
      return untilResult(page, places);
    }),
  };
}

async function untilResult(page: Page, { input, result }: SearchPlaces): Promise<number> {
  await page.evaluate(watch, result);
  await page.locator(input).waitFor();
  await page.locator(input).focus();
  await page.keyboard.type('p');
  await page.waitForFunction(() => performance.getEntriesByName('search first').length > 0);
  return page.evaluate(() => performance.measure('search', 'search wanted', 'search first').duration);
}

/** Runs in the page: marks when the reader wants to type, and the frame that has the first result. */
function watch(result: string): void {
  performance.mark('search wanted');
  const look = (): void => {
    if (document.querySelector(result) === null) requestAnimationFrame(look);
    else performance.mark('search first');
  };
  requestAnimationFrame(look);
}
