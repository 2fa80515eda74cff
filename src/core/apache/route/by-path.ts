import { isPattern } from '../fnmatch.ts';
import type { Setting } from '../settings.ts';
import { directoryOf, type Target } from './sections.ts';

/** Settings by the plain path of a section around them. */
class PathIndex {
  readonly #settings = new Map<string, Setting[]>();
  /** Lengths of the paths: only prefixes of these lengths are sought. */
  readonly #lengths = new Set<number>();

  add(path: string, setting: Setting): void {
    const known = this.#settings.get(path);
    if (known === undefined) this.#settings.set(path, [setting]);
    else known.push(setting);
    this.#lengths.add(path.length);
  }

  /** Settings whose path begins the text. */
  prefixesOf(text: string): Setting[] {
    return [...this.#lengths].flatMap((length) => (length > text.length ? [] : (this.#settings.get(text.slice(0, length)) ?? [])));
  }
}

/**
 * Returns a function from a target to the settings that may cover it, in no order. A setting in `<Directory>` or
 * `<Location>` with a plain path is found by that path; any other may cover everything. Of sections with the same
 * words and places the last setting stays: it overrides the others for every target.
 */
export function settingsByPath(settings: readonly Setting[]): (target: Target) => readonly Setting[] {
  const directories = new PathIndex();
  const locations = new PathIndex();
  const others: Setting[] = [];
  for (const setting of new Map(settings.filter(({ active }) => active !== false).map((each) => [placeOf(each), each])).values()) {
    const plain = setting.scope.findLast(({ key, words: [first = ''] }) => (key === 'directory' || key === 'location') && first !== '~' && !isPattern(first));
    const [path = ''] = plain?.words ?? [];
    if (plain === undefined) others.push(setting);
    else if (plain.key === 'location') locations.add(path, setting);
    else directories.add(path === '/' ? '' : directoryOf(path), setting);
  }
  return ({ url, file }) => [...others, ...locations.prefixesOf(url), ...directories.prefixesOf(file === undefined ? '' : `${file}/`)];
}

/** Words of all sections around a setting. Virtual hosts of the same words differ. */
function placeOf({ scope }: Setting): string {
  return scope.map(({ key, words, order }) => `${key} ${key === 'virtualhost' ? order : words.join(' ')}`).join('\n');
}
