/** Assigns each directory to python-path=, WSGIPythonPath or the script. */
import { isInScript, type Method, type ValidDeployment } from '#core/deployment';
import { can } from '#core/releases';
import type { AppPlan, GroupPlan, ServerPlan } from './plan-types.ts';

interface PathInput {
  readonly deployment: ValidDeployment;
  readonly method: Method;
  readonly applications: readonly AppPlan[];
  readonly baseline: string | undefined;
  /** Only the first directory of a list counts (fact P07). */
  readonly listBroken: boolean;
  readonly extra: readonly string[];
}

interface PathAssignment {
  readonly applications: readonly AppPlan[];
  readonly groups: readonly GroupPaths[];
  readonly server: Pick<ServerPlan, 'pythonHome' | 'pythonExecutable' | 'pythonPath'>;
}

/** Directories that a process group imports from. */
type GroupPaths = Pick<GroupPlan, 'name' | 'pythonHome' | 'pythonPath'>;

/** Assigns the directories of a deployment to process groups, server and scripts. */
export function assignPaths(input: PathInput): PathAssignment {
  const { method, applications, baseline, deployment } = input;
  const environment = applications[0]?.environment;
  const server = {
    pythonHome: method === 'server-home' ? environment : ownsHome(input) ? undefined : baseline,
    pythonExecutable: method === 'python-executable' ? `${environment}/bin/python` : undefined,
  };
  if (deployment.mode === 'daemon' && can(deployment.release, 'python-path')) {
    const groups = [...new Set(applications.map(({ group }) => group))].map((name) => assignGroup(input, name ?? ''));
    return { applications: groups.flatMap(({ members }) => members), groups: groups.map(({ group }) => group), server: { ...server, pythonPath: [] } };
  }
  const names = deployment.mode === 'daemon' ? [...new Set(applications.map(({ group }) => group ?? ''))] : [];
  const { list, members } = assign(input, applications, method === 'server-path' ? applications[0]?.sitePackages : undefined);
  return {
    applications: members,
    groups: names.map((name) => ({ name, pythonHome: undefined, pythonPath: [] })),
    server: { ...server, pythonPath: list },
  };
}

function assignGroup(input: PathInput, name: string): { group: GroupPaths; members: readonly AppPlan[] } {
  const { method, applications } = input;
  const own = applications.filter(({ group }) => group === name);
  const packages = method === 'python-path' || method === 'baseline' ? own[0]?.sitePackages : undefined;
  const { list, members } = assign(input, own, packages);
  return { group: { name, pythonHome: method === 'python-home' ? own[0]?.environment : ownsHome(input) ? input.baseline : undefined, pythonPath: list }, members };
}

/** Checks if the empty home belongs to the process group rather than the whole server. */
function ownsHome({ method, deployment: { mode, release } }: PathInput): boolean {
  return isInScript(method) && mode === 'daemon' && can(release, 'python-home');
}

/**
 * List for one process; its scripts get the rest. The rest: the projects of several applications, and all but the first
 * directory of a broken list.
 */
function assign({ extra, listBroken, method }: PathInput, applications: readonly AppPlan[], packages: string | undefined): { list: string[]; members: AppPlan[] } {
  // A script that attaches its packages itself must put the project before them itself, too.
  const projectListed = applications.length === 1 && !isInScript(method);
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
