/** Prediction of a recipe: its machine after the commands, and the outcome of its probes there. */
import { effective } from '#core/apache';
import { emulate, type Environment, type Installation, type Machine, type Outcome, type ScriptStep } from '#core/emulator';
import { toText, type Line } from '#core/lines';
import type { AppPlan, MachinePart } from './plan-types.ts';

/** `sys.prefix` of the Python that mod_wsgi of a recipe is linked with, whatever it is on the reader's machine. */
export const BASE_PREFIX = '/usr';

/** Predicts the answer of each application's probe. Undefined on Windows, which nothing here was measured on. */
export function predictionsOf(plan: MachinePart, site: readonly Line[]): readonly Outcome[] | undefined {
  if (plan.platform.windows) return undefined;
  const configuration = effective([{ path: plan.siteFile, text: toText(site) }], { apache: '2.4' });
  const machine = machineOf(plan);
  const { deployment: { package: imports, serverName }, release } = plan;
  return plan.applications.map(({ probeMount }) => emulate({ release, machine, configuration, request: { host: serverName, path: probeMount, imports } }).outcome);
}

/** The machine that the commands of a recipe make. */
export function machineOf(plan: MachinePart): Machine {
  const { python, applications, baseline, platform, deployment, environments } = plan;
  const imports = deployment.package;
  const whole = plan.method === 'symlink-tree' || plan.tool.layout === 'installation';
  const base: Installation = { python, prefix: BASE_PREFIX, maker: plan.module === 'distribution' ? 'debian' : 'upstream', packages: [] };
  // A tree of links has its directory for packages where the base's own `site` looks for it.
  const maker = plan.method === 'symlink-tree' ? base.maker : 'upstream';
  const tree = (prefix: string, packages: readonly string[]): Installation => ({ python, prefix, maker, packages });
  const trees = [...environments.map((prefix) => tree(prefix, [imports])), ...(baseline === undefined ? [] : [tree(baseline, [])])];
  const [first] = trees;
  const own = plan.tool.ownPython && whole && first !== undefined ? first : base;
  return {
    python: own,
    installations: whole ? [base, ...trees] : [base],
    environments: [
      ...(whole ? [] : environments.map((path): Environment => ({ path, tool: toolOf(plan), base: own, packages: [imports] }))),
      ...(whole || baseline === undefined ? [] : [{ path: baseline, tool: toolOf(plan), base: own, packages: [] }]),
    ],
    directories: [...new Set(applications.flatMap(({ project, inserts }) => [project, ...inserts]))].map((path) => ({ path, packages: [] })),
    scripts: applications.flatMap((application) => [application.script, application.probe].map((path) => ({ path, steps: stepsOf(plan, application) }))),
    variables: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...(plan.method === 'symlink-tree' ? { PYTHONHOME: applications[0].environment } : {}) },
    account: platform.apacheUser,
    homes: {},
    workingDirectory: '/',
  };
}

function toolOf({ tool: { layout, activates } }: MachinePart): Environment['tool'] {
  if (layout === 'copied') return 'virtualenv-16';
  return activates ? 'virtualenv' : 'venv';
}

/** Steps of the script's first lines, as `preludeLines` writes them. */
function stepsOf(plan: MachinePart, { environment, sitePackages, inserts }: AppPlan): ScriptStep[] {
  const { method } = plan;
  return [
    ...(method === 'activate-this' ? [{ does: 'activate', environment } as const] : []),
    ...(method === 'site-dir' || method === 'site-dir-front' ? [{ does: 'add-site-directory', directory: sitePackages } as const] : []),
    ...(method === 'site-dir-front' ? [{ does: 'new-to-front' } as const] : []),
    ...inserts.toReversed().map((directory): ScriptStep => ({ does: 'insert', directory })),
  ];
}
