import { behaviour, releaseAfter, releaseBefore, type BehaviourKey, type Release } from '#core/releases';

/** The release that a fact began with. Refuses a fact that holds from the first release on. */
export function releaseAt(fact: BehaviourKey): Release {
  const { since } = behaviour(fact);
  if (since === undefined) throw new Error(`The fact ${JSON.stringify(fact)} holds from the first release on: there is no release it began with.`);
  return since;
}

/** The release just before a fact began. Refuses a fact that has no release before it. */
export function releaseBeforeFact(fact: BehaviourKey): Release {
  const before = releaseBefore(releaseAt(fact));
  if (before === undefined) throw new Error(`No release comes before the fact ${JSON.stringify(fact)}. Choose a later one.`);
  return before;
}

/** The last release that a fact holds for. Refuses a fact that still holds. */
export function lastReleaseOf(fact: BehaviourKey): Release {
  const { until } = behaviour(fact);
  if (until === undefined) throw new Error(`The fact ${JSON.stringify(fact)} holds to this day: it has no last release.`);
  return until;
}

/** The first release that a fact no longer holds for. Refuses a fact that still holds. */
export function releaseAfterEndOf(fact: BehaviourKey): Release {
  const after = releaseAfter(lastReleaseOf(fact));
  if (after === undefined) throw new Error(`No release comes after the fact ${JSON.stringify(fact)} yet.`);
  return after;
}
