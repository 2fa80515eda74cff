/** What follows from a deployment where it leaves a choice open. */
import { can, usualPython, type Python } from '#core/releases';
import { applicationsOf, type Application } from './application.ts';
import { absolutePath } from './location.ts';
import { PLATFORMS, type Platform } from './platform.ts';
import { bestMethod, type Method, type Situation } from './method.ts';
import type { Deployment } from './schema.ts';
import { TOOLS, type ToolKey } from './tool.ts';

/** Tells whether a deployment stands on Windows. */
export function isWindows({ platform }: Deployment): boolean {
  const { windows }: Platform = PLATFORMS[platform];
  return windows;
}

/** The Python of a deployment: the one chosen, or the usual one of the release. */
export function pythonOf({ python, release }: Deployment): Python {
  return python === 'auto' ? usualPython(release) : python;
}

/** The environment tool of a deployment: the one chosen, or the simplest that release, Python and way can work with. */
export function toolKeyOf(deployment: Deployment): ToolKey {
  if (deployment.tool !== 'auto') return deployment.tool;
  const python = pythonOf(deployment);
  const works = isWindows(deployment) || can(deployment.release, 'venv-as-home');
  const newer = deployment.method === 'activate-this' ? 'virtualenv' : 'venv';
  return works && TOOLS[newer].runsOn(python) ? newer : 'virtualenv-16';
}

/** Where mod_wsgi comes from. */
export function moduleOf(deployment: Deployment): 'distribution' | 'pip' {
  if (deployment.module !== 'auto') return deployment.module;
  return PLATFORMS[deployment.platform].packagesModule && !TOOLS[toolKeyOf(deployment)].ownPython ? 'distribution' : 'pip';
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
    release: deployment.release, daemon, windows: isWindows(deployment), tool: TOOLS[toolKeyOf(deployment)], environments,
    mixedProcess: environments > 1 && (!daemon || deployment.groups === 'shared'),
  };
}

/** How the environments are reached: the way chosen, or the best one. */
export function methodOf(deployment: Deployment): Method {
  return deployment.method === 'auto' ? bestMethod(situationOf(deployment)) : deployment.method;
}
