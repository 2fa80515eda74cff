/** Rules of a system's version: which mod_wsgi and which Pythons its packages bring, and what Homebrew cannot do. */
import { can, LATEST, pythonsOf, RELEASES, type Python, type Release, type System } from '#core/releases';
import { nameOf } from '../location.ts';
import { homebrewOf, PLATFORMS, type Platform } from '../platform.ts';
import { moduleOf, packagedModule, toolKeyOf } from '../resolve.ts';
import type { Deployment } from '../schema.ts';
import { TOOLS } from '../tool.ts';
import { eachApplication, type Rule } from './problem.ts';

/** System whose Python makes the environment. Undefined for an unknown version, or if the tool brings a Python. */
function systemOf(deployment: Deployment): System | undefined {
  return TOOLS[toolKeyOf(deployment)].ownPython ? undefined : PLATFORMS[deployment.platform].system;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A package holds one release for one Python: another release is built. */
const moduleOfSystem: Rule = (deployment) => {
  const { module, release, python, platform } = deployment;
  const { system }: Platform = PLATFORMS[platform];
  if (module !== 'distribution' || system === undefined || packagedModule(deployment) !== undefined) return undefined;
  const wanted = python === 'auto' ? release : `${release} for Python ${python}`;
  const offers = system.modules.map((each) => `${each.release} for Python ${each.python}`);
  const message = offers.length === 0 ? `This guide has no commands that install a mod_wsgi package on ${system.label}. Build mod_wsgi with pip, inside the environment.`
    : `${system.label} packages mod_wsgi ${listed(offers)}, not ${wanted}. Choose a packaged version, or build ${release} with pip, inside the environment.`;
  return { key: 'module', instead: 'pip', message };
};

const pythonOfSystem: Rule = (deployment) => {
  const { python } = deployment;
  const system = systemOf(deployment);
  if (python === 'auto' || system === undefined || system.pythons.some(({ series }) => series === python)) return undefined;
  return {
    key: 'python', instead: 'auto',
    message: `${system.label} has Python ${listed(system.pythons.map(({ series }) => series))}, not ${python}. Choose one of these, or choose pyenv as the tool, which compiles any Python.`,
  };
};

/** Built with pip, a release needs one of the system's Pythons. */
const releaseOfSystem: Rule = (deployment) => {
  const { release, python } = deployment;
  const system = systemOf(deployment);
  if (system === undefined || python !== 'auto' || moduleOf(deployment) === 'distribution' || !can(release, 'venv-as-home')) return undefined;
  const brought = system.pythons.map(({ series }): Python => series);
  const supports = (candidate: Release): boolean => brought.some((series) => pythonsOf(candidate).series.includes(series));
  if (supports(release)) return undefined;
  const instead = RELEASES.map(([candidate]) => candidate).findLast(supports) ?? LATEST;
  return {
    key: 'release', instead,
    message: `mod_wsgi ${release} supports Python ${listed(pythonsOf(release).series)}, but ${system.label} has ${listed(brought)}. Choose mod_wsgi ${instead}, or choose pyenv as the tool, which compiles a matching Python.`,
  };
};

/** Directories of a Mac in which its user can make others. */
const WRITABLE_ON_MAC = /^\/(Users|opt|usr\/local|Library|Applications|Volumes|private|tmp|var)\//i;

/** The root of a Mac's disk is read-only, so that "/srv" cannot be made. */
const projectOnMac = eachApplication((application, number, deployment) => {
  const platform = PLATFORMS[deployment.platform];
  if (platform.family !== 'macos' || WRITABLE_ON_MAC.test(application.project)) return undefined;
  const instead = `${homebrewOf(platform)}/var/${nameOf(application.project)}`;
  return {
    key: number === 1 ? 'project' : `project.${number}`, instead,
    message: `The root of the disk is read-only on macOS, so you cannot create ${JSON.stringify(application.project)}. Use a directory in Homebrew's prefix or in your home directory, such as ${JSON.stringify(instead)}.`,
  };
});

/** Homebrew starts Apache without root, so its files listen on other ports. */
const portsOnMac: Rule = ({ platform, port, httpsPort, vhost }) => {
  const { family, ports: [http, https] }: Platform = PLATFORMS[platform];
  if (family !== 'macos') return undefined;
  const why = 'Homebrew starts Apache as you, not as root';
  if (port === 80 && vhost !== 'none') return { key: 'port', instead: http, message: `${why}, and its httpd.conf listens on ${http} instead of 80.` };
  if (httpsPort === 443 && vhost === 'https') return { key: 'httpsPort', instead: https, message: `${why}, and its httpd-ssl.conf listens on ${https} instead of 443.` };
  return undefined;
};

/** Only a server that root has started can change to another account. */
const accountOnMac = (key: 'user' | 'userGroup'): Rule => eachApplication((application, number, deployment) => {
  if (PLATFORMS[deployment.platform].family !== 'macos' || application[key] === '') return undefined;
  return {
    key: number === 1 ? key : `${key}.${number}`, instead: '',
    message: `Homebrew starts Apache as you, and only root can switch to ${JSON.stringify(application[key])}. Leave it empty.`,
  };
});

/** The rules of systems, in the order they are applied. */
export const SYSTEM_RULES: readonly Rule[] = [
  pythonOfSystem, moduleOfSystem, releaseOfSystem, projectOnMac, portsOnMac, accountOnMac('user'), accountOnMac('userGroup'),
];
