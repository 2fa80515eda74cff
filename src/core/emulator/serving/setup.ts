import { can, type Release } from '#core/releases';
import type { Disk } from '../disk/index.ts';
import { diskFor, libraryOf } from '../layout/index.ts';
import type { Machine } from '../machine.ts';
import type { Library } from '../python/index.ts';
import type { Server } from '../server.ts';
import type { Recorder } from '../trace.ts';

/** Parts of a server that stay the same while it runs. */
export interface Setup {
  readonly release: Release;
  readonly machine: Machine;
  readonly server: Server;
  readonly recorder: Recorder;
  readonly disk: Disk;
  readonly library: Library;
  /** Variables of Apache's processes; up to 1.6 `WSGIPythonPath` sets one of them (fact P01). */
  readonly variables: Machine['variables'];
}

export function setupOf(release: Release, machine: Machine, server: Server, recorder: Recorder): Setup {
  const variables = server.path !== undefined && can(release, 'path-inherited') ? { ...machine.variables, PYTHONPATH: server.path.value } : machine.variables;
  return { release, machine, server, recorder, disk: diskFor(machine), library: libraryOf(machine.python), variables };
}
