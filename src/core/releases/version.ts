import { RELEASES, type Release } from './list.ts';

/** Orders two dotted versions by their numbers: negative when `a` is the older one. A missing part counts as 0. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const POSITION: ReadonlyMap<Release, number> = new Map(RELEASES.map(([version], index) => [version, index]));

/** Returns the place of a release in the list, counted from 0: the order of versions, without parsing them. */
export function positionOf(release: Release): number {
  return POSITION.get(release) ?? -1;
}

/** The newest release. (The list is a literal that is never empty.) */
export const LATEST: Release = RELEASES[RELEASES.length - 1]![0];

/** Checks if a text is exactly the version of a release. */
export function isRelease(text: string): text is Release {
  return RELEASES.some(([version]) => version === text);
}

/** The release just before this one, or undefined for the first. */
export function releaseBefore(release: Release): Release | undefined {
  const index = RELEASES.findIndex(([version]) => version === release);
  return RELEASES[index - 1]?.[0];
}

/** The release just after this one, or undefined for the newest. */
export function releaseAfter(release: Release): Release | undefined {
  return RELEASES[positionOf(release) + 1]?.[0];
}

/** Releases in [first, next). Without `next`, up to the newest. */
export function releasesFrom(first: Release, next?: Release): Release[] {
  return RELEASES.slice(positionOf(first), next === undefined ? undefined : positionOf(next)).map(([version]) => version);
}

/** First and last of some releases in words: "2.0 to 2.3", or the only one. */
export function rangeWords(first: Release, last: Release): string {
  return first === last ? first : `${first} to ${last}`;
}

/**
 * The release that a text means: itself, or the newest release that is not newer than it (`4.9.9` means `4.9.4`).
 * Returns undefined for a text that is not a dotted version at all.
 */
export function nearestRelease(text: string): Release | undefined {
  if (!/^\d{1,6}(\.\d{1,6}){0,3}$/.test(text)) return undefined;
  const older = RELEASES.filter(([version]) => compareVersions(version, text) <= 0);
  return older.at(-1)?.[0] ?? RELEASES[0][0];
}

/** The day a release was tagged, ISO 8601. */
export function taggedOn(release: Release): string {
  return RELEASES.find(([version]) => version === release)?.[1] ?? '';
}
