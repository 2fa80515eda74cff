/** Releases at which behaviours begin and end. */
import { BEHAVIOURS, SECURITY_FAULTS, type Behaviour, type BehaviourKey } from './behaviours/index.ts';
import { behaviour } from './can.ts';
import { RELEASES, type Release } from './list.ts';
import { releasesWithNewPythons } from './pythons.ts';
import { LATEST, releaseAfter, releaseBefore } from './version.ts';

/** First release of a behaviour. Throws for one that holds from the first release on. */
export function releaseAt(fact: BehaviourKey): Release {
  const { since } = behaviour(fact);
  if (since === undefined) throw new Error(`The fact ${JSON.stringify(fact)} holds from the first release on: there is no release it began with.`);
  return since;
}

/** Release before a behaviour began. Throws where none comes before it. */
export function releaseBeforeFact(fact: BehaviourKey): Release {
  const before = releaseBefore(releaseAt(fact));
  if (before === undefined) throw new Error(`No release comes before the fact ${JSON.stringify(fact)}. Choose a later one.`);
  return before;
}

/** Last release of a behaviour. Throws for one that still holds. */
export function lastReleaseOf(fact: BehaviourKey): Release {
  const { until } = behaviour(fact);
  if (until === undefined) throw new Error(`The fact ${JSON.stringify(fact)} holds to this day: it has no last release.`);
  return until;
}

/** First release without a behaviour. Throws for one that still holds. */
export function releaseAfterEndOf(fact: BehaviourKey): Release {
  const after = releaseAfter(lastReleaseOf(fact));
  if (after === undefined) throw new Error(`No release comes after the fact ${JSON.stringify(fact)} yet.`);
  return after;
}

/** A behaviour that begins with a release, or that this release no longer has. */
export interface BehaviourChange {
  readonly release: Release;
  readonly fact: BehaviourKey;
  readonly kind: 'begins' | 'ends';
}

/** Behaviours that begin or end in these releases, in order, without security faults. */
export function changesIn(releases: readonly Release[]): BehaviourChange[] {
  const faults: readonly BehaviourKey[] = SECURITY_FAULTS;
  const facts = (Object.entries(BEHAVIOURS) as [BehaviourKey, Behaviour][]).filter(([fact]) => !faults.includes(fact));
  return releases.flatMap((release) => facts.flatMap(([fact, { since, until }]): BehaviourChange[] => [
    ...(since === release ? [{ release, fact, kind: 'begins' as const }] : []),
    ...(until !== undefined && releaseAfter(until) === release ? [{ release, fact, kind: 'ends' as const }] : []),
  ]));
}

/**
 * Releases in which recipes may differ from the one before, oldest first: a behaviour or the Pythons change. Includes the
 * first release and the newest. The recipes of any other release are those of the nearest older one of these.
 */
export function releasesThatChanged(): Release[] {
  const edges = Object.values(BEHAVIOURS).filter(({ documentationOnly }: Behaviour) => documentationOnly !== true)
    .flatMap(({ since, until, except = [] }: Behaviour) => [since, ...except, ...[until, ...except].map((last) => last && releaseAfter(last))]);
  const changed = new Set<Release | undefined>([RELEASES[0][0], ...edges, ...releasesWithNewPythons(), LATEST]);
  return RELEASES.map(([version]) => version).filter((version) => changed.has(version));
}
