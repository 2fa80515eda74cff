import { BEHAVIOURS, type Behaviour } from './behaviours/index.ts';
import { RELEASES, type Release } from './list.ts';
import { releasesWithNewPythons } from './pythons.ts';
import { LATEST, releaseAfter } from './version.ts';

/**
 * The releases in which recipes may begin to differ, oldest first: some behaviour that they depend on begins or has just
 * ended, or the release is made for other Pythons. The first of all and the newest count, too. The recipes of any other
 * release are those of the nearest older one of these.
 */
export function releasesThatChanged(): Release[] {
  const edges = Object.values(BEHAVIOURS).filter(({ documentationOnly }: Behaviour) => documentationOnly !== true)
    .flatMap(({ since, until, except = [] }: Behaviour) => [since, ...except, ...[until, ...except].map((last) => last && releaseAfter(last))]);
  const changed = new Set<Release | undefined>([RELEASES[0][0], ...edges, ...releasesWithNewPythons(), LATEST]);
  return RELEASES.map(([version]) => version).filter((version) => changed.has(version));
}
