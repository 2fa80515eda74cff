/** Two judgements that a reader must not mix up: of the technique of a recipe, and of the release it is for. */
import { can, SECURITY_FAULTS, type Release } from '#core/releases';
import type { Plan } from './plan-types.ts';

/** What today's releases do by themselves; what they do only with code in the script; what none of them needs any more. */
export type Technique = 'Recommended' | 'Workaround' | 'Legacy';

/** The standing of the way in which a plan reaches its environments, whatever release it is for. */
export function techniqueOf({ era, method }: Pick<Plan, 'era' | 'method'>): Technique {
  if (era === 'legacy') return 'Legacy';
  return method === 'python-home' || method === 'server-home' ? 'Recommended' : 'Workaround';
}

/** Whether a release still gets fixes. Fixes of known faults went into newer releases only, so that one with such a fault gets none. */
export function supportOf(release: Release): 'supported' | 'end of life' {
  return SECURITY_FAULTS.some((fault) => can(release, fault)) ? 'end of life' : 'supported';
}
