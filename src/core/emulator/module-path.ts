/** The module path of a configuration, added to that of an interpreter: `WSGIPythonPath` and `python-path=`. */
import { can, type BehaviourKey, type Python, type Release } from '#core/releases';
import type { View } from './disk/index.ts';
import { addingTo, addSiteDirectory, type Cause, type Origin, type PathEntry, type PathFileCode } from './python/index.ts';
import type { Group, PathLayer, Server } from './server.ts';
import type { Idle } from './trace.ts';

/** A list of directories, and the setting that names it. */
interface PathList {
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

/** Lists in the order in which they are added, and the settings that add none here. */
export interface Lists {
  readonly lists: readonly PathList[];
  readonly idle: readonly Idle[];
}

/** Chooses the lists for an interpreter by its process group and its name (facts P05, P11). */
export function listsFor({ path, layers }: Server, release: Release, group: Group | undefined, name: string): Lists {
  const lists: PathList[] = [];
  const idle: Idle[] = [];
  const own = group?.options['python-path'];
  if (group !== undefined && own !== undefined) lists.push({ value: own, origin: 'python-path', by: { kind: 'setting', setting: group.by } });
  if (path !== undefined && !can(release, 'path-inherited')) {
    const by: Cause = { kind: 'setting', setting: path.by };
    if (group === undefined) lists.push({ value: path.value, origin: 'WSGIPythonPath', by });
    else idle.push({ by, words: '`WSGIPythonPath` has no effect on daemon processes. Set `python-path=` on the process group.', behaviour: 'python-path' });
  }
  const matching: PathLayer[] = [];
  for (const layer of layers) {
    const matches = (layer.processGroup ?? group?.name ?? '') === (group?.name ?? '') && (layer.applicationGroup ?? name) === name;
    if (matches) matching.push(layer);
    else idle.push({ by: { kind: 'setting', setting: layer.by }, words: 'The section around this `WSGIPythonPath` selects a different process group or application group.', behaviour: 'interpreter-options' });
  }
  // The least specific section first, so that the most specific one ends in front.
  matching.sort((a, b) => weightOf(a) - weightOf(b));
  return { lists: [...lists, ...matching.map(({ value, by }): PathList => ({ value, origin: 'WSGIPythonPath', by: { kind: 'setting', setting: by } }))], idle };
}

function weightOf({ processGroup, applicationGroup }: PathLayer): number {
  return (processGroup === undefined ? 0 : 1) + (applicationGroup === undefined ? 0 : 1);
}
