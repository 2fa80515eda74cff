import type { BehaviourKey } from './behaviours/index.ts';
import { behaviour } from './can.ts';
import type { Release } from './list.ts';
import { releaseAfter, releaseBefore } from './version.ts';

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
