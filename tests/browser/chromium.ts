import { existsSync } from 'node:fs';

const BROWSER = '/usr/bin/chromium';

/** Chromium without a window draws the same pages in half the time. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';

/** Path of the Chromium to test with: the variable CHROMIUM, else one of the system's. Throws if there is none. */
export function findChromium(installed: readonly string[] = [WITHOUT_WINDOW, BROWSER]): string {
  const paths = process.env['CHROMIUM'] ? [process.env['CHROMIUM']] : installed;
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no ${paths.join(' and no ')}. Install the package chromium, or name another with CHROMIUM=/path.`);
  return found;
}

/** Path of the Chromium to measure with: the browser of a reader. */
export function findBrowser(): string {
  return findChromium([BROWSER]);
}
