/** Behaviours of every mod_wsgi release. The only place of release numbers. */
export { apachesOf, newestApache, type Apache, type Apaches, type ApacheSeries } from './apaches.ts';
export { BEHAVIOURS, SECURITY_FAULTS, type Behaviour, type BehaviourKey } from './behaviours/index.ts';
export { behaviour, can, inRange, span, type PythonBehaviourKey } from './can.ts';
export { releasesThatChanged } from './changed.ts';
export { lastReleaseOf, releaseAfterEndOf, releaseAt, releaseBeforeFact } from './edges.ts';
export type { FactId } from './fact-id.ts';
export { RELEASES, type Release } from './list.ts';
export { releasesFrom, changesIn, type Change } from './series.ts';
export { hasVenv, isPython2, PYTHONS, pythonsOf, servedWith, usualPython, type Python } from './pythons.ts';
export { SYSTEMS, type PackagedModule, type PackagedPython, type System, type SystemFamily, type SystemKey } from './systems.ts';
export { compareVersions, isRelease, LATEST, nearestRelease, releaseAfter, releaseBefore, taggedOn } from './version.ts';
export { isSeen, START_UP_BEHAVIOURS, pythonCan, type StartUpBehaviour, type StartUpKey } from './start-up.ts';
export { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, isNamed, type Name } from './names.ts';
export { WORDINGS, type WordingKey } from './wordings.ts';
