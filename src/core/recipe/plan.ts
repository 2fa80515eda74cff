import { optionQuoting, type OptionQuoting } from '#core/apache';
import {
  absolutePath, folderOf, PLATFORMS, pythonOf, reachOf, TOOLS, toolOf,
  type Platform, type Reach, type Tool, type ValidDeployment,
} from '#core/deployment';
import { can, isPython2, LATEST, type Python, type Release } from '#core/releases';

/** Legacy is what the newest release would do otherwise: another way to reach the environment, or another layout of it. */
export type Era = 'current' | 'legacy';

/** All that follows from a deployment before a file is written: every path whole, every choice made. */
export interface Plan {
  readonly deployment: ValidDeployment;
  readonly release: Release;
  readonly era: Era;
  readonly quoting: OptionQuoting;
  readonly platform: Platform;
  readonly reach: Reach;
  readonly tool: Tool;
  readonly python: Python;
  /** The interpreter that makes the environment. */
  readonly pythonProgram: string;
  readonly script: string;
  readonly probe: string;
  readonly environment: string;
  readonly sitePackages: string;
  readonly siteFile: string;
  readonly user: string;
  readonly userGroup: string;
  /** Folders for `python-path=`, first wins. */
  readonly modulePath: readonly string[];
  /** The script itself puts the project on `sys.path`, because the release cannot be told of two folders. */
  readonly projectInScript: boolean;
  /** The folder that processes of another account start in, since that account may have none (facts C08, C09). */
  readonly workingFolder: string | undefined;
  /** The processes start in the home folder of an account that is not Apache's, and the release offers no way round. */
  readonly needsAccountHome: boolean;
  /** The language environment to set, where a name is not ASCII and the release can. */
  readonly locale: string | undefined;
}

/** Makes every choice that a deployment leaves open. */
export function planFor(deployment: ValidDeployment): Plan {
  const { release, project } = deployment;
  const platform: Platform = PLATFORMS[deployment.platform];
  const python = pythonOf(deployment);
  const reach = reachOf(release);
  const script = absolutePath(project, deployment.script);
  const environment = absolutePath(project, deployment.environment);
  const sitePackages = `${environment}/lib/python${python}/site-packages`;
  const tool: Tool = TOOLS[toolOf(deployment)];
  const user = deployment.user || platform.apacheUser;
  const otherAccount = user !== platform.apacheUser;
  const crashes = can(release, 'home-with-path-crashes');
  const bothOnPath = reach === 'python-path' && !isPython2(python) && can(release, 'path-list-broken');
  return {
    deployment, release, platform, python, reach, script, environment, sitePackages,
    quoting: optionQuoting(release),
    tool,
    era: reach === reachOf(LATEST) && tool.layout === 'pyvenv' ? 'current' : 'legacy',
    pythonProgram: deployment.python === 'auto' && !isPython2(python) ? platform.python : `/usr/bin/python${python}`,
    probe: `${folderOf(script)}/probe.wsgi`,
    siteFile: `${platform.sitesFolder}/${deployment.processGroup}.conf`,
    user,
    userGroup: deployment.userGroup || platform.apacheUser,
    modulePath: modulePath(reach, project, sitePackages, bothOnPath),
    projectInScript: bothOnPath,
    workingFolder: otherAccount && !crashes ? project : undefined,
    needsAccountHome: otherAccount && crashes,
    locale: can(release, 'locale-options') && !/^\p{ASCII}*$/u.test(project + environment + script) ? 'C.UTF-8' : undefined,
  };
}

function modulePath(reach: Reach, project: string, sitePackages: string, bothOnPath: boolean): string[] {
  if (reach !== 'python-path') return [project];
  return bothOnPath ? [sitePackages] : [sitePackages, project];
}
