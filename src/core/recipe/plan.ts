import { optionQuoting, type OptionQuoting } from '#core/apache';
import {
  applicationsOf, environmentPath, folderOf, isWindows, listSeparator, moduleOf, PLATFORMS, PROBE_MOUNT, projectPath,
  pythonOf, methodOf, scriptPath, TOOLS, toolKeyOf,
  type Application, type Platform, type Method, type Tool, type ValidDeployment,
} from '#core/deployment';
import { can, type Python, type Release } from '#core/releases';
import { assignPaths } from './python-path.ts';

/** Legacy is what the newest release would do otherwise: another way to reach the environment, or another layout of it. */
export type Era = 'current' | 'legacy';

/** One application, with every path whole and every choice made. */
export interface AppPlan {
  readonly name: string;
  readonly mount: string;
  readonly project: string;
  readonly script: string;
  readonly appModule: string;
  readonly probe: string;
  readonly probeMount: string;
  readonly environment: string;
  readonly sitePackages: string;
  /** The daemon process group it runs in; undefined in embedded mode. */
  readonly group: string | undefined;
  /** Its interpreter: the main one where it is alone in its processes; undefined where each script has its own. */
  readonly applicationGroup: string | undefined;
  /** Folders that the script itself puts in front of `sys.path`. */
  readonly inserts: readonly string[];
}

/** One daemon process group. */
export interface GroupPlan {
  readonly name: string;
  readonly pythonHome: string | undefined;
  /** Folders for `python-path=`, first wins. */
  readonly pythonPath: readonly string[];
}

/** What stands outside of virtual hosts, since Apache takes it nowhere else (fact H03). */
export interface ServerPlan {
  readonly pythonHome: string | undefined;
  readonly pythonExecutable: string | undefined;
  /** Folders for `WSGIPythonPath`. */
  readonly pythonPath: readonly string[];
  readonly socketPrefix: string | undefined;
  readonly restrictEmbedded: boolean;
}

/** All that follows from a deployment before a file is written. */
export interface Plan {
  readonly deployment: ValidDeployment;
  readonly release: Release;
  readonly era: Era;
  readonly quoting: OptionQuoting;
  readonly platform: Platform;
  readonly method: Method;
  readonly tool: Tool;
  readonly python: Python;
  readonly module: 'distribution' | 'pip';
  /** Whether a machine of today can still be given this release; an older one is expected to be there. */
  readonly obtainable: boolean;
  readonly applications: readonly [AppPlan, ...AppPlan[]];
  readonly groups: readonly GroupPlan[];
  readonly server: ServerPlan;
  /** The empty environment that serves as a home, where packages are reached by another way. */
  readonly baseline: string | undefined;
  readonly siteFile: string;
  readonly user: string;
  readonly userGroup: string;
  /** The folder that processes start in: the reader's choice, or one that exists for an account without a home folder (facts C08, C09). */
  readonly workingFolder: string | undefined;
  /** The processes start in the home folder of an account that is not Apache's, and the release offers no way round. */
  readonly needsAccountHome: boolean;
  /** The language environment to set: the reader's choice, or one for a path that is not ASCII. */
  readonly locale: string | undefined;
  /** What divides folders in a list. */
  readonly separator: ':' | ';';
}

/** The application group of the main interpreter, which all C extensions work in. */
export const MAIN_INTERPRETER = '%{GLOBAL}';

