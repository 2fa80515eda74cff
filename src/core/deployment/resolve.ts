/** Resolves every option that is "auto". */
import { can, isPython2, pythonsOf, usualPython, type PackagedModule, type PackagedPython, type Python } from '#core/releases';
import { applicationsOf } from './application.ts';
import { absolutePath } from './location.ts';
import { PLATFORMS, type Platform } from './platform.ts';
import { bestMethod, type Method, type Situation } from './method.ts';
import type { Deployment, Application } from './schema.ts';
import { TOOLS, type ToolKey } from './tool.ts';

/** Checks if the platform is Windows. */
export function isWindows({ platform }: Deployment): boolean {
  const { windows }: Platform = PLATFORMS[platform];
  return windows;
}

/** Package of the chosen release, and of the chosen Python if any. Undefined if the system has none. */
export function packagedModule({ platform, release, python }: Deployment): PackagedModule | undefined {
  return PLATFORMS[platform].system?.modules.find((module) => module.release === release && (python === 'auto' || module.python === python));
}

/**
 * Python of a deployment: the chosen one, that of the system's mod_wsgi, or the system's first that the release supports.
 * Without a system, the usual one of the release.
 */
export function pythonOf(deployment: Deployment): Python {
  const { python, release, platform, module, tool } = deployment;
  if (python !== 'auto') return python;
  const { system }: Platform = PLATFORMS[platform];
  const bringsOwn = tool !== 'auto' && TOOLS[tool].ownPython;
  if (system === undefined || bringsOwn) return usualPython(release);
  const packaged = module === 'pip' ? undefined : packagedModule(deployment);
  const { series } = pythonsOf(release);
  return packaged?.python ?? system.pythons.find((candidate) => series.includes(candidate.series))?.series ?? usualPython(release);
}

/** Packages of a Python on the deployment's system. Undefined for an unknown system or Python. */
export function packagedPython(deployment: Deployment): PackagedPython | undefined {
  const series = pythonOf(deployment);
  return PLATFORMS[deployment.platform].system?.pythons.find((candidate) => candidate.series === series);
}

/** Environment tool: the chosen one, or the simplest for release, Python and method. */
export function toolKeyOf(deployment: Deployment): ToolKey {
  if (deployment.tool !== 'auto') return deployment.tool;
  const python = pythonOf(deployment);
  const works = isWindows(deployment) || can(deployment.release, 'venv-as-home');
  const newer = deployment.method === 'activate-this' ? 'virtualenv' : 'venv';
  return works && TOOLS[newer].runsOn(python) ? newer : 'virtualenv-16';
}

/** Source of mod_wsgi: the distribution, if it packages this release for the environment's Python; otherwise pip. */
export function moduleOf(deployment: Deployment): 'distribution' | 'pip' {
  if (deployment.module !== 'auto') return deployment.module;
  const { packagesModule, system }: Platform = PLATFORMS[deployment.platform];
  if (!packagesModule || TOOLS[toolKeyOf(deployment)].ownPython) return 'pip';
  return system === undefined || packagedModule(deployment) !== undefined ? 'distribution' : 'pip';
}

/** Absolute path of a value; on Windows with its drive. */
function whole(deployment: Deployment, project: string, path: string): string {
  const complete = absolutePath(project, path);
  return isWindows(deployment) && complete.startsWith('/') ? `C:${complete}` : complete;
}

/** Absolute path of an application's project directory. */
export function projectPath(deployment: Deployment, { project }: Application): string {
  return whole(deployment, project, project);
}

/** Absolute path of an application's script. */
export function scriptPath(deployment: Deployment, { project, script }: Application): string {
  return whole(deployment, project, script);
}

/** Absolute path of an application's environment; the first application's if all share it. */
export function environmentPath(deployment: Deployment, application: Application): string {
  const { project, environment } = deployment.environments === 'shared' ? deployment : application;
  return whole(deployment, project, environment);
}

/** The different environments of a deployment. */
export function environmentsOf(deployment: Deployment): string[] {
  return [...new Set(applicationsOf(deployment).map((application) => environmentPath(deployment, application)))];
}

/** Conditions for methods, from a deployment. */
export function situationOf(deployment: Deployment): Situation {
  const environments = environmentsOf(deployment).length;
  const daemon = deployment.mode === 'daemon';
  return {
    release: deployment.release, daemon, windows: isWindows(deployment), family: PLATFORMS[deployment.platform].family, module: moduleOf(deployment), tool: TOOLS[toolKeyOf(deployment)], environments,
    mixedProcess: environments > 1 && (!daemon || deployment.groups === 'shared'),
    ...(losesHome(deployment) ? { homeLost: true } : {}),
  };
}

/** Checks if mod_wsgi would convert the environment's path in the locale "C", which loses other letters than ASCII (fact H14). */
function losesHome(deployment: Deployment): boolean {
  if (isWindows(deployment) || isPython2(pythonOf(deployment)) || (deployment.mode === 'daemon' && can(deployment.release, 'locale-options'))) return false;
  return !/^\p{ASCII}*$/u.test(environmentPath(deployment, deployment));
}

/** Method of a deployment: the chosen one, or the best. */
export function methodOf(deployment: Deployment): Method {
  return deployment.method === 'auto' ? bestMethod(situationOf(deployment)) : deployment.method;
}
