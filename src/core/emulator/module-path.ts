/** The module path of a configuration, added to that of an interpreter: `WSGIPythonPath`, `python-path=`, `home=`. */
import { can, type BehaviourKey, type Python, type Release } from '#core/releases';
import type { Cause } from './cause.ts';
import type { View } from './disk/index.ts';
import { addingTo, addSiteDirectory, type Origin, type PathEntry, type PathFileCode } from './python/index.ts';

/** A list of directories, and the setting that names it. */
export interface PathList {
  readonly value: string;
  readonly origin: Extract<Origin, 'WSGIPythonPath' | 'python-path'>;
  readonly by: Cause;
}

/** The interpreter that a list is added to. */
export interface Target {
  readonly release: Release;
  readonly python: Python;
  readonly view: View;
  readonly code: PathFileCode;
}

/** The path after a list was added, and the behaviour of the release that decided where. */
export interface Added {
  readonly path: readonly PathEntry[];
  readonly behaviour: BehaviourKey;
}

/** Adds a list of directories as `newInterpreterObject` does (facts P02, P03, P04, P07). */
export function addList({ release, python, view, code }: Target, path: readonly PathEntry[], { value, origin, by }: PathList): Added | undefined {
  if (value === '' && can(release, 'empty-path-unset')) return undefined;
  const directories = value.split(':');
  if (directories.length > 1 && can(release, 'path-list-broken', python)) return { path, behaviour: 'path-list-broken' };
  let after: readonly PathEntry[] = path;
  for (const directory of directories) {
    const adding = addingTo(after, python, view, code);
    addSiteDirectory(adding, directory, origin, by);
    after = adding.path;
  }
  return can(release, 'path-in-front') ? { path: newToFront(path, after), behaviour: 'path-in-front' } : { path: after, behaviour: 'path-appended' };
}

/** Moves to the front, in their order, the entries that were not on the path before. */
export function newToFront(before: readonly PathEntry[], after: readonly PathEntry[]): PathEntry[] {
  const old = new Set(before.map(({ directory }) => directory));
  return [...after.filter(({ directory }) => !old.has(directory)), ...after.filter(({ directory }) => old.has(directory))];
}
