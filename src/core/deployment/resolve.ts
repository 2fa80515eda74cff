/** What follows from a deployment where it leaves a choice open. */
import { can, pythonsOf, usualPython, type PackagedModule, type PackagedPython, type Python } from '#core/releases';
import { applicationsOf } from './application.ts';
import { absolutePath } from './location.ts';
import { PLATFORMS, type Platform } from './platform.ts';
import { bestMethod, type Method, type Situation } from './method.ts';
import type { Deployment, Application } from './schema.ts';
import { TOOLS, type ToolKey } from './tool.ts';

/** Tells whether a deployment stands on Windows. */
export function isWindows({ platform }: Deployment): boolean {
  const { windows }: Platform = PLATFORMS[platform];
  return windows;
}

/** The package of mod_wsgi with the chosen release, and with the chosen Python where one is chosen; undefined where the system has none. */
export function packagedModule({ platform, release, python }: Deployment): PackagedModule | undefined {
  return PLATFORMS[platform].system?.modules.find((module) => module.release === release && (python === 'auto' || module.python === python));
}

/**
 * The Python of a deployment: the one chosen, else the one that the system's mod_wsgi is built for, else the first of the
 * system's that the release is made for. Where the system is not known, the usual one of the release.
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

/** The packages of a Python on the deployment's system; undefined where the system is not known or has no such Python. */
export function packagedPython(deployment: Deployment): PackagedPython | undefined {
  const series = pythonOf(deployment);
  return PLATFORMS[deployment.platform].system?.pythons.find((candidate) => candidate.series === series);
}

/** The environment tool of a deployment: the one chosen, or the simplest that release, Python and way can work with. */
export function toolKeyOf(deployment: Deployment): ToolKey {
  if (deployment.tool !== 'auto') return deployment.tool;
  const python = pythonOf(deployment);
  const works = isWindows(deployment) || can(deployment.release, 'venv-as-home');
  const newer = deployment.method === 'activate-this' ? 'virtualenv' : 'venv';
  return works && TOOLS[newer].runsOn(python) ? newer : 'virtualenv-16';
}

/** Where mod_wsgi comes from: the distribution, where it has this release and the environment is made with its Python. */
export function moduleOf(deployment: Deployment): 'distribution' | 'pip' {
  if (deployment.module !== 'auto') return deployment.module;
  const { packagesModule, system }: Platform = PLATFORMS[deployment.platform];
  if (!packagesModule || TOOLS[toolKeyOf(deployment)].ownPython) return 'pip';
  return system === undefined || packagedModule(deployment) !== undefined ? 'distribution' : 'pip';
}

/** A path of the deployment as a whole one; on Windows with its drive. */
function whole(deployment: Deployment, project: string, path: string): string {
  const complete = absolutePath(project, path);
  return isWindows(deployment) && complete.startsWith('/') ? `C:${complete}` : complete;
}

/** The project folder of an application as a whole path. */
export function projectPath(deployment: Deployment, { project }: Application): string {
  return whole(deployment, project, project);
}

/** The script of an application as a whole path. */
export function scriptPath(deployment: Deployment, { project, script }: Application): string {
  return whole(deployment, project, script);
}

/** The environment of an application as a whole path; the first application's, where all share it. */
export function environmentPath(deployment: Deployment, application: Application): string {
  const { project, environment } = deployment.environments === 'shared' ? deployment : application;
  return whole(deployment, project, environment);
}

/** The different environments of a deployment. */
export function environmentsOf(deployment: Deployment): string[] {
  return [...new Set(applicationsOf(deployment).map((application) => environmentPath(deployment, application)))];
}

/** What decides which ways to the environment exist. */
export function situationOf(deployment: Deployment): Situation {
  const environments = environmentsOf(deployment).length;
  const daemon = deployment.mode === 'daemon';
  return {
    release: deployment.release, daemon, windows: isWindows(deployment), family: PLATFORMS[deployment.platform].family, module: moduleOf(deployment), tool: TOOLS[toolKeyOf(deployment)], environments,
    mixedProcess: environments > 1 && (!daemon || deployment.groups === 'shared'),
  };
}

/** How the environments are reached: the way chosen, or the best one. */
export function methodOf(deployment: Deployment): Method {
  return deployment.method === 'auto' ? bestMethod(situationOf(deployment)) : deployment.method;
}
