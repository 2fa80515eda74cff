/** Rules between options. */
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
  // A packaged release works with its Python, even with a newer one than announced.
  if (module !== 'pip' && packagedModule(deployment) !== undefined) return undefined;
  if (python === 'auto' || series.includes(python) || servedWith(release).includes(python)) return undefined;
  const instead = [...series].reverse().find((candidate) => compareVersions(candidate, python) <= 0) ?? series[0] ?? usualPython(release);
  return { key: 'python', instead, message: `mod_wsgi ${release} does not support Python ${python}. It supports ${series.slice(0, -1).join(', ')} and ${series.at(-1)}.` };
};

const buildableOnWindows: Rule = (deployment) => {
  const { release } = deployment;
  if (!isWindows(deployment) || !can(release, 'windows-build-broken')) return undefined;
  const instead = releasesFrom(release).find((later) => !can(later, 'windows-build-broken')) ?? LATEST;
  return { key: 'release', instead, message: `mod_wsgi ${release} cannot be built on Windows. The next release that can be is ${instead}.` };
};

const toolOfPlatform: Rule = (deployment) => {
  if (deployment.tool === 'auto' || !isWindows(deployment)) return undefined;
  const { label, onWindows }: Tool = TOOLS[deployment.tool];
  return onWindows ? undefined : { key: 'tool', instead: 'auto', message: `${label} needs a UNIX shell. Choose "automatic".` };
};

const toolOfPython: Rule = (deployment) => {
  const python = pythonOf(deployment);
  const { tool } = deployment;
  if (tool === 'auto' || TOOLS[tool].runsOn(python)) return undefined;
  return { key: 'tool', instead: 'auto', message: `${TOOLS[tool].label} does not create environments for Python ${python}. Choose "automatic" to get a tool that does.` };
};

const daemonOnPlatform: Rule = (deployment) => {
  if (deployment.mode !== 'daemon' || !isWindows(deployment)) return undefined;
  return { key: 'mode', instead: 'embedded', message: 'Windows has no daemon mode. The application runs in embedded mode.' };
};

const methodOfSituation: Rule = (deployment) => {
  if (deployment.method === 'auto') return undefined;
  const situation = situationOf(deployment);
  const reason = whyUnavailable(deployment.method, situation);
  if (reason === undefined) return undefined;
  const best = bestMethod(situation);
  return { key: 'method', instead: best, message: `${reason} The best method that works here is ${METHODS[best].label}.` };
};

const hiddenBase: Rule = (deployment) => {
  if (deployment.base === 'visible') return undefined;
  const instead = 'visible';
  if (!isInScript(methodOf(deployment))) return { key: 'base', instead, message: 'An empty environment can hide the base interpreter\'s packages only if the script activates its own environment.' };
  if (isWindows(deployment)) return { key: 'base', instead, message: 'On Windows, a Python home does not hide the base interpreter\'s packages.' };
  const reason = whyUnavailable('server-home', { ...situationOf(deployment), environments: 1 });
  return reason === undefined ? undefined : { key: 'base', instead, message: reason };
};

const moduleOfTool: Rule = (deployment) => {
  if (deployment.module !== 'distribution') return undefined;
  const tool = TOOLS[toolKeyOf(deployment)];
  if (tool.ownPython) return { key: 'module', instead: 'pip', message: `${tool.label} uses its own Python, and the distribution's mod_wsgi is built for a different one. Build mod_wsgi with pip, inside the environment.` };
  return PLATFORMS[deployment.platform].packagesModule || PLATFORMS[deployment.platform].system !== undefined ? undefined
    : { key: 'module', instead: 'pip', message: 'This guide has no commands that install a mod_wsgi package on this platform. Build mod_wsgi with pip, inside the environment.' };
};

const directoryOfOne: Rule = ({ scripts, more }) => {
  if (scripts !== 'directory' || more.length === 0) return undefined;
  return { key: 'scripts', instead: 'listed', message: 'You can serve a whole directory of scripts only with a single application. With several, list each script.' };
};

const restrictable: Rule = ({ restrictEmbedded, release, mode }) => {
  if (restrictEmbedded === 'allowed') return undefined;
  const instead = 'allowed';
  if (mode === 'embedded') return { key: 'restrictEmbedded', instead, message: 'Embedded mode cannot be blocked if the application runs in it.' };
  return can(release, 'restrict-embedded') ? undefined
    : { key: 'restrictEmbedded', instead, message: `mod_wsgi ${release} does not have WSGIRestrictEmbedded.` };
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
  return { key: fieldName('home', number), instead: '', message: `In mod_wsgi ${release}, home= together with python-path= crashes the daemon processes. Leave it empty.` };
});

const localeOfRelease: Rule = ({ locale, release }) => {
  if (locale === '' || can(release, 'locale-options')) return undefined;
  return { key: 'locale', instead: '', message: `mod_wsgi ${release} does not have lang= and locale=. Set LANG where Apache is started.` };
};

/** HTTP and HTTPS need different ports. Replaces the one that is not usual. */
const differentPorts: Rule = ({ vhost, port, httpsPort }) => {
  if (vhost !== 'https' || port !== httpsPort) return undefined;
  const key = port === DEFAULTS.port ? 'httpsPort' : 'port';
  return { key, instead: DEFAULTS[key], message: `Port ${port} cannot serve both HTTP and HTTPS. Give each its own port.` };
};

const mountBesideProbe = eachApplication(({ mount }, number) => {
  if (mount !== PROBE_MOUNT && !mount.startsWith(`${PROBE_MOUNT}/`)) return undefined;
  return problemAt('mount', number, `"${PROBE_MOUNT}" is the URL path of the probe. Mount the application elsewhere, such as ${JSON.stringify(applicationDefaults(number).mount)}.`);
});

/** The first process group names the site's file, which must not overwrite another. */
const siteFileOfItsOwn: Rule = ({ processGroup, platform }) => {
  const { ownFiles, ignoresCase, sitesDirectory }: Platform = PLATFORMS[platform];
  const name = ignoresCase ? processGroup.toLowerCase() : processGroup;
  if (!ownFiles.includes(name)) return undefined;
  return { key: 'processGroup', instead: DEFAULTS.processGroup, message: `Apache already has a file ${JSON.stringify(`${processGroup}.conf`)} in ${sitesDirectory}, and the site's configuration would overwrite it. Choose another name.` };
};

/** Values that must differ between applications. */
const different = (key: 'processGroup' | 'mount', word: string): Rule => (deployment) => {
  const seen = new Set<string>();
  for (const [index, application] of applicationsOf(deployment).entries()) {
    const value = application[key];
    if (seen.has(value)) return { key: fieldName(key, index + 1), instead: unused(seen, applicationDefaults(index + 1)[key]), message: `Two applications have the ${word} ${JSON.stringify(value)}. Choose a different one.` };
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

/** Rules in order: later ones read the values that earlier ones replaced. */
export const RULES: readonly Rule[] = [
  buildableOnWindows, daemonOnPlatform, ...SYSTEM_RULES, pythonOfRelease, toolOfPlatform, toolOfPython, methodOfSituation, hiddenBase, moduleOfTool, directoryOfOne, restrictable,
  frameworkOfPython, homeOfRelease, localeOfRelease, differentPorts, mountBesideProbe, siteFileOfItsOwn, different('processGroup', 'name'), different('mount', 'mount point'),
  ...PLACE_RULES,
];
