import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SINGLE_FILE } from '../../src/build/single-file/name.ts';
import { redirectTarget } from '../../src/build/hosting/rules.ts';

const DIST = 'dist';

/** A page of the built site. */
export interface BuiltPage {
  /** Its address, such as `/current/one-app-daemon/`. */
  readonly address: string;
  readonly html: string;
}

/** Every page of the site built for a base, without the single file of the doctor. Refuses a site that was not built. */
export function builtPages(directory: string = DIST, base = '/'): BuiltPage[] {
  const files = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && file !== SINGLE_FILE) : [];
  if (files.length === 0) throw new Error(`There is no page in ${directory}. Run "npm test -- build" first: it builds the site for the root and for a subdirectory, "astro build" the first alone.`);
  return files.map((file) => ({ address: `${base}${file.replace(/index\.html$/, '')}`, html: readFileSync(join(directory, file), 'utf8') }));
}

/** Pages that stand in for another one: for a wrong address, and without a network. */
const STAND_INS = ['/404.html', '/offline/'];

/** Every page with contents of its own: no redirect and no stand-in. */
export function listedPages(): BuiltPage[] {
  return builtPages().filter(({ address, html }) => !STAND_INS.includes(address) && redirectTarget(html) === undefined);
}

/** The addresses of these. */
export function addresses(): string[] {
  return listedPages().map(({ address }) => address);
}

/** The bytes of a file of the built site, by the path of its address. */
export function builtFile(path: string): Buffer {
  return readFileSync(join(DIST, path));
}
