import { can } from '#core/releases';
import { MAIN_INTERPRETER, type AppPlan, type Plan } from './plan-types.ts';

/** Answer of the probe of one application if the recipe works. */
export interface Promised {
  readonly application: string;
  /** The URL path to ask. */
  readonly probeMount: string;
  /** `sys.prefix`; undefined where it stays that of the base interpreter. */
  readonly prefix: string | undefined;
  /** Empty in embedded mode. */
  readonly processGroup: string;
  /** As mod_wsgi reports it: the main interpreter is the empty name. */
  readonly applicationGroup: string;
  /** The package is imported from below this folder. */
  readonly packageUnder: string;
}

/** Predicts the answer of every probe of a plan (fact V03). */
export function promisesOf(plan: Plan): Promised[] {
  return plan.applications.map((application) => ({
    application: application.name,
    probeMount: application.probeMount,
    prefix: prefixOf(plan, application),
    processGroup: application.group ?? '',
    applicationGroup: application.applicationGroup === MAIN_INTERPRETER ? '' : (application.applicationGroup ?? ''),
    packageUnder: `${application.environment}/`,
  }));
}

function prefixOf({ method, baseline, platform, release }: Plan, { environment }: AppPlan): string | undefined {
  switch (method) {
    case 'baseline':
    case 'site-dir':
    case 'site-dir-front':
      return baseline;
    case 'python-path':
    case 'server-path':
      return undefined;
    case 'server-home':
      // On Windows a home came to only add packages (fact H11).
      return platform.windows && can(release, 'home-adds-packages-on-windows') ? undefined : environment;
    case 'activate-this':
    case 'python-home':
    case 'python-executable':
    case 'symlink-tree':
      return environment;
  }
}
