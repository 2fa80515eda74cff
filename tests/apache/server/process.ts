import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { apache2, apacheArguments, apacheEnvironment } from './command.ts';
import { beforeEnding } from './ending.ts';
import { isGone, killGroup } from './group.ts';

// Embedded, mod_wsgi 4.9.4 hangs at the end of a named interpreter, and a waiting request holds its child. Apache would wait
// ten seconds. Otherwise it ends within 0.2 seconds.
const patienceMs = 1000;

/** A started apache2, alone with its children in a process group of its own. */
export interface ApacheProcess {
  readonly pid: number;
  /** True if the parent process has ended or was stopped. */
  hasEnded(): boolean;
  /** Ends it with SIGTERM, and with SIGKILL whatever of its own group is left after one second. */
  end(): Promise<void>;
}

/** Starts apache2 on the configuration in a server directory. Rejects when the program cannot be started. */
export async function spawnApache(root: string, extra: Readonly<Record<string, string>>): Promise<ApacheProcess> {
  const print = openSync(join(root, 'logs/apache2.out'), 'a');
  const child = spawn(apache2, [...apacheArguments(root), '-DFOREGROUND'], {
    cwd: root,
    env: apacheEnvironment(root, extra),
    stdio: ['ignore', print, print],
    detached: true,
  });
  closeSync(print);
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error(`${apache2} started without a process id. Start the test again.`);

  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  // Apache stands in another process group than the test, and would not hear of its end.
  const dismiss = beforeEnding(() => killGroup(pid));

  return {
    pid,
    hasEnded: () => ended,
    async end() {
      child.kill('SIGTERM');
      if (!(await isGone(pid, patienceMs))) killGroup(pid);
      if (!(await isGone(pid, 10_000))) {
        throw new Error(`The Apache of process ${pid} outlives SIGKILL. Look at it with ps.`);
      }
      dismiss();
    },
  };
}
