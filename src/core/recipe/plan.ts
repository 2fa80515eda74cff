import { optionQuoting } from '#core/apache';
import {
  applicationsOf, environmentPath, environmentsOf, directoryOf, isWindows, listSeparator, moduleOf, pathIn, PLATFORMS, PROBE_MOUNT, projectPath,
  pythonOf, methodOf, scriptPath, TOOLS, toolKeyOf,
  type Application, type Method, type Platform, type Tool, type ValidDeployment,
} from '#core/deployment';
import { can, isPython2 } from '#core/releases';
import { MAIN_INTERPRETER, type AppPlan, type GroupPlan, type Plan } from './plan-types.ts';
import { assignPaths } from './python-path.ts';

/** Resolves every option that a deployment leaves open. */
export function planFor(deployment: ValidDeployment): Plan {
  const { release } = deployment;
  const platform: Platform = PLATFORMS[deployment.platform];
  const python = pythonOf(deployment);
  const method = methodOf(deployment);
  const toolKey = toolKeyOf(deployment);
  const tool: Tool = TOOLS[toolKey];
  const bare = applicationsOf(deployment).map((application, index) => bareApplication(deployment, application, index));
  const first = bare[0] as AppPlan;
  const baseline = method === 'baseline' || deployment.base === 'hidden' ? freeDirectory(bare, pathIn(directoryOf(first.environment), 'baseline')) : undefined;
  const separator = platform.windows ? ';' : ':';
  const shared = assignPaths({
    deployment, method, applications: bare, baseline,
    listBroken: can(release, 'path-list-broken', python),
    extra: deployment.modules === '' ? [] : deployment.modules.split(listSeparator(deployment.modules)),
  });
  const owners = applicationsOf(deployment);
  const groups = shared.groups.map((group, index): GroupPlan => ({ ...group, ...accounts(deployment, platform, owners[index] ?? owners[0]) }));
  const foreign = !/^\p{ASCII}*$/u.test([...shared.applications.flatMap(({ project, environment, script }) => [project, environment, script]), deployment.modules, ...(deployment.mode === 'daemon' ? applicationsOf(deployment).map(({ home }) => home) : []), baseline ?? ''].join(''));
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
    siteFile: `${platform.sitesDirectory}/${deployment.processGroup}.conf`,
    needsAccountHome: groups.some(({ user }) => user !== platform.apacheUser) && can(release, 'home-with-path-crashes', python),
    locale: deployment.mode === 'daemon' ? deployment.locale || (foreign && can(release, 'locale-options') ? 'C.UTF-8' : undefined) : undefined,
    startLocale: foreign && !isPython2(python) && !platform.windows && (deployment.mode === 'embedded' || !can(release, 'locale-options')),
  };
}

/** The directory, with a number if an application already uses it. */
function freeDirectory(applications: readonly AppPlan[], wanted: string): string {
  const taken = new Set(applications.flatMap(({ environment, project, script }) => [environment, project, script]));
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted}-${number}`;
  return free;
}

/** Methods and layouts of the newest release, for comparison. */
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
    probe: pathIn(directoryOf(script), `probe${index === 0 ? '' : `-${name}`}.wsgi`),
    probeMount: index === 0 ? PROBE_MOUNT : `${PROBE_MOUNT}/${name}`,
    sitePackages: isWindows(deployment) ? `${environment}/Lib/site-packages` : `${environment}/lib/python${pythonOf(deployment)}/site-packages`,
    group: deployment.mode === 'daemon' ? daemonGroup : undefined,
    applicationGroup: deployment.scripts === 'directory' ? undefined : alone ? MAIN_INTERPRETER : name,
    inserts: [],
  };
}

/** Account and working directory of a process group, from the application that it is named after. */
function accounts(deployment: ValidDeployment, { apacheUser, apacheGroup }: Platform, application: Application): Pick<GroupPlan, 'user' | 'userGroup' | 'workingDirectory'> {
  const user = application.user || apacheUser;
  const other = user !== apacheUser && !can(deployment.release, 'home-with-path-crashes', pythonOf(deployment));
  return {
    user, userGroup: application.userGroup || apacheGroup,
    workingDirectory: application.home || (other ? projectPath(deployment, application) : undefined),
  };
}

/** Apache 2.2 reads no chain from the file of the certificate; certbot writes both ways. */
function certificateOf({ certificate, certificateKey, serverName, release }: ValidDeployment, { windows }: Platform): Plan['certificate'] {
  const directory = `${windows ? 'C:/Certbot' : '/etc/letsencrypt'}/live/${serverName}`;
  const apart = certificate === '' && !can(release, 'apache-2.4');
  return {
    file: certificate || `${directory}/${apart ? 'cert' : 'fullchain'}.pem`,
    key: certificateKey || `${directory}/privkey.pem`,
    chain: apart ? `${directory}/chain.pem` : undefined,
  };
}
