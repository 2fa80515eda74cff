import { BEHAVIOURS, SECURITY_FAULTS, type Behaviour, type BehaviourKey } from './behaviours/index.ts';
import { RELEASES, type Release } from './list.ts';
import { positionOf, releaseAfter } from './version.ts';

/** The releases from one on, up to the one before `next`; to the newest, where there is no next. */
export function releasesFrom(first: Release, next?: Release): Release[] {
  return RELEASES.slice(positionOf(first), next === undefined ? undefined : positionOf(next)).map(([version]) => version);
}

/** A behaviour that begins with a release, or that this release no longer has. */
export interface Change {
  readonly release: Release;
  readonly fact: BehaviourKey;
  readonly kind: 'begins' | 'ends';
}

/** Behaviours that begin or end in these releases, in order, without security faults. */
export function changesIn(releases: readonly Release[]): Change[] {
  const faults: readonly BehaviourKey[] = SECURITY_FAULTS;
  const facts = (Object.entries(BEHAVIOURS) as [BehaviourKey, Behaviour][]).filter(([fact]) => !faults.includes(fact));
  return releases.flatMap((release) => facts.flatMap(([fact, { since, until }]): Change[] => [
    ...(since === release ? [{ release, fact, kind: 'begins' as const }] : []),
    ...(until !== undefined && releaseAfter(until) === release ? [{ release, fact, kind: 'ends' as const }] : []),
  ]));
}
