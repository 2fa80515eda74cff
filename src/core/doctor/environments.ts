import type { Daemon, Home } from './config/configuration.ts';
import { meantDaemon } from './config/groups.ts';
import { homesBeside } from './config/homes.ts';
import { oncePer } from './config/once.ts';
import { onWindows } from './context.ts';
import type { Given } from './given.ts';
import { baseName, hasHole, isBaseInstallation, normalPath, pathKey, rootOfExecutable, rootOfInside, samePath, sitePackagesOf } from './paths.ts';
import type { Activation } from './script/activation.ts';

/** Root of the environment that a home means, also where it names something inside of it. */
export function meantRoot({ value }: { readonly value: string }): string {
  return rootOfExecutable(value) ?? rootOfInside(value) ?? value;
}

/** Keeps what is found for a script: each of its activations needs it again. */
function perScript<Found>(find: (given: Given, file: number) => Found): (given: Given, file: number) => Found {
  const found = new WeakMap<Given, Map<number, { readonly value: Found }>>();
  return (given, file) => {
    const ofGiven = found.get(given) ?? new Map<number, { readonly value: Found }>();
    const result = ofGiven.get(file) ?? { value: find(given, file) };
    found.set(given, ofGiven.set(file, result));
    return result.value;
  };
}

/** Homes that may count for a script: those of its application by file name, or all. */
export const homesOfScript = perScript(({ config, files, scripts }, file): readonly Home[] => {
  const name = baseName(files[file]?.name ?? '');
  const applications = config.applications.filter(({ target }) => target !== undefined && baseName(target.value) === name);
  const [first] = applications;
  const isAlone = scripts.filter((script) => baseName(files[script.file]?.name ?? '') === name).length === 1;
  if (first === undefined || !isAlone || applications.some(({ target }) => target?.value !== first.target?.value)) return config.homes;
  return applications.flatMap((application) => homesBeside(config, { daemon: meantDaemon(config, application) }));
});

/** Returns the home that names the same environment as an activation. */
export function homeOf(given: Given, { root, file }: Activation): Home | undefined {
  return root === undefined ? undefined : byRoot(homesOfScript(given, file)).get(pathKey(root));
}

const homesByRoot = new WeakMap<readonly Home[], ReadonlyMap<string, Home>>();

/** The first home of each environment, by the key of its root. */
function byRoot(homes: readonly Home[]): ReadonlyMap<string, Home> {
  const known = homesByRoot.get(homes) ?? new Map(homes.toReversed().map((home) => [pathKey(meantRoot(home)), home]));
  homesByRoot.set(homes, known);
  return known;
}

/** Returns true if the configuration already gives the environment that a script attaches. */
export function isGivenByHome(given: Given, activation: Activation): boolean {
  return homeOf(given, activation) !== undefined;
}

/** Returns true if the script should activate: on Windows, for a base installation, and for several environments in one group. */
export function isAdvisedInScript(given: Given, activation: Activation): boolean {
  return onWindows(given.context) || (activation.root !== undefined && isBaseInstallation(activation.root)) || sharesGroup(given, activation);
}

/** Daemon of the application with the name of a script. */
const daemonOfScript = perScript(({ config, files }, file): Daemon | undefined => {
  const name = baseName(files[file]?.name ?? '');
  const application = config.applications.find(({ target }) => target !== undefined && baseName(target.value) === name);
  return application === undefined ? undefined : meantDaemon(config, application);
});

/** Returns true if another script of the same process group attaches another environment, which no home can do for both. */
function sharesGroup(given: Given, { file, root }: Activation): boolean {
  const own = daemonOfScript(given, file);
  return own !== undefined && root !== undefined
    && given.activations.some((other) => other.file !== file && other.root !== undefined && !samePath(other.root, root) && daemonOfScript(given, other.file) === own);
}

/** Returns true if a module path of the configuration has the packages of a root. */
export function isOnModulePath({ config }: Given, root: string | undefined): boolean {
  return root !== undefined && modulePathRoots(config).has(pathKey(root));
}

const modulePathRoots = oncePer((config): ReadonlySet<string> => new Set(config.modulePaths.flatMap(({ entries }) => entries.map(({ value }) => pathKey(sitePackagesOf(value)?.root ?? '')))));

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
