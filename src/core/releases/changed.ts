import { BEHAVIOURS, type Behaviour } from './behaviours.ts';
import { RELEASES, type Release } from './list.ts';
import { LATEST } from './version.ts';

/**
 * The releases in which some behaviour begins, or has just ended, oldest first; the first of all and the newest count
 * too. Any other release behaves like the nearest older one of these.
 */
export function releasesThatChanged(): Release[] {
  const edges = Object.values(BEHAVIOURS).flatMap(({ since, until }: Behaviour) => [since, until === undefined ? undefined : releaseAfter(until)]);
  const changed = new Set<Release | undefined>([RELEASES[0][0], ...edges, LATEST]);
  return RELEASES.map(([version]) => version).filter((version) => changed.has(version));
}

function releaseAfter(release: Release): Release | undefined {
  const index = RELEASES.findIndex(([version]) => version === release);
  return RELEASES[index + 1]?.[0];
}
