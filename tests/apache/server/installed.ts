import { freePort } from './port.ts';
import { startApache } from './start.ts';

/** The mod_wsgi release that is installed here, as a started Apache logs it. Rejects when the log does not say it. */
export async function installedRelease(): Promise<string> {
  const apache = await startApache([], { port: await freePort() });
  try {
    const log = await apache.log();
    const [, release] = /mod_wsgi\/(\d+(?:\.\d+)+) Python/.exec(log) ?? [];
    if (release === undefined) throw new Error(`Apache does not log "mod_wsgi/N Python/N configured":\n${log}`);
    return release;
  } finally {
    await apache.stop();
  }
}