/** Makes every choice that a deployment leaves open. */
export function planFor(deployment: ValidDeployment): Plan {
  const { release } = deployment;
  const platform: Platform = PLATFORMS[deployment.platform];
  const python = pythonOf(deployment);
  const method = methodOf(deployment);
  const tool: Tool = TOOLS[toolKeyOf(deployment)];
  const bare = applicationsOf(deployment).map((application, index) => bareApplication(deployment, application, index));
  const first = bare[0] as AppPlan;
  const baseline = method === 'baseline' ? freeFolder(bare, `${folderOf(first.environment)}/baseline`) : undefined;
  const separator = platform.windows ? ';' : ':';
  const shared = assignPaths({
    deployment, method, applications: bare, baseline,
    listBroken: can(release, 'path-list-broken', python),
    extra: deployment.modules === '' ? [] : deployment.modules.split(listSeparator(deployment.modules)),
  });
  return {
    deployment, release, platform, python, method, tool, baseline, separator,
    quoting: optionQuoting(release),
    era: isToday(method, tool) ? 'current' : 'legacy',
    module: moduleOf(deployment),
    obtainable: can(release, platform.windows ? 'pip-on-windows' : 'venv-as-home'),
    applications: shared.applications as unknown as readonly [AppPlan, ...AppPlan[]],
    groups: shared.groups,
    server: {
      ...shared.server,
      socketPrefix: deployment.mode === 'daemon' && deployment.socketPrefix !== '' ? deployment.socketPrefix : undefined,
      restrictEmbedded: deployment.restrictEmbedded === 'refused',
    },
    siteFile: `${platform.sitesFolder}/${deployment.processGroup}.conf`,
    ...accounts(deployment, platform, first),
    locale: localeFor(deployment, shared.applications),
  };
}

/** The folder itself, or with a number where an application has something in that place. */
function freeFolder(applications: readonly AppPlan[], wanted: string): string {
  const taken = new Set(applications.flatMap(({ environment, project, script }) => [environment, project, script]));
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted}-${number}`;
  return free;
}

/** What the newest release does for some deployment: the ways of today, with environments of today's layouts. */
function isToday(method: Method, tool: Tool): boolean {
  return (method === 'python-home' || method === 'server-home' || method === 'activate-this' || method === 'site-dir-front') && tool.layout !== 'copied';
}

function bareApplication(deployment: ValidDeployment, application: Application, index: number): AppPlan {
  const name = application.processGroup;
  const script = scriptPath(deployment, application);
  const environment = environmentPath(deployment, application);
  const alone = deployment.more.length === 0 || (deployment.mode === 'daemon' && deployment.groups === 'own');
  const daemonGroup = deployment.groups === 'own' ? name : deployment.processGroup;
  return {
    name, script, environment,
    mount: application.mount,
    project: projectPath(deployment, application),
    appModule: application.appModule,
    probe: `${folderOf(script).replace(/^\/$/, '')}/probe${index === 0 ? '' : `-${name}`}.wsgi`,
    probeMount: index === 0 ? PROBE_MOUNT : `${PROBE_MOUNT}/${name}`,
    sitePackages: isWindows(deployment) ? `${environment}/Lib/site-packages` : `${environment}/lib/python${pythonOf(deployment)}/site-packages`,
    group: deployment.mode === 'daemon' ? daemonGroup : undefined,
    applicationGroup: deployment.scripts === 'directory' ? undefined : alone ? MAIN_INTERPRETER : name,
    inserts: [],
  };
}

function accounts(deployment: ValidDeployment, { apacheUser }: Platform, { project }: AppPlan) {
  const user = deployment.user || apacheUser;
  const other = deployment.mode === 'daemon' && user !== apacheUser;
  const crashes = can(deployment.release, 'home-with-path-crashes', pythonOf(deployment));
  const chosen = deployment.mode === 'daemon' && deployment.home !== '' ? deployment.home : undefined;
  return {
    user, userGroup: deployment.userGroup || apacheUser,
    workingFolder: chosen ?? (other && !crashes ? project : undefined),
    needsAccountHome: other && crashes,
  };
}

function localeFor({ locale, release, mode }: ValidDeployment, applications: readonly AppPlan[]): string | undefined {
  if (mode === 'embedded') return undefined;
  if (locale !== '') return locale;
  const paths = applications.map(({ project, environment, script }) => project + environment + script).join('');
  return can(release, 'locale-options') && !/^\p{ASCII}*$/u.test(paths) ? 'C.UTF-8' : undefined;
}
