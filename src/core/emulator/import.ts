/** An import: which copy of a package wins, which are hidden, and which are out of reach. */
import { join, type Disk, type View } from './disk/index.ts';
import type { Copy, Import } from './outcome.ts';
import type { PathEntry } from './python/index.ts';

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
