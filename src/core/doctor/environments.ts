import type { Home } from './config/configuration.ts';
import { meantDaemon } from './config/groups.ts';
import { homesBeside } from './config/homes.ts';
import { onWindows } from './context.ts';
import type { Given } from './given.ts';
import { baseName, hasHole, isBaseInstallation, normalPath, rootOfExecutable, rootOfInside, samePath, sitePackagesOf } from './paths.ts';
import type { Activation } from './script/activation.ts';

/** Root of the environment that a home means, also where it names something inside of it. */
export function meantRoot({ value }: { readonly value: string }): string {
  return rootOfExecutable(value) ?? rootOfInside(value) ?? value;
}

/** Homes that may count for a script: those of its application by file name, or all. */
export function homesOfScript({ config, files, scripts }: Given, file: number): readonly Home[] {
  const name = baseName(files[file]?.name ?? '');
  const applications = config.applications.filter(({ target }) => target !== undefined && baseName(target.value) === name);
  const [first] = applications;
  const isAlone = scripts.filter((script) => baseName(files[script.file]?.name ?? '') === name).length === 1;
  if (first === undefined || !isAlone || applications.some(({ target }) => target?.value !== first.target?.value)) return config.homes;
  return applications.flatMap((application) => homesBeside(config, { daemon: meantDaemon(config, application) }));
}

/** Returns the home that names the same environment as an activation. */
export function homeOf(given: Given, { root, file }: Activation): Home | undefined {
  return root === undefined ? undefined : homesOfScript(given, file).find((home) => samePath(meantRoot(home), root));
}

/** Returns true if the configuration already gives the environment that a script attaches. */
export function isGivenByHome(given: Given, activation: Activation): boolean {
  return homeOf(given, activation) !== undefined;
}

/** Returns true if the script should activate: on Windows, for a base installation, and for several environments in one group. */
export function isAdvisedInScript(given: Given, activation: Activation): boolean {
  return onWindows(given.context) || (activation.root !== undefined && isBaseInstallation(activation.root)) || sharesGroup(given, activation);
}

/** Returns true if another script of the same process group attaches another environment, which no home can do for both. */
function sharesGroup({ activations, config, files }: Given, { file, root }: Activation): boolean {
  const daemonOf = (index: number): unknown => {
    const application = config.applications.find(({ target }) => target !== undefined && baseName(target.value) === baseName(files[index]?.name ?? ''));
    return application === undefined ? undefined : meantDaemon(config, application);
  };
  const own = daemonOf(file);
  return own !== undefined && root !== undefined && activations.some((other) => other.file !== file && other.root !== undefined && !samePath(other.root, root) && daemonOf(other.file) === own);
}

/** Returns true if a module path of the configuration has the packages of a root. */
export function isOnModulePath({ config }: Given, root: string | undefined): boolean {
  return root !== undefined && config.modulePaths.some(({ entries }) => entries.some(({ value }) => samePath(sitePackagesOf(value)?.root ?? '', root)));
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
