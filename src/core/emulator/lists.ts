/** Module paths that a configuration gives to one interpreter, and those that do not reach it. */
import { can, type Release } from '#core/releases';
import type { Cause } from './cause.ts';
import type { PathList } from './module-path.ts';
import type { Group, PathLayer, Server } from './server.ts';
import type { Idle } from './trace.ts';

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
