import { follow, mayRead, type Account, type Disk, type Found, type Obstacle } from './disk.ts';
import { absolute, basename, join, parent } from './name.ts';

/** A question to the file system. `link`: where a symbolic link leads, the last name not followed. */
export type Question = 'file' | 'program' | 'directory' | 'content' | 'listing' | 'link' | 'anything';

/** A question that was put to the file system, and whether the answer was yes. */
export interface Probe {
  readonly asked: Question;
  readonly path: string;
  readonly found: boolean;
  /** The obstacle, where it is more than an absent entry. */
  readonly obstacle?: Exclude<Obstacle, 'missing'>;
}

/** The lines of a file, or why it cannot be read. */
export type Content = { readonly lines: readonly string[] } | { readonly obstacle: Obstacle | 'is-a-directory' };

/** A disk as one process sees it, under its account and from its working directory. Every question is recorded. */
export interface View {
  readonly account: Account;
  readonly workingDirectory: string;
  readonly isFile: (path: string) => boolean;
  /** Returns whether a path is a regular file that somebody may execute. */
  readonly isProgram: (path: string) => boolean;
  readonly isDirectory: (path: string) => boolean;
  readonly exists: (path: string) => boolean;
  readonly read: (path: string) => Content;
  /** The names in a directory, or undefined where it cannot be listed. */
  readonly list: (path: string) => readonly string[] | undefined;
  /** Text of a symbolic link. Returns undefined for anything else. */
  readonly link: (path: string) => string | undefined;
  /** The path with every link followed, where it leads somewhere. */
  readonly realPath: (path: string) => string | undefined;
}

/** The view of a process; its questions are appended to `probes`. */
export function viewOf(disk: Disk, account: Account, workingDirectory: string, probes: Probe[]): View {
  const at = (path: string): Found => (path === '' ? { obstacle: 'missing' } : follow(disk, account, path.startsWith('/') ? path : join(workingDirectory, path)));
  const ask = (asked: Question, path: string, holds: (found: Exclude<Found, { obstacle: Obstacle }>) => boolean): boolean => {
    const found = at(path);
    const yes = !('obstacle' in found) && holds(found);
    probes.push('obstacle' in found && found.obstacle !== 'missing' ? { asked, path, found: yes, obstacle: found.obstacle } : { asked, path, found: yes });
    return yes;
  };
  return {
    account,
    workingDirectory,
    isFile: (path) => ask('file', path, ({ entry }) => entry.kind === 'file'),
    isProgram: (path) => ask('program', path, ({ entry }) => entry.kind === 'file' && entry.executable),
    isDirectory: (path) => ask('directory', path, ({ entry }) => entry.kind === 'directory'),
    exists: (path) => ask('anything', path, () => true),
    read: (path) => {
      const found = at(path);
      const readable = ask('content', path, ({ entry }) => entry.kind === 'file' && mayRead(entry, account));
      if ('obstacle' in found) return found;
      if (found.entry.kind === 'directory') return { obstacle: 'is-a-directory' };
      return readable ? { lines: found.entry.lines } : { obstacle: 'closed' };
    },
    list: (path) => {
      const found = at(path);
      const open = ask('listing', path, ({ entry }) => entry.kind === 'directory' && mayRead(entry, account));
      return open && !('obstacle' in found) ? (disk.names.get(found.path) ?? []) : undefined;
    },
    link: (path) => {
      const whole = absolute(path, workingDirectory);
      const above = at(parent(whole));
      const entry = 'obstacle' in above || !mayRead(above.entry, account) ? undefined : disk.entries.get(join(above.path, basename(whole)));
      probes.push({ asked: 'link', path, found: entry?.kind === 'link' });
      return entry?.kind === 'link' ? entry.to : undefined;
    },
    realPath: (path) => {
      const found = at(path);
      return 'obstacle' in found ? undefined : found.path;
    },
  };
}
