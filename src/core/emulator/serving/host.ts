/** Surroundings of a process: its account, its home directory, its working directory, and its view of the disk. */
import { can } from '#core/releases';
import { ROOT, viewOf, type Account } from '../disk/index.ts';
import type { Host } from '../python/index.ts';
import type { Group } from '../server.ts';
import type { Failed } from './process.ts';
import type { Setup } from './setup.ts';

/** Account of Apache's own children. */
export function apacheAccount({ server, machine }: Setup): Account {
  return server.user?.value ?? machine.account;
}

/** Surroundings of a process of an account. Records what it looks up on the disk. */
export function hostOf({ disk, recorder, variables }: Setup, account: Account, workingDirectory: string, accountHome: string): Host {
  return { view: viewOf(disk, account, workingDirectory, recorder.probes), variables, accountHome };
}

/** Working directory of a daemon process (facts C08, C09), or the failure of a process that cannot enter it. */
export function workingDirectoryOf(setup: Setup, group: Group, account: Account, accountHome: string): string | Failed {
  const { release, machine, disk, recorder } = setup;
  const home = group.options['home'];
  if (home === undefined) {
    const movesHome = can(release, 'account-home-for-all') || (can(release, 'account-home-only-for-others') && account !== apacheAccount(setup));
    return movesHome ? accountHome : machine.workingDirectory;
  }
  const enters = viewOf(disk, can(release, 'working-directory-entered-by-account') ? account : ROOT, '/', recorder.probes);
  if (enters.list(home) !== undefined) return home;
  if (!can(release, 'working-directory-required')) return machine.workingDirectory;
  return { kind: 'not-started', where: 'process', logged: [`Unable to change working directory to '${home}'.`], by: { kind: 'setting', setting: group.by } };
}
