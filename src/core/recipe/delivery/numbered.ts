import { nameOf } from '#core/deployment';
import type { RecipeFile } from '../generate.ts';

/** The same names in every recipe, so that an address can be guessed; other roles keep the name of their file. */
const NAMES: Readonly<Partial<Record<string, string>>> = { site: 'site.conf', script: 'app.wsgi', probe: 'probe.wsgi' };

/**
 * A name for each file in one flat directory, in the order of the files. The second of a name becomes `app-2.wsgi`, and so
 * on; no name is one of `taken`. Every name has an extension, because web servers treat one without as a page.
 */
export function numbered(files: readonly Pick<RecipeFile, 'role' | 'path'>[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return files.map(({ role, path }) => {
    const name = freeName(withExtension(NAMES[role] ?? nameOf(path)), used);
    used.add(name);
    return name;
  });
}

function withExtension(name: string): string {
  return /[^.]\./.test(name) ? name : `${name}.txt`;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(free); number++) free = name.replace(/(?=\.[^.]*$)/, `-${number}`);
  return free;
}
