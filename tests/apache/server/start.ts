import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Site } from './config.ts';
import { spawnApache } from './process.ts';
import type { ApacheProcess } from './process.ts';
import { send } from './request.ts';
import type { Answer, RequestSettings } from './request.ts';
import { createServerRoot } from './root.ts';
import type { ServerRoot } from './root.ts';

export interface StartSettings {
  /** From `freePort`; the sites' `<VirtualHost *:PORT>` must name the same. */
  readonly port: number;
  /** Environment variables on top of what Debian starts Apache with. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** An Apache of our own that answers requests until it is stopped. */
export interface RunningApache {
  readonly port: number;
  /** The parent process, which is also its process group. */
  readonly pid: number;
  /** Requests a path. The result is 'no answer', too, as soon as the processes of `group` die in a loop. */
  get(path: string, settings?: { readonly host?: string; readonly group?: string }): Promise<Answer>;
  /** All that Apache and mod_wsgi have logged so far. */
  log(): Promise<string>;
  /** Ends the server with all its processes and removes its directory; the log is gone after that. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 120_000;

/** Deaths of processes that make a loop. One can be the crash of the request itself. */
const LOOP = 2;
const LOG_PAUSE_MS = 50;

/**
 * Starts a real Apache with mod_wsgi on the given sites. Resolves when it answers on the port: Apache itself, that is,
 * whatever state the applications are in. Rejects with its log when it ends, when its children die in a loop, or after two minutes.
 */
export async function startApache(sites: readonly Site[], settings: StartSettings): Promise<RunningApache> {
  const { port, environment = {} } = settings;
  const root = await createServerRoot();
  try {
    await root.configure(sites, port);
    const apache = await spawnApache(root.path, environment);
    if (!(await answers(apache, root, port))) {
      const log = await root.log();
      await apache.end();
      throw new Error(`Apache does not answer on port ${port}. Its log says why:\n${log}`);
    }
    return {
      port,
      pid: apache.pid,
      async get(path, { host = 'localhost', group } = {}) {
        const before = group === undefined ? 0 : deathsOf(group, await root.log());
        return sendUnless((log) => group !== undefined && deathsOf(group, log) - before >= LOOP, root, path, { port, host });
      },
      log: () => root.log(),
      async stop() {
        await apache.end();
        await root.remove();
      },
    };
  } catch (error) {
    await root.remove();
    throw error;
  }
}

async function answers(apache: ApacheProcess, root: ServerRoot, port: number): Promise<boolean> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (!apache.hasEnded() && performance.now() < deadline) {
    // The file is written once the port is ours: without it the answer could be another server's.
    if (existsSync(join(root.path, 'run/apache2.pid'))) {
      // "OPTIONS *" asks the server, not one of its resources: no application is woken by it.
      const { status } = await sendUnless(diesEmbedded, root, '*', { port, method: 'OPTIONS' });
      if (status !== 'no answer') return true;
      if (diesEmbedded(await root.log())) return false;
    }
    await sleep(5);
  }
  return false;
}

/** Sends a request, and gives it up as soon as the log rules an answer out. */
async function sendUnless(isHopeless: (log: string) => boolean, root: ServerRoot, path: string, settings: RequestSettings): Promise<Answer> {
  const exchange = new AbortController();
  const answer = send(path, { ...settings, signal: exchange.signal }).finally(() => exchange.abort());
  while (!exchange.signal.aborted) {
    await Promise.race([answer, sleep(LOG_PAUSE_MS)]);
    if (!exchange.signal.aborted && isHopeless(await root.log())) exchange.abort();
  }
  return answer;
}

/** Number of deaths of a group's processes in a log. */
function deathsOf(group: string, log: string): number {
  return log.split(`Process '${group}' has died`).length - 1;
}

/** Detects that Python ends Apache's own children in a loop. A daemon process logs its start before its end. */
function diesEmbedded(log: string): boolean {
  return log.split('Fatal Python error').length - log.split("Starting process '").length >= LOOP;
}
