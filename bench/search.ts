import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { median } from './median.ts';
import { slowCpu, slowNetwork, SLOWDOWN } from './phone.ts';
import { findBrowser } from '../tests/browser/chromium.ts';

const PORT = 4398;
const ROUNDS = 5;
/** Milliseconds of a fast hand from the shortcut to the first letter. */
const HAND_MS = 150;
/** No single wait is longer. */
const LIMIT_MS = 20_000;

/** Milliseconds from the first key to the first result, and to the list with the full text. */
interface SearchTimes {
  readonly name: string;
  readonly first: number;
  readonly complete: number;
}

/** Times searches of the built site in a real browser: medians of several rounds. */
export async function timeSearches(): Promise<SearchTimes[]> {
  const executablePath = findBrowser();
  const preview = spawn('astro', ['preview', '--port', String(PORT), '--ignore-lock'], { stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu', '--no-first-run'] });
  try {
    await answering();
    return [
      await timed(`CPU slowed down ${SLOWDOWN} times, dialog open`, browser, async (page) => {
        await page.keyboard.press('/');
        await page.waitForFunction(() => document.querySelector('[role=combobox]') !== null);
        await page.waitForLoadState('networkidle');
        await slowCpu(page);
      }),
      await timed(`Slow 4G, cold, first key ${HAND_MS} ms after the shortcut`, browser, async (page) => {
        await slowNetwork(page);
        await page.keyboard.press('/');
        await sleep(HAND_MS);
      }),
    ];
  } finally {
    await browser.close();
    preview.kill();
  }
}

async function timed(name: string, browser: Browser, prepare: (page: Page) => Promise<void>): Promise<SearchTimes> {
  const rounds: { first: number; complete: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A service worker's requests would pass the slow line by.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(`http://127.0.0.1:${PORT}/current/one-app-daemon/`, { waitUntil: 'networkidle' });
    await prepare(page);
    await page.evaluate(watch);
    await page.keyboard.type('p');
    await page.waitForFunction(() => performance.getEntriesByName('search complete').length > 0);
    rounds.push(await page.evaluate(() => {
      const at = (mark: string): number => performance.getEntriesByName(`search ${mark}`)[0]?.startTime ?? NaN;
      return { first: at('first') - at('key'), complete: at('complete') - at('key') };
    }));
    await context.close();
  }
  return { name, first: median(rounds.map(({ first }) => first)), complete: median(rounds.map(({ complete }) => complete)) };
}

/** Runs in the page: marks the first key, the frame of the first result, and that of all results. */
function watch(): void {
  addEventListener('keydown', ({ timeStamp }) => performance.mark('search key', { startTime: timeStamp }), { capture: true, once: true });
  const seen = new Set<string>();
  const look = (): void => {
    const status = document.querySelector('.search [role=status]')?.textContent ?? '';
    const found = document.querySelector('.search [role=option]') !== null;
    if (found && !seen.has('first')) performance.mark('search first');
    if (found) seen.add('first');
    if (found && /^\d+ results?$/.test(status)) performance.mark('search complete');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The server needs a moment to come up. */
async function answering(): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    if (await fetch(`http://127.0.0.1:${PORT}/`, { signal: AbortSignal.timeout(LIMIT_MS) }).then((answer) => answer.ok, () => false)) return;
    await sleep(250);
  }
  throw new Error('The built site did not answer. Run "npm run build" first.');
}
