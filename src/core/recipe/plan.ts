import { optionQuoting, type OptionQuoting } from '#core/apache';
import {
  applicationsOf, environmentPath, environmentsOf, folderOf, isWindows, listSeparator, moduleOf, PLATFORMS, PROBE_MOUNT, projectPath,
  pythonOf, methodOf, scriptPath, TOOLS, toolKeyOf,
  type Application, type FrameworkKey, type Platform, type Method, type Tool, type ToolKey, type ValidDeployment,
} from '#core/deployment';
import { can, isPython2, type Python, type Release } from '#core/releases';
import { assignPaths } from './python-path.ts';

/** Legacy is what the newest release would do otherwise: another way to reach the environment, or another layout of it. */
export type Era = 'current' | 'legacy';

/** One application, with every path whole and every choice made. */
export interface AppPlan {
  readonly name: string;
  readonly mount: string;
  readonly project: string;
  readonly script: string;
  readonly framework: FrameworkKey;
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
  /** Account and group of its processes; empty where Apache cannot change to another account. */
  readonly user: string;
  readonly userGroup: string;
  /** Directory that its processes start in: the one chosen, or one that exists for an account without a home (facts C08, C09). */
  readonly workingFolder: string | undefined;
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
  readonly toolKey: ToolKey;
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
  /** The different environments of the applications. */
  readonly environments: readonly string[];
  /** Accounts that read project and environment: those of the process groups, or Apache's own in embedded mode. */
  readonly users: readonly string[];
  /** The certificate of HTTPS and its key; `chain` for an Apache that reads no chain from the certificate's file. */
  readonly certificate: { readonly file: string; readonly key: string; readonly chain: string | undefined };
  /** The processes start in the home folder of an account that is not Apache's, and the release offers no way round. */
  readonly needsAccountHome: boolean;
  /** The language environment to set: the reader's choice, or one for a path that is not ASCII. */
  readonly locale: string | undefined;
  /** Apache itself must be started in a UTF-8 language environment: a path is not ASCII, and no option can say so. */
  readonly startLocale: boolean;
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
  const toolKey = toolKeyOf(deployment);
  const tool: Tool = TOOLS[toolKey];
  const bare = applicationsOf(deployment).map((application, index) => bareApplication(deployment, application, index));
  const first = bare[0] as AppPlan;
  const baseline = method === 'baseline' ? freeFolder(bare, `${folderOf(first.environment)}/baseline`) : undefined;
  const separator = platform.windows ? ';' : ':';
  const shared = assignPaths({
    deployment, method, applications: bare, baseline,
    listBroken: can(release, 'path-list-broken', python),
    extra: deployment.modules === '' ? [] : deployment.modules.split(listSeparator(deployment.modules)),
  });
  const owners = applicationsOf(deployment);
  const groups = shared.groups.map((group, index): GroupPlan => ({ ...group, ...accounts(deployment, platform, owners[index] ?? owners[0]) }));
  const foreign = !/^\p{ASCII}*$/u.test([...shared.applications.flatMap(({ project, environment, script }) => [project, environment, script]), deployment.modules, deployment.home, baseline ?? ''].join(''));
  return {
    deployment, release, platform, python, method, tool, toolKey, baseline, separator,
    quoting: optionQuoting(release),
    era: isToday(method, tool) ? 'current' : 'legacy',
    module: moduleOf(deployment),
    obtainable: !isPython2(python) && can(release, platform.windows ? 'pip-on-windows' : 'venv-as-home'),
    applications: shared.applications as unknown as readonly [AppPlan, ...AppPlan[]],
    groups,
    environments: environmentsOf(deployment),
    users: groups.length === 0 ? [platform.apacheUser] : [...new Set(groups.map(({ user }) => user))],
    certificate: certificateOf(deployment, platform),
    server: {
      ...shared.server,
      socketPrefix: deployment.mode === 'daemon' && deployment.socketPrefix !== '' ? deployment.socketPrefix : undefined,
      restrictEmbedded: deployment.restrictEmbedded === 'refused',
    },
    siteFile: `${platform.sitesFolder}/${deployment.processGroup}.conf`,
    needsAccountHome: groups.some(({ user }) => user !== platform.apacheUser) && can(release, 'home-with-path-crashes', python),
    locale: deployment.mode === 'daemon' ? deployment.locale || (foreign && can(release, 'locale-options') ? 'C.UTF-8' : undefined) : undefined,
    startLocale: foreign && !isPython2(python) && !platform.windows && (deployment.mode === 'embedded' || !can(release, 'locale-options')),
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
    framework: application.framework,
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

/** Account and working directory of a process group, from the application that it is named after. */
function accounts(deployment: ValidDeployment, { apacheUser, apacheGroup }: Platform, application: Application): Pick<GroupPlan, 'user' | 'userGroup' | 'workingFolder'> {
  const user = application.user || apacheUser;
  const other = user !== apacheUser && !can(deployment.release, 'home-with-path-crashes', pythonOf(deployment));
  return {
    user, userGroup: application.userGroup || apacheGroup,
    workingFolder: application.home || (other ? projectPath(deployment, application) : undefined),
  };
}

/** Apache 2.2 reads no chain from the file of the certificate; certbot writes both ways. */
function certificateOf({ certificate, certificateKey, serverName, release }: ValidDeployment, { windows }: Platform): Plan['certificate'] {
  const folder = `${windows ? 'C:/Certbot' : '/etc/letsencrypt'}/live/${serverName}`;
  const apart = certificate === '' && !can(release, 'apache-2.4');
  return {
    file: certificate || `${folder}/${apart ? 'cert' : 'fullchain'}.pem`,
    key: certificateKey || `${folder}/privkey.pem`,
    chain: apart ? `${folder}/chain.pem` : undefined,
  };
}
