import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Living processes of a group; a zombie does not count. */
export function livingIn(group: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      // After the program's name in parentheses: state, parent, group.
      const [state, , owner] = statusOf(pid).replace(/^.*\) /s, '').split(' ');
      return owner === String(group) && state !== 'Z' && state !== 'X';
    });
}

/** Sends SIGKILL to every process of a group; an empty group is no error. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Waits until no process of a group lives; resolves to false when that takes longer than `withinMs` milliseconds. */
export async function isGone(group: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (livingIn(group).length > 0) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
