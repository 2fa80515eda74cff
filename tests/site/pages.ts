import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(process.cwd(), 'dist');

/** A page of the built site. */
export interface BuiltPage {
  /** Its address, such as `/current/one-app-daemon/`. */
  readonly address: string;
  readonly html: string;
}

/** Every page of the built site. Refuses a site that was not built. */
export function builtPages(): BuiltPage[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`There is no page in ${DIST}. Run "npm run build" first.`);
  return files.map((file) => ({ address: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(join(DIST, file), 'utf8') }));
}

/** Pages that stand in for another one: for a wrong address, and without a network. */
const STAND_INS = ['/404.html', '/offline/'];

/** Every page that a reader can be on because it is the one wanted. */
export function listedPages(): BuiltPage[] {
  return builtPages().filter(({ address }) => !STAND_INS.includes(address));
}

/** The addresses of these. */
export function addresses(): string[] {
  return listedPages().map(({ address }) => address);
}

/** The bytes of a file of the built site, by the path of its address. */
export function builtFile(path: string): Buffer {
  return readFileSync(join(DIST, path));
}
