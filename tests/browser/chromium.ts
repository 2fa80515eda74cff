import { existsSync } from 'node:fs';

/** Chromium without a window draws the same pages in half the time of the browser with one. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Path of the Chromium to test with: the variable CHROMIUM, else one of the system's. Throws if there is none. */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  const path = named ? [named].find(existsSync) : INSTALLED.find(existsSync);
  if (path === undefined) throw new Error(`There is no ${named || INSTALLED.join(' and no ')}. Install the package chromium-headless-shell or chromium, or name another with CHROMIUM=/path.`);
  return path;
}
