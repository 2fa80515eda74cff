import { BEHAVIOURS, type Behaviour, type BehaviourKey } from './behaviours/index.ts';
import type { Release } from './list.ts';
import { positionOf } from './version.ts';

/** Tells whether a release behaves as a fact says. */
export function can(release: Release, fact: BehaviourKey): boolean {
  const { since, until }: Behaviour = BEHAVIOURS[fact];
  const position = positionOf(release);
  return (since === undefined || position >= positionOf(since)) && (until === undefined || position <= positionOf(until));
}

/** The record of a fact whose key comes from outside the type system. Refuses an unknown key and lists the known ones. */
export function behaviour(key: string): Behaviour {
  if (!Object.hasOwn(BEHAVIOURS, key)) {
    throw new Error(`There is no fact ${JSON.stringify(key)}. Use one of: ${Object.keys(BEHAVIOURS).join(', ')}.`);
  }
  return BEHAVIOURS[key as BehaviourKey];
}

/** Says in words which releases a behaviour belongs to: "since 2.0", "up to 1.6", "2.0 to 2.3". */
export function span({ since, until }: Behaviour): string {
  if (since !== undefined && until !== undefined) return since === until ? `only ${since}` : `${since} to ${until}`;
  if (since !== undefined) return `since ${since}`;
  return until === undefined ? 'all releases' : `up to ${until}`;
}
