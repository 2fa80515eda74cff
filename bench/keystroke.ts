import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { slowCpu, SLOWDOWN } from './phone.ts';
import { findBrowser } from '../tests/browser/chromium.ts';

const PORT = 4397;
const KEYS = 60;

/** Field of a page to type into, and the sign of its answer to a first change. */
export interface Typing {
  readonly path: string;
  readonly field: string;
  /** Keys go behind this text; at the end where it is empty. */
  readonly behind: string;
  readonly answered: string;
}

export const BUILDER: Typing = { path: '/tools/builder/', field: 'project', behind: '', answered: '.line.changed' };
export const EXPLORER: Typing = { path: '/tools/explorer/', field: 'config', behind: '/srv/example/venv', answered: '.explorer-outcome:has-text("/srv/example/venv-")' };

/** Milliseconds from a key to the changed page, script and layout, on a slowed-down CPU. */
interface KeystrokeTimes {
  readonly slowdown: number;
  readonly median: number;
  readonly p95: number;
}

/** Types into a page of the built site in a real browser. */
export async function timeKeystrokes({ path, field: name, behind, answered }: Typing): Promise<KeystrokeTimes> {
  const executablePath = findBrowser();
  const preview = spawn('astro', ['preview', '--port', String(PORT), '--ignore-lock'], { stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu', '--no-first-run'] });
  try {
    const page = await browser.newPage();
    await visit(() => page.goto(`http://127.0.0.1:${PORT}${path}`));
    const place = page.locator(`[name=${name}]`).first();
    await place.fill(behind === '' ? '/srv/' : (await place.inputValue()).replace(behind, `${behind}-`));
    await page.locator(answered).first().waitFor();
    await slowCpu(page);
    const times = await page.evaluate(async ({ keys, name, behind }) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
      const times: number[] = [];
      for (let key = 0; key < keys; key++) {
        if (field !== null) field.value = behind === '' ? `${field.value}x` : field.value.replace(behind, `${behind}x`);
        const start = performance.now();
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        // Asking for a size has the browser lay the page out now.
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
        // The part after the paint is shown before the next key, as in real typing.
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return times;
    }, { keys: KEYS, name, behind });
    const sorted = times.toSorted((a, b) => a - b);
    return { slowdown: SLOWDOWN, median: sorted[KEYS >> 1] ?? 0, p95: sorted[Math.floor(KEYS * 0.95)] ?? 0 };
  } finally {
    await browser.close();
    // The next page is served on the same port.
    const ended = once(preview, 'exit');
    preview.kill();
    await ended;
  }
}

/** The server needs a moment to come up. */
async function visit(go: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      await go();
      return;
    } catch {
      await sleep(250);
    }
  }
  throw new Error('The built site did not answer. Run "npm run build" first.');
}
