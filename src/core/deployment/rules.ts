/** Rules between options: what one value makes impossible for another. */
import { can, compareVersions, hasVenv, pythonsOf, usualPython, type Python, type Release } from '#core/releases';
import { whyUnwritableOption, optionQuoting } from '#core/apache';
import { absolutePath } from './location.ts';
import { reachOf } from './reach.ts';
import { DEFAULTS, type Deployment, type OptionKey } from './schema.ts';
import { TOOLS, type ToolKey } from './tool.ts';

/** A value that cannot stand, the sentence that says why, and the value that is used instead. */
export interface Problem {
  readonly key: OptionKey;
  readonly message: string;
  readonly instead: string | number;
}

type Rule = (deployment: Deployment) => Problem | undefined;

/** The URL path of the probe. */
export const PROBE_MOUNT = '/wsgi-probe';

/** The Python of a deployment: the one chosen, or the usual one of the release. */
export function pythonOf({ python, release }: Deployment): Python {
  return python === 'auto' ? usualPython(release) : python;
}

/** The environment tool of a deployment: the one chosen, or the simplest that release and Python can work with. */
export function toolOf(deployment: Deployment): ToolKey {
  return deployment.tool === 'auto' ? workingTool(deployment.release, pythonOf(deployment)) : deployment.tool;
}

function workingTool(release: Release, python: Python): ToolKey {
  return needsCopiedLayout(release) || !hasVenv(python) ? 'virtualenv-16' : 'venv';
}

/** A release that takes the environment as a home, but not one of the `pyvenv.cfg` kind (facts V01, V06). */
function needsCopiedLayout(release: Release): boolean {
  return reachOf(release) !== 'python-path' && !can(release, 'venv-as-home');
}

const pythonOfRelease: Rule = ({ python, release }) => {
  const { series } = pythonsOf(release);
  if (python === 'auto' || series.includes(python)) return undefined;
  const instead = [...series].reverse().find((candidate) => compareVersions(candidate, python) <= 0) ?? series[0] ?? usualPython(release);
  return { key: 'python', instead, message: `mod_wsgi ${release} is not made for Python ${python}. It is made for ${series.join(', ')}.` };
};

const toolOfRelease: Rule = ({ tool, release, python }) => {
  if (tool === 'auto' || TOOLS[tool].layout === 'copied' || !needsCopiedLayout(release)) return undefined;
  return {
    key: 'tool', instead: workingTool(release, python === 'auto' ? usualPython(release) : python),
    message: `mod_wsgi ${release} cannot run from an environment made by ${TOOLS[tool].label}. Use virtualenv 16 or older, or a newer release.`,
  };
};

const toolOfPython: Rule = (deployment) => {
  const python = pythonOf(deployment);
  if (deployment.tool === 'venv' && !hasVenv(python)) {
    return { key: 'tool', instead: 'virtualenv-16', message: `Python ${python} has no venv module. Use virtualenv.` };
  }
  return undefined;
};

const mountBesideProbe: Rule = ({ mount }) => {
  if (mount !== PROBE_MOUNT && !mount.startsWith(`${PROBE_MOUNT}/`)) return undefined;
  return { key: 'mount', instead: DEFAULTS.mount, message: `"${PROBE_MOUNT}" is where this recipe puts its probe. Mount the application elsewhere, such as "/".` };
};

const scriptBesideProbe: Rule = ({ script }) => {
  if (!/(^|\/)probe\.wsgi$/.test(script)) return undefined;
  return { key: 'script', instead: DEFAULTS.script, message: 'This recipe writes its probe to a file "probe.wsgi" beside your script. Give your script another name, such as "app.wsgi".' };
};

const scriptIsNotEnvironment: Rule = (deployment) => {
  const { project, environment, script } = deployment;
  if (absolutePath(project, environment) !== absolutePath(project, script)) return undefined;
  const key = script === DEFAULTS.script ? 'environment' : 'script';
  return { key, instead: DEFAULTS[key], message: `${JSON.stringify(script)} is named as script and as environment. One is a file, the other a folder: give them two names.` };
};

/** Paths that the quoting of this release cannot carry in a daemon option. */
function writablePath(key: 'project' | 'environment'): Rule {
  return (deployment) => {
    const path = absolutePath(deployment.project, deployment[key]);
    const message = whyUnwritableOption(path, optionQuoting(deployment.release));
    return message === undefined ? undefined : { key, instead: DEFAULTS[key], message };
  };
}

/** Folders that one option names together; quoting that carries each of them need not carry both. */
const writableTogether: Rule = ({ project, environment, release }) => {
  if (reachOf(release) !== 'python-path') return undefined;
  const message = whyUnwritableOption(`${absolutePath(project, environment)}:${project}`, optionQuoting(release));
  return message === undefined ? undefined : { key: 'environment', instead: DEFAULTS.environment, message };
};

/** Every rule, in the order they are applied: an earlier one may change what a later one sees. */
export const RULES: readonly Rule[] = [
  pythonOfRelease, toolOfRelease, toolOfPython, mountBesideProbe, scriptBesideProbe,
  writablePath('project'), writablePath('environment'), writableTogether, scriptIsNotEnvironment,
];
