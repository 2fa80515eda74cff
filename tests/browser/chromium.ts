import { existsSync } from 'node:fs';

/** Path of the Chromium to test with: the variable CHROMIUM, else the system's. Throws if there is none. */
export function findChromium(): string {
  const path = process.env['CHROMIUM'] || '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`There is no ${path}. Install the package chromium, or name another with CHROMIUM=/path.`);
  return path;
}
