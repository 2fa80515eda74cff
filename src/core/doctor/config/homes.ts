import type { Configuration, Daemon, Home } from './configuration.ts';

/** Homes that count for the interpreters that a module path counts for. */
export function homesBeside({ homes, daemons }: Configuration, { daemon }: { readonly daemon: Daemon | undefined }): readonly Home[] {
  const server = homes.filter((home) => home.daemon === undefined);
  if (daemon !== undefined) {
    const own = homes.filter((home) => home.daemon === daemon);
    return own.length > 0 ? own : server;
  }
  // WSGIPythonPath counts in embedded mode; without a daemon that is everything.
  return daemons.length === 0 || server.length > 0 ? server : homes;
}
