import type { Given } from './given.ts';
import { hasHole, normalPath, samePath, sitePackagesOf } from './paths.ts';
import type { Activation } from './script/activation.ts';
import type { Home } from './config/configuration.ts';

/** Returns the home that names the same environment as an activation. */
export function homeOf({ config }: Given, { root }: Activation): Home | undefined {
  return root === undefined ? undefined : config.homes.find(({ value }) => samePath(value, root));
}

/** Returns true if the configuration already gives the environment that a script attaches. */
export function isGivenByHome(given: Given, activation: Activation): boolean {
  return homeOf(given, activation) !== undefined;
}

/** Returns the environment roots that module paths and scripts name through a site-packages directory. */
export function rootsOnPaths({ config, activations }: Given): string[] {
  const onPaths = config.modulePaths.flatMap(({ entries }) => entries.flatMap(({ value }) => sitePackagesOf(value)?.root ?? []));
  return [...onPaths, ...activations.flatMap(({ root }) => root ?? [])];
}

/** Returns true if the home looks like an empty environment that several applications share on purpose. */
export function isBaseline(home: string): boolean {
  return /(?:^|\/)(?:[^/]*(?:baseline|empty)[^/]*|base(?:env)?|none)$/i.test(normalPath(home));
}

/** Returns true if a value is certain enough to compare with another one. */
export function isPlain(value: string): boolean {
  return !hasHole(value) && value.trim() !== '';
}
