import { can, type Release } from '#core/releases';

/**
 * How a daemon process group is pointed at its environment.
 * `python-home`: an option of the group. `python-path`: the environment's site-packages in front of the module path.
 * `server-home`: `WSGIPythonHome`, one environment for the whole server.
 */
export type Reach = 'python-home' | 'python-path' | 'server-home';

/** The way that fits a release best: the group's own home, else packages that come first, else the server's home. */
export function reachOf(release: Release): Reach {
  if (can(release, 'python-home')) return 'python-home';
  return can(release, 'path-in-front') ? 'python-path' : 'server-home';
}
