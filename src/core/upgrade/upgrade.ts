import {
  apachesOf, BEHAVIOURS, compareVersions, inRange, lastReleaseOf, pythonsOf, releaseAfter, releaseAfterEndOf, releasesFrom, SECURITY_FAULTS,
  type Apache, type Behaviour, type BehaviourKey, type Python, type Release,
} from '#core/releases';
import { ACTIONS, type Need } from './actions.ts';

/** Step of an upgrade, for a behaviour that begins or ends between the two releases. */
export interface UpgradeStep {
  /** The release from which on it is due. */
  readonly release: Release;
  readonly fact: BehaviourKey;
  readonly need: Need;
  readonly text: string;
}

/** Pythons and Apaches that a release compiles with. */
export interface Platforms {
  readonly pythons: readonly Python[];
  readonly apaches: readonly Apache[];
}

/** The way between two releases. */
export type Upgrade =
  | { readonly kind: 'none'; readonly from: Release; readonly to: Release }
  /** The target is the older one of the two. */
  | { readonly kind: 'backwards'; readonly from: Release; readonly to: Release }
  | {
    readonly kind: 'forwards';
    readonly from: Release;
    readonly to: Release;
    readonly before: Platforms;
    readonly after: Platforms;
    /** True if some Python compiles with both releases; the same for Apache. */
    readonly samePython: boolean;
    readonly sameApache: boolean;
    /** A release between, for which some Python of either side compiles; undefined where none is needed or none exists. */
    readonly stop: Release | undefined;
    /** In the order of the releases. */
    readonly steps: readonly UpgradeStep[];
    /** Security faults of the old release that the new one does not have, and those that it has itself. */
    readonly closed: readonly BehaviourKey[];
    readonly open: readonly BehaviourKey[];
  };

/** The last release for Python 2, the first without it, and the oldest Python of that one. */
export const PYTHON_2_ENDS = {
  last: lastReleaseOf('python-2'),
  next: releaseAfterEndOf('python-2'),
  python: pythonsOf(releaseAfterEndOf('python-2')).series[0],
} as const;

/**
 * One checklist for a way of many releases. Behaviours that begin and end in between are left out: only the difference of the
 * two ends is work.
 */
export function upgrade(from: Release, to: Release): Upgrade {
  const order = compareVersions(from, to);
  if (order === 0) return { kind: 'none', from, to };
  if (order > 0) return { kind: 'backwards', from, to };
  const [before, after] = [platformsOf(from), platformsOf(to)];
  const samePython = share(before.pythons, after.pythons);
  return {
    kind: 'forwards', from, to, before, after, samePython,
    sameApache: share(before.apaches, after.apaches),
    stop: samePython ? undefined : stopBetween(from, to),
    steps: stepsBetween(from, to),
    closed: SECURITY_FAULTS.filter((fault) => inRange(from, BEHAVIOURS[fault]) && !inRange(to, BEHAVIOURS[fault])),
    open: SECURITY_FAULTS.filter((fault) => inRange(to, BEHAVIOURS[fault])),
  };
}

function platformsOf(release: Release): Platforms {
  return { pythons: pythonsOf(release).series, apaches: apachesOf(release).series };
}

function share<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.some((each) => others.includes(each));
}

/** The newest release with a Python of each side, so that application and release change one after the other. */
function stopBetween(from: Release, to: Release): Release | undefined {
  const [old, next] = [pythonsOf(from).series, pythonsOf(to).series];
  return releasesFrom(from, to).findLast((release) => share(pythonsOf(release).series, old) && share(pythonsOf(release).series, next));
}

function stepsBetween(from: Release, to: Release): UpgradeStep[] {
  const way = [...releasesFrom(from, to), to];
  const steps = (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).flatMap((fact): UpgradeStep[] => {
    const holds = inRange(to, BEHAVIOURS[fact]);
    if (inRange(from, BEHAVIOURS[fact]) === holds) return [];
    const action = holds ? ACTIONS[fact].begins : ACTIONS[fact].ends;
    return action === undefined ? [] : [{ release: lastTurn(way, BEHAVIOURS[fact]), fact, ...action }];
  });
  return steps.toSorted((a, b) => compareVersions(a.release, b.release));
}

/** The release with which a behaviour last began or ended on a way that it differs at the ends of. */
function lastTurn(way: readonly Release[], behaviour: Behaviour): Release {
  const final = inRange(way.at(-1)!, behaviour);
  const last = way.findLast((release) => inRange(release, behaviour) !== final);
  return (last === undefined ? undefined : releaseAfter(last)) ?? way.at(-1)!;
}
