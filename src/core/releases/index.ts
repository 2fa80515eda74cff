/** Behaviours of every mod_wsgi release. The only place of release numbers. */
export { apachesOf, newestApache, type Apache, type Apaches, type ApacheSeries } from './apaches.ts';
export { BEHAVIOURS, SECURITY_FAULTS, WORDINGS, type Behaviour, type BehaviourKey, type WordingKey } from './behaviours/index.ts';
export { behaviour, can, inRange, span, spanLabel, type PythonBehaviourKey } from './can.ts';
export { changesIn, lastReleaseOf, releaseAfterEndOf, releaseAt, releaseBeforeFact, releasesThatChanged, type BehaviourChange } from './changes.ts';
export type { FactId } from './evidence/chapters.ts';
export { RELEASES, type Release } from './list.ts';
export { hasVenv, isPython2, PYTHONS, pythonsOf, servedWith, usualPython, type Python } from './pythons.ts';
export { PANELS, type Panel } from './panels.ts';
export { SYSTEMS, type PackagedModule, type PackagedPython, type System, type SystemFamily, type SystemKey } from './systems.ts';
export { compareVersions, isRelease, LATEST, nearestRelease, rangeWords, releaseAfter, releaseBefore, releasesFrom, taggedOn } from './version.ts';
export { isSeen, pythonCan, type StartUpKey } from './start-up.ts';
export { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, type Name } from './names.ts';
