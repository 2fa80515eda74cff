/** An import: which copy of a package wins, which are hidden, and which are out of reach. */
import { join, type Disk, type View } from './disk/index.ts';
import type { PathEntry } from './python/index.ts';

/** A copy of a package, by the entry of `sys.path` that leads to it. */
export interface Copy {
  readonly entry: PathEntry;
  /** Directory of the package. */
  readonly directory: string;
  /** The same, with links followed. */
  readonly realPath: string;
}

/** End of an import of a package. */
export interface Import {
  readonly name: string;
  /** Undefined where no entry has the package. */
  readonly winner: Copy | undefined;
  /** Later copies, which the winner hides. */
  readonly hidden: readonly Copy[];
  /** Places on the machine that have the package, and that no entry leads to. */
  readonly unreached: readonly string[];
}

/** Looks for a package along a path, as the import system does. */
export function importOf(name: string, path: readonly PathEntry[], view: View, disk: Disk): Import {
  const copies = path.flatMap((entry): Copy[] => {
    const directory = join(entry.directory, name);
    return view.isFile(join(directory, '__init__.py')) ? [{ entry, directory, realPath: view.realPath(directory) ?? directory }] : [];
  });
  const [winner, ...hidden] = copies;
  const reached = new Set(copies.map(({ realPath }) => realPath));
  const everywhere = [...disk.entries.keys()].filter((file) => file.endsWith(`/${name}/__init__.py`)).map((file) => file.slice(0, -'/__init__.py'.length));
  return { name, winner, hidden, unreached: everywhere.filter((directory) => !reached.has(directory)) };
}
