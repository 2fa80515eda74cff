import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { beforeEnding } from './ending.ts';

/** True if Apache starts as root here, and so serves as www-data. */
export const runsAsRoot = process.getuid?.() === 0;

const dismissals = new Map<string, () => void>();

/**
 * Makes a new temporary directory that Apache's user can read, and returns its path; the caller removes it with
 * `removeDirectory`. Refuses by an Error when the temporary directory itself is closed to that user.
 */
export async function createReadableDirectory(): Promise<string> {
  const parent = tmpdir();
  if (runsAsRoot) await refuseClosed(parent);
  const directory = await mkdtemp(join(parent, 'which-python-'));
  dismissals.set(directory, beforeEnding(() => rmSync(directory, { recursive: true, force: true })));
  await chmod(directory, 0o755);
  return directory;
}

/** Opens a directory and all below it to Apache's user, for files that a program wrote under a strict umask. */
export async function makeReadable(directory: string): Promise<void> {
  await promisify(execFile)('chmod', ['-R', 'a+rX', directory]);
}

/** Removes a directory and all below it; one that is gone already is no error. */
export async function removeDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  dismissals.get(directory)?.();
  dismissals.delete(directory);
}

async function refuseClosed(directory: string): Promise<void> {
  const { mode } = await stat(directory);
  if ((mode & 0o001) === 0) {
    throw new Error(`The temporary directory lies under "${directory}", which www-data may not enter. Set TMPDIR=/tmp.`);
  }
  const parent = dirname(directory);
  if (parent !== directory) await refuseClosed(parent);
}
