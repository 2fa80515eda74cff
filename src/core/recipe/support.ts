/** Two separate judgements: of the technique of a recipe, and of the release it is for. */
import { can, SECURITY_FAULTS, type Release } from '#core/releases';
import type { Plan } from './plan-types.ts';

/** Technique of a recipe: current releases do it by configuration, by code in the script, or no longer need it. */
type Technique = 'Recommended' | 'Workaround' | 'Legacy';

/** Technique of a plan's method, independent of its release. */
export function techniqueOf({ era, method }: Pick<Plan, 'era' | 'method'>): Technique {
  if (era === 'legacy') return 'Legacy';
  return method === 'python-home' || method === 'server-home' ? 'Recommended' : 'Workaround';
}

/** Support of a release: one with a known fault gets no fix, since fixes go into newer releases only. */
export function supportOf(release: Release): 'supported' | 'end of life' {
  return SECURITY_FAULTS.some((fault) => can(release, fault)) ? 'end of life' : 'supported';
}
