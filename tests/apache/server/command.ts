import { join } from 'node:path';

import { runsAsRoot } from './readable.ts';

export const apache2 = '/usr/sbin/apache2';

/** The arguments that make Apache use the configuration in a server directory. */
export function apacheArguments(root: string): string[] {
  return ['-d', root, '-f', join(root, 'apache2.conf')];
}

/** Debian's environment of Apache, moved to a server directory. `extra` comes on top. */
export function apacheEnvironment(root: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C',
    ...(runsAsRoot ? { APACHE_RUN_USER: 'www-data', APACHE_RUN_GROUP: 'www-data' } : {}),
    APACHE_PID_FILE: join(root, 'run/apache2.pid'),
    APACHE_RUN_DIR: join(root, 'run'),
    APACHE_LOCK_DIR: join(root, 'run'),
    APACHE_LOG_DIR: join(root, 'logs'),
    ...extra,
  };
}
