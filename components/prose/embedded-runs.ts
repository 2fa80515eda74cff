import { getCollection } from 'astro:content';
import type { Release } from '#core/releases';
import { RUNS } from '../../src/measured/index.ts';

/** A `<Measured>` in a page: the page, the experiment, and the builds. */
interface EmbeddedRun {
  readonly page: string;
  readonly experiment: string;
  readonly builds: readonly string[];
}

/** Every `<Measured>` of the book, by page. */
export async function embeddedRuns(): Promise<readonly EmbeddedRun[]> {
  return (await getCollection('pages')).flatMap(({ id, body = '' }) =>
    [...body.matchAll(/<Measured case="([^"]+)" builds=\{\[([^\]]+)\]\}/g)].map(([, experiment = '', builds = '']) => ({
      page: id, experiment, builds: builds.split(',').map((build) => build.trim().replaceAll('\'', '')),
    })));
}

/** Anchor of an experiment's table. A page shows an experiment at most once. */
export function measuredId(experiment: string): string {
  return `run-${experiment}`;
}

/** Embedded run of an experiment, preferably on one of these releases. Returns undefined if no page embeds it. */
export function embeddedRunOf(embedded: readonly EmbeddedRun[], experiment: string, releases: readonly Release[]): EmbeddedRun | undefined {
  const all = embedded.filter((each) => each.experiment === experiment);
  const fitting = new Set(RUNS.filter((run) => run.case === experiment && releases.some((release) => release === run.mod_wsgi)).map(({ build }) => build));
  return all.find(({ builds }) => builds.some((build) => fitting.has(build))) ?? all[0];
}
