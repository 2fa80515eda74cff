/** Who is told of which folder: the process group, the server, or the script itself. */
import { isInScript, type Reach, type ValidDeployment } from '#core/deployment';
import { can } from '#core/releases';
import type { AppPlan, GroupPlan, ServerPlan } from './plan.ts';

interface Wish {
  readonly deployment: ValidDeployment;
  readonly reach: Reach;
  readonly applications: readonly AppPlan[];
  readonly baseline: string | undefined;
  /** Only the first folder of a list counts (fact P07). */
  readonly listBroken: boolean;
  readonly extra: readonly string[];
}

interface Shares {
  readonly applications: readonly AppPlan[];
  readonly groups: readonly GroupPlan[];
  readonly server: Pick<ServerPlan, 'pythonHome' | 'pythonExecutable' | 'pythonPath'>;
}

/** Divides the folders of a deployment among process groups, server and scripts. */
export function sharePaths(wish: Wish): Shares {
  const { reach, applications, baseline, deployment } = wish;
  const environment = applications[0]?.environment;
  const server = {
    pythonHome: reach === 'server-home' ? environment : baseline,
    pythonExecutable: reach === 'python-executable' ? `${environment}/bin/python` : undefined,
  };
  if (deployment.mode === 'daemon' && can(deployment.release, 'python-path')) {
    const groups = [...new Set(applications.map(({ group }) => group))].map((name) => shareGroup(wish, name ?? ''));
    return { applications: groups.flatMap(({ members }) => members), groups: groups.map(({ group }) => group), server: { ...server, pythonPath: [] } };
  }
  const names = deployment.mode === 'daemon' ? [...new Set(applications.map(({ group }) => group ?? ''))] : [];
  const { list, members } = divide(wish, applications, reach === 'server-path' ? applications[0]?.sitePackages : undefined);
  return {
    applications: members,
    groups: names.map((name) => ({ name, pythonHome: undefined, pythonPath: [] })),
    server: { ...server, pythonPath: list },
  };
}

function shareGroup(wish: Wish, name: string): { group: GroupPlan; members: readonly AppPlan[] } {
  const { reach, applications } = wish;
  const own = applications.filter(({ group }) => group === name);
  const packages = reach === 'python-path' || reach === 'baseline' ? own[0]?.sitePackages : undefined;
  const { list, members } = divide(wish, own, packages);
  return { group: { name, pythonHome: reach === 'python-home' ? own[0]?.environment : undefined, pythonPath: list }, members };
}

/**
 * The list for one process, and what is left to its scripts: a project of several in one process, so that equal names
 * do not meet, and all but the first folder where a list of two adds none.
 */
function divide({ extra, listBroken, reach }: Wish, applications: readonly AppPlan[], packages: string | undefined): { list: string[]; members: AppPlan[] } {
  // A script that attaches its packages itself must put the project before them itself, too.
  const projectListed = applications.length === 1 && !isInScript(reach);
  const projects = projectListed ? applications.map(({ project }) => project) : [];
  const wanted = [...new Set([...(packages === undefined ? [] : [packages]), ...projects, ...extra])];
  const rest = listBroken ? wanted.slice(1) : [];
  return {
    list: listBroken ? wanted.slice(0, 1) : wanted,
    members: applications.map((application) => ({
      ...application, inserts: [...(projectListed ? [] : [application.project]), ...rest],
    })),
  };
}
