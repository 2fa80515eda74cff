/** Rules between options: what one value makes impossible for another. */
import { can, compareVersions, LATEST, pythonsOf, releasesFrom, servedWith, usualPython } from '#core/releases';
import { applicationDefaults, applicationsOf, fieldName } from '../application.ts';
import { FRAMEWORKS, type Framework } from '../framework.ts';
import { isWindows, methodOf, packagedModule, pythonOf, situationOf, toolKeyOf } from '../resolve.ts';
import { PLACE_RULES } from './paths.ts';
import { SYSTEM_RULES } from './system.ts';
import { eachApplication, problemAt, type Rule } from './problem.ts';
import { bestMethod, isInScript, METHODS, whyUnavailable } from '../method.ts';
import { PLATFORMS, type Platform } from '../platform.ts';
import { DEFAULTS } from '../schema.ts';
import { TOOLS, type Tool } from '../tool.ts';

/** The URL path of the probe. */
export const PROBE_MOUNT = '/wsgi-probe';

const pythonOfRelease: Rule = (deployment) => {
  const { python, release, module } = deployment;
  const { series } = pythonsOf(release);
  // What a distribution packages works with its Python, whatever the release was announced for.
  if (module !== 'pip' && packagedModule(deployment) !== undefined) return undefined;
  if (python === 'auto' || series.includes(python) || servedWith(release).includes(python)) return undefined;
  const instead = [...series].reverse().find((candidate) => compareVersions(candidate, python) <= 0) ?? series[0] ?? usualPython(release);
  return { key: 'python', instead, message: `mod_wsgi ${release} does not support Python ${python}. It supports ${series.join(', ')}.` };
};

const buildableOnWindows: Rule = (deployment) => {
  const { release } = deployment;
  if (!isWindows(deployment) || !can(release, 'windows-build-broken')) return undefined;
  const instead = releasesFrom(release).find((later) => !can(later, 'windows-build-broken')) ?? LATEST;
  return { key: 'release', instead, message: `mod_wsgi ${release} cannot be built on Windows. The next release that can is ${instead}.` };
};

const toolOfPlatform: Rule = (deployment) => {
  if (deployment.tool === 'auto' || !isWindows(deployment)) return undefined;
  const { label, onWindows }: Tool = TOOLS[deployment.tool];
  return onWindows ? undefined : { key: 'tool', instead: 'auto', message: `${label} needs a UNIX shell. Leave the choice to the recipe.` };
};

const toolOfPython: Rule = (deployment) => {
  const python = pythonOf(deployment);
  const { tool } = deployment;
  if (tool === 'auto' || TOOLS[tool].runsOn(python)) return undefined;
  return { key: 'tool', instead: 'auto', message: `${TOOLS[tool].label} does not make environments for Python ${python}. Another tool does; leave the choice to the recipe.` };
};

const daemonOnPlatform: Rule = (deployment) => {
  if (deployment.mode !== 'daemon' || !isWindows(deployment)) return undefined;
  return { key: 'mode', instead: 'embedded', message: 'There is no daemon mode on Windows. The application runs inside Apache.' };
};

const methodOfSituation: Rule = (deployment) => {
  if (deployment.method === 'auto') return undefined;
  const situation = situationOf(deployment);
  const reason = whyUnavailable(deployment.method, situation);
  if (reason === undefined) return undefined;
  const best = bestMethod(situation);
  return { key: 'method', instead: best, message: `${reason} The nearest that works here: ${METHODS[best].label}.` };
};

const hiddenBase: Rule = (deployment) => {
  if (deployment.base === 'visible') return undefined;
  const instead = 'visible';
  if (!isInScript(methodOf(deployment))) return { key: 'base', instead, message: 'Only a script that activates its environment leaves the base interpreter in place, so that an empty environment can hide its packages.' };
  if (isWindows(deployment)) return { key: 'base', instead, message: 'On Windows a Python home does not hide the packages of the base interpreter.' };
  const reason = whyUnavailable('server-home', { ...situationOf(deployment), environments: 1 });
  return reason === undefined ? undefined : { key: 'base', instead, message: reason };
};

const moduleOfTool: Rule = (deployment) => {
  if (deployment.module !== 'distribution') return undefined;
  const tool = TOOLS[toolKeyOf(deployment)];
  if (tool.ownPython) return { key: 'module', instead: 'pip', message: `${tool.label} brings a Python of its own, and the distribution's mod_wsgi is built for another. Build it with pip, inside the environment.` };
  return PLATFORMS[deployment.platform].packagesModule || PLATFORMS[deployment.platform].system !== undefined ? undefined
    : { key: 'module', instead: 'pip', message: 'This platform has no package of mod_wsgi. Build it with pip, inside the environment.' };
};

