/** Builds of mod_wsgi on which a form of recipe was run on a real Apache, with the promised answer. */
import { compareVersions, isRelease, type Python, type Release } from '#core/releases';
import type { FormPart } from './plan-types.ts';
import served from './served.json' with { type: 'json' };

/** A release of mod_wsgi, and the Python that it was built for. */
export interface Build {
  readonly release: Release;
  readonly python: Python;
}

/** Builds by form, as `3.4/2.7 3.5/2.7`; written by tests/apache/proveBuilds.ts. */
const SERVED: Readonly<Record<string, string>> = served;

/** Form of a recipe: method, layout and arrangement, without names, paths and release. */
export function formOf({ deployment: { mode, scripts, groups, environments, more, base }, method, tool }: FormPart): string {
  const arrangement = more.length === 0 ? scripts : mode === 'daemon' ? `${groups} groups, ${environments} environments` : `${environments} environments`;
  return `${mode}, ${method}, ${tool.layout}, ${arrangement}${base === 'hidden' ? ', base hidden' : ''}`;
}

/** The builds on which a recipe of this form served. `exact`: with this release; else with the nearest older and newer one. */
export interface Tested {
  readonly exact: boolean;
  readonly builds: readonly Build[];
}

/** Checks if recipes of this platform and tool were run at all. */
export function isRun({ platform: { family, bringsPython }, tool }: FormPart): boolean {
  return family === 'debian' && !bringsPython && tool.proven;
}

/** Returns the builds nearest to the release of a plan. Undefined if its form, platform or tool was not run. */
export function testedOn(plan: FormPart): Tested | undefined {
  if (!isRun(plan)) return undefined;
  const builds = buildsThatServed(plan);
  const own = builds.filter(({ release }) => release === plan.release);
  if (own.length > 0) return { exact: true, builds: own };
  const order = ({ release }: Build): number => compareVersions(release, plan.release);
  const nearest = [builds.findLast((build) => order(build) < 0), builds.find((build) => order(build) > 0)].filter((build) => build !== undefined);
  return nearest.length === 0 ? undefined : { exact: false, builds: nearest };
}

/** All builds on which a recipe of this form served, oldest first. */
function buildsThatServed(plan: FormPart): Build[] {
  return (SERVED[formOf(plan)]?.split(' ') ?? []).map(readBuild).sort((a, b) => compareVersions(a.release, b.release) || compareVersions(a.python, b.python));
}

/** Reads `6.0.5/3.13`. Throws for a release that does not exist. */
function readBuild(text: string): Build {
  const [release = '', python = ''] = text.split('/');
  if (!isRelease(release)) throw new Error(`served.json names the build ${JSON.stringify(text)}, whose release does not exist. Write it as "6.0.5/3.13".`);
  return { release, python: python as Python };
}
