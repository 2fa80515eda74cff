import { effective, moduleRefusal } from '#core/apache';
import { LATEST, newestApache, RELEASES, type Release } from '#core/releases';

/** Releases between two ends; absent at an open one. */
export interface Accepted {
  readonly since?: Release;
  readonly until?: Release;
}

/**
 * Returns the releases that accept the lines of mod_wsgi in a configuration. Returns undefined if all do, if none does, and where
 * some release between two that do refuses them.
 */
export function acceptedBy(config: string): Accepted | undefined {
  const { settings } = effective([{ path: 'fence.conf', text: config }]);
  const all = RELEASES.map(([release]) => release);
  const accepts = all.map((release) => moduleRefusal(settings, release, newestApache(release)) === undefined);
  const [first, last] = [accepts.indexOf(true), accepts.lastIndexOf(true)];
  if (first < 0 || accepts.slice(first, last).includes(false)) return undefined;
  const [since, until] = [all[first], all[last]];
  if (since === all[0] && until === LATEST) return undefined;
  return { ...(since === all[0] ? {} : { since }), ...(until === LATEST ? {} : { until }) };
}