const directoryOfOne: Rule = ({ scripts, more }) => {
  if (scripts !== 'directory' || more.length === 0) return undefined;
  return { key: 'scripts', instead: 'listed', message: 'A mounted directory serves every script in it. With applications that are listed, list this one, too.' };
};

const restrictable: Rule = ({ restrictEmbedded, release, mode }) => {
  if (restrictEmbedded === 'allowed') return undefined;
  const instead = 'allowed';
  if (mode === 'embedded') return { key: 'restrictEmbedded', instead, message: 'Embedded mode cannot be refused where the application runs in it.' };
  return can(release, 'restrict-embedded') ? undefined
    : { key: 'restrictEmbedded', instead, message: `mod_wsgi ${release} does not know WSGIRestrictEmbedded.` };
};

const frameworkOfPython = eachApplication(({ framework }, number, deployment) => {
  const { label, since }: Framework = FRAMEWORKS[framework];
  const python = pythonOf(deployment);
  if (since === undefined || compareVersions(since, python) <= 0) return undefined;
  return problemAt('framework', number, `${label} needs Python ${since} or newer, and mod_wsgi ${deployment.release} is set up with Python ${python}. Choose a newer Python or a newer release.`);
});

const homeOfRelease = eachApplication(({ home }, number, deployment) => {
  const { release } = deployment;
  const python = pythonOf(deployment);
  if (home === '' || !can(release, 'home-with-path-crashes', python)) return undefined;
  return { key: fieldName('home', number), instead: '', message: `In mod_wsgi ${release} home= beside python-path= crashes the daemon processes. Leave it empty.` };
});

const localeOfRelease: Rule = ({ locale, release }) => {
  if (locale === '' || can(release, 'locale-options')) return undefined;
  return { key: 'locale', instead: '', message: `mod_wsgi ${release} does not know lang= and locale=. Set LANG where Apache is started.` };
};

/** One of both ports keeps the encrypted host apart from the other; the one that is not the usual one gives way. */
const differentPorts: Rule = ({ vhost, port, httpsPort }) => {
  if (vhost !== 'https' || port !== httpsPort) return undefined;
  const key = port === DEFAULTS.port ? 'httpsPort' : 'port';
  return { key, instead: DEFAULTS[key], message: `Port ${port} cannot carry both HTTP and HTTPS. Give each a port of its own.` };
};

const mountBesideProbe = eachApplication(({ mount }, number) => {
  if (mount !== PROBE_MOUNT && !mount.startsWith(`${PROBE_MOUNT}/`)) return undefined;
  return problemAt('mount', number, `"${PROBE_MOUNT}" is where this recipe puts its probe. Mount the application elsewhere, such as ${JSON.stringify(applicationDefaults(number).mount)}.`);
});

/** The first process group names the site's file, which must not replace another one. */
const siteFileOfItsOwn: Rule = ({ processGroup, platform }) => {
  const { ownFiles, ignoresCase, sitesFolder }: Platform = PLATFORMS[platform];
  const name = ignoresCase ? processGroup.toLowerCase() : processGroup;
  if (!ownFiles.includes(name)) return undefined;
  return { key: 'processGroup', instead: DEFAULTS.processGroup, message: `${JSON.stringify(`${processGroup}.conf`)} in ${sitesFolder} is a file of Apache's own, and the site's configuration would replace it. Choose another name.` };
};

/** What two applications cannot have in common. */
const different = (key: 'processGroup' | 'mount', word: string): Rule => (deployment) => {
  const seen = new Set<string>();
  for (const [index, application] of applicationsOf(deployment).entries()) {
    const value = application[key];
    if (seen.has(value)) return { key: fieldName(key, index + 1), instead: unused(seen, applicationDefaults(index + 1)[key]), message: `Two applications have the ${word} ${JSON.stringify(value)}. Give this one another.` };
    seen.add(value);
  }
  return undefined;
};

function unused(seen: ReadonlySet<string>, wanted: string): string {
  for (let number = 2; ; number++) {
    const candidate = seen.has(wanted) ? `${wanted}-${number}` : wanted;
    if (!seen.has(candidate)) return candidate;
    if (!seen.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}

/** Every rule, in the order they are applied: an earlier one may change what a later one sees. */
export const RULES: readonly Rule[] = [
  buildableOnWindows, daemonOnPlatform, ...SYSTEM_RULES, pythonOfRelease, toolOfPlatform, toolOfPython, methodOfSituation, hiddenBase, moduleOfTool, directoryOfOne, restrictable,
  frameworkOfPython, homeOfRelease, localeOfRelease, differentPorts, mountBesideProbe, siteFileOfItsOwn, different('processGroup', 'name'), different('mount', 'mount point'),
  ...PLACE_RULES,
];
