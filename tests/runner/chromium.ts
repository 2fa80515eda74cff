import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The Chromium to test with: the variable CHROMIUM if set, else the system's; undefined when there is none. */
export function findChromium(): string | undefined {
  const override = process.env['CHROMIUM'];
  if (override !== undefined && override !== '') return override;
  return usualPlaces.find((place) => existsSync(place));
}

/** Whether a program starts at all: Ubuntu's /usr/bin/chromium-browser exists, but only points to a snap. */
export function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
