import { BEHAVIOURS, type Behaviour, type BehaviourKey } from './behaviours/index.ts';
import type { Release } from './list.ts';
import type { Python } from './pythons.ts';
import { compareVersions, positionOf, releaseAfter, releaseBefore } from './version.ts';

/** Behaviours that a release shows with some Python series only. */
export type PythonBehaviourKey = { [Key in BehaviourKey]: (typeof BEHAVIOURS)[Key] extends { readonly pythons: object } ? Key : never }[BehaviourKey];

/** Returns whether a release behaves as a fact describes. A fact that depends on the Python series needs that series. */
export function can(release: Release, fact: Exclude<BehaviourKey, PythonBehaviourKey>): boolean;
export function can(release: Release, fact: BehaviourKey, python: Python): boolean;
export function can(release: Release, fact: BehaviourKey, python?: Python): boolean {
  const { pythons }: Behaviour = BEHAVIOURS[fact];
  if (!inRange(release, BEHAVIOURS[fact])) return false;
  return pythons === undefined || python === undefined
    || (compareVersions(pythons.since ?? python, python) <= 0 && compareVersions(python, pythons.until ?? python) <= 0);
}

/** Returns whether a release behaves so with some Python series. */
export function inRange(release: Release, { since, until, except }: Pick<Behaviour, 'since' | 'until' | 'except'>): boolean {
  const position = positionOf(release);
  return (since === undefined || position >= positionOf(since)) && (until === undefined || position <= positionOf(until))
    && except?.includes(release) !== true;
}

/** The record of a fact whose key comes from outside the type system. Refuses an unknown key and lists the known ones. */
export function behaviour(key: string): Behaviour {
  if (!Object.hasOwn(BEHAVIOURS, key)) {
    throw new Error(`There is no fact ${JSON.stringify(key)}. Use one of: ${Object.keys(BEHAVIOURS).join(', ')}.`);
  }
  return BEHAVIOURS[key as BehaviourKey];
}

/** Releases of a behaviour in words, such as "since 2.0", "up to 1.6", "2.0 to 2.3 and since 4.1.1". */
export function span(behaviour: Behaviour): string {
  return unbroken(behaviour).map(([first, last]) => {
    if (first !== undefined && last !== undefined) return first === last ? `only ${first}` : `${first} to ${last}`;
    if (first !== undefined) return `since ${first}`;
    return last === undefined ? 'all releases' : `up to ${last}`;
  }).join(' and ');
}

/** Releases of a behaviour as a label: "mod_wsgi 2.0 and newer", "mod_wsgi 2.0 to 2.3, and 4.1.1 and newer". */
export function spanLabel(behaviour: Behaviour): string {
  return `mod_wsgi ${unbroken(behaviour).map(([first, last]) => {
    if (first !== undefined && last !== undefined) return first === last ? first : `${first} to ${last}`;
    if (first !== undefined) return `${first} and newer`;
    return last === undefined ? '(all releases)' : `${last} and older`;
  }).join(', and ')}`;
}

/** First and last release of each part of a behaviour between its exceptions; undefined at an open end. */
function unbroken({ since, until, except = [] }: Behaviour): (readonly [Release | undefined, Release | undefined])[] {
  const firsts = [since, ...except.map(releaseAfter)];
  const lasts = [...except.map(releaseBefore), until];
  return firsts.map((first, index) => [first, lasts[index]]);
}
