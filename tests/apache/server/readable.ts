import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { beforeEnding } from './ending.ts';

/** Whether Apache starts as root here, and so serves as www-data. */
export const runsAsRoot = process.getuid?.() === 0;

const dismissals = new Map<string, () => void>();

/**
 * Makes a new temporary folder that Apache's user can read, and returns its path; the caller removes it with
 * `removeFolder`. Refuses by an Error when the temporary folder itself is closed to that user.
 */
export async function createReadableFolder(): Promise<string> {
  const parent = tmpdir();
  if (runsAsRoot) await refuseClosed(parent);
  const folder = await mkdtemp(join(parent, 'which-python-'));
  dismissals.set(folder, beforeEnding(() => rmSync(folder, { recursive: true, force: true })));
  await chmod(folder, 0o755);
  return folder;
}

/** Opens a folder and all below it to Apache's user, for files that a program wrote under a strict umask. */
export async function makeReadable(folder: string): Promise<void> {
  await promisify(execFile)('chmod', ['-R', 'a+rX', folder]);
}

/** Removes a folder and all below it; one that is gone already is no error. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  dismissals.get(folder)?.();
  dismissals.delete(folder);
}

async function refuseClosed(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) {
    throw new Error(`The temporary folder lies under "${folder}", which www-data may not enter. Set TMPDIR=/tmp.`);
  }
  const parent = dirname(folder);
  if (parent !== folder) await refuseClosed(parent);
}
