import { getCollection } from 'astro:content';
import type { Release } from '#core/releases';
import { RUNS } from '../../src/measured/index.ts';

/** Where a page shows recorded runs: the page, the experiment, and the builds. */
export interface Showing {
  readonly page: string;
  readonly experiment: string;
  readonly builds: readonly string[];
}

/** Every `<Measured>` of the book, by page. */
export async function showingsInBook(): Promise<readonly Showing[]> {
  return (await getCollection('pages')).flatMap(({ id, body = '' }) =>
    [...body.matchAll(/<Measured case="([^"]+)" builds=\{\[([^\]]+)\]\}/g)].map(([, experiment = '', builds = '']) => ({
      page: id, experiment, builds: builds.split(',').map((build) => build.trim().replaceAll('\'', '')),
    })));
}

/** Which anchor the table of an experiment has on its page; a page shows an experiment once. */
export function measuredId(experiment: string): string {
  return `run-${experiment}`;
}

/** The one of these showings that shows an experiment, best on one of these releases; undefined where none does. */
export function showingOf(showings: readonly Showing[], experiment: string, releases: readonly Release[]): Showing | undefined {
  const all = showings.filter((showing) => showing.experiment === experiment);
  const fitting = new Set(RUNS.filter((run) => run.case === experiment && releases.some((release) => release === run.mod_wsgi)).map(({ build }) => build));
  return all.find(({ builds }) => builds.some((build) => fitting.has(build))) ?? all[0];
}
