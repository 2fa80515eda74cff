import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createReadableDirectory, removeDirectory, runsAsRoot } from '../server/index.ts';

/** Exit code and output of a script. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ours are below a second or two; a server that hangs must not hold the tests up. */
const LIMIT_MS = 60_000;

/**
 * Runs a shell script on this machine with a fresh Apache. It has mounts, a network with 127.0.0.1 alone, and processes of
 * its own. Nothing of this machine is touched. Rejects with a sentence when that takes rights that are not there.
 */
export async function runOnScratchMachine(script: string): Promise<Ending> {
  if (!runsAsRoot) {
    throw new Error('A scratch machine is made of Linux namespaces and mounts, which takes root. Run the suite "apache" as root, in a container or with sudo.');
  }
  const directory = await createReadableDirectory();
  try {
    const prepare = await readFile(join(import.meta.dirname, 'prepare.sh'), 'utf8');
    const { code, stdout, stderr } = await inNamespaces(`${prepare}\n${script}`, directory);
    if (!stdout.startsWith(READY)) {
      throw new Error(`The scratch machine could not be made: ${stderr.trim()}. It takes unshare (util-linux) and the rights to make namespaces and mounts (CAP_SYS_ADMIN); in a container: --privileged.`);
    }
    return { code, stdout: stdout.slice(READY.length), stderr };
  } finally {
    await removeDirectory(directory);
  }
}

/** Output of `prepare.sh` once everything is mounted. */
const READY = 'The scratch machine is ready.\n';

function inNamespaces(script: string, directory: string): Promise<Ending> {
  const args = ['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc', '/bin/sh', '-s', directory];
  const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C', HOME: `${directory}/root` };
  return new Promise((done) => {
    const child = execFile('unshare', args, { env, timeout: LIMIT_MS, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 1;
      done({ code: error === null ? 0 : code, stdout, stderr: stderr || (error?.message ?? '') });
    });
    child.stdin?.on('error', () => undefined).end(script);
  });
}
