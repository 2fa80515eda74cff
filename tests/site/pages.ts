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

/** The addresses of every page that a reader can be on; the page for wrong addresses is not one of them. */
export function addresses(): string[] {
  return builtPages().map(({ address }) => address).filter((address) => address !== '/404.html');
}

/** The bytes of a file of the built site, by the path of its address. */
export function builtFile(path: string): Buffer {
  return readFileSync(join(DIST, path));
}
