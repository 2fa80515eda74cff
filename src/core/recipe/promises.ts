import type { Outcome } from '#core/emulator';
import { can } from '#core/releases';
import { MAIN_INTERPRETER, type AppPlan, type Plan } from './plan-types.ts';
import { BASE_PREFIX } from './prediction.ts';

type PrefixPart = Pick<Plan, 'baseline' | 'method' | 'platform' | 'release'>;

/** Answer of the probe of one application if the recipe works. */
export interface Promised {
  readonly application: string;
  /** URL path of the probe. */
  readonly probeMount: string;
  /** `sys.prefix`; undefined where it stays that of the base interpreter. */
  readonly prefix: string | undefined;
  /** Empty in embedded mode. */
  readonly processGroup: string;
  /** As reported by mod_wsgi: empty for the main interpreter. */
  readonly applicationGroup: string;
  /** The package is imported from below this directory. */
  readonly packageUnder: string;
}

/**
 * Promises the answer of every probe of a plan: the emulator's, or without a prediction the method's (fact V03). The package
 * is promised from the environment in any case; `prediction.ts` shows where it would come from.
 */
export function promisesOf(plan: PrefixPart & Pick<Plan, 'applications'>, predicted: readonly Outcome[] | undefined): Promised[] {
  return plan.applications.map((application, index) => {
    const outcome = predicted?.[index];
    const promised = { application: application.name, probeMount: application.probeMount, packageUnder: `${application.environment}/` };
    if (outcome?.kind === 'served') {
      const { sys: { prefix }, processGroup, applicationGroup } = outcome;
      // An interpreter for each script is named after host and mount, which differ from server to server.
      return { ...promised, prefix: prefix === BASE_PREFIX ? undefined : prefix, processGroup, applicationGroup: application.applicationGroup === undefined ? '' : applicationGroup };
    }
    return {
      ...promised,
      prefix: prefixOf(plan, application),
      processGroup: application.group ?? '',
      applicationGroup: application.applicationGroup === MAIN_INTERPRETER ? '' : (application.applicationGroup ?? ''),
    };
  });
}

/** `sys.prefix` where the emulator predicts nothing: on Windows. */
function prefixOf({ method, baseline, platform, release }: PrefixPart, { environment }: AppPlan): string | undefined {
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
