import { parent } from './name.ts';

/** The account that a process runs under. `root` may read everything. */
export type Account = string;

/** The account that permissions do not hold for. */
export const ROOT: Account = 'root';

/** Entry of a path. With `only`, no other account than that one and root may read or enter it. */
export type Entry =
  | { readonly kind: 'file'; readonly lines: readonly string[]; readonly executable: boolean; readonly only?: Account }
  | { readonly kind: 'directory'; readonly only?: Account }
  | { readonly kind: 'link'; readonly to: string };

/** A file system: every entry by its path, and the names that each directory lists. */
export interface Disk {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** Obstacle on a path: absent entry, closed directory, file in place of a directory, or circle of links. */
export type Obstacle = 'missing' | 'closed' | 'not-a-directory' | 'link-loop';

/** Target of a path with links followed, or the reason why it has none. */
export type Found =
  | { readonly entry: Exclude<Entry, { kind: 'link' }>; readonly path: string }
  | { readonly obstacle: Obstacle };

/** The number of links that Linux follows in one path. */
const MOST_LINKS = 40;

/** A disk from its entries by path. Directories above an entry are made; where two entries have one path, the later one counts. */
export function diskOf(entries: Iterable<readonly [path: string, entry: Entry]>): Disk {
  const all = new Map<string, Entry>([['/', { kind: 'directory' }]]);
  const names = new Map<string, string[]>();
  const enter = (path: string, entry: Entry): void => {
    if (!all.has(path)) {
      const above = parent(path);
      // "//" is its own parent.
      if (above !== path && !all.has(above)) enter(above, { kind: 'directory' });
      const listed = names.get(above);
      if (listed === undefined) names.set(above, [path.slice(path.lastIndexOf('/') + 1)]);
      else listed.push(path.slice(path.lastIndexOf('/') + 1));
    }
    all.set(path, entry);
  };
  for (const [path, entry] of entries) enter(path, entry);
  return { entries: all, names };
}

/** Resolves a path as the kernel does for an account: through links and `..`, entering each directory. */
export function follow({ entries }: Disk, account: Account, path: string): Found {
  const ahead = path.split('/').reverse();
  let here = '';
  let links = 0;
  let entry: Exclude<Entry, { kind: 'link' }> = { kind: 'directory' };
  while (ahead.length > 0) {
    const part = ahead.pop();
    if (part === undefined || part === '') continue;
    if (entry.kind !== 'directory') return { obstacle: 'not-a-directory' };
    if (!mayRead(entry, account)) return { obstacle: 'closed' };
    if (part === '.') continue;
    const next = part === '..' ? here.slice(0, Math.max(0, here.lastIndexOf('/'))) : `${here}/${part}`;
    const found = entries.get(next === '' ? '/' : next);
    if (found === undefined) return { obstacle: 'missing' };
    if (found.kind !== 'link') {
      here = next;
      entry = found;
      continue;
    }
    if (++links > MOST_LINKS) return { obstacle: 'link-loop' };
    ahead.push(...found.to.split('/').reverse());
    if (found.to.startsWith('/')) {
      here = '';
      entry = { kind: 'directory' };
    }
  }
  return entry.kind === 'file' && path.endsWith('/') ? { obstacle: 'not-a-directory' } : { entry, path: here === '' ? '/' : here };
}

/** Returns whether an account may read a file, or list and enter a directory. */
export function mayRead({ only }: { readonly only?: Account }, account: Account): boolean {
  return only === undefined || only === account || account === ROOT;
}
