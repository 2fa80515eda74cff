import type { Release } from '#core/releases';
import { RUNS } from '../../src/measured/runs.ts';

/** Where a page shows recorded runs: the page, the experiment, and the builds. */
export interface Showing {
  readonly page: string;
  readonly experiment: string;
  readonly builds: readonly string[];
}

const TEXTS: Readonly<Record<string, string>> = import.meta.glob('../../content/**/*.mdx', { query: '?raw', import: 'default', eager: true });

/** Every `<Measured>` of the book, by page. */
const SHOWINGS: readonly Showing[] = Object.entries(TEXTS).flatMap(([path, text]) =>
  [...text.matchAll(/<Measured case="([^"]+)" builds=\{\[([^\]]+)\]\}/g)].map(([, experiment = '', builds = '']) => ({
    page: path.replace(/^.*\/content\/|\.mdx$/g, ''), experiment, builds: builds.split(',').map((build) => build.trim().replaceAll('\'', '')),
  })));

/** Which anchor the table of an experiment has on its page; a page shows an experiment once. */
export function measuredId(experiment: string): string {
  return `run-${experiment}`;
}

/** The page and anchor that show an experiment, best on one of these releases; undefined where no page does. */
export function showingOf(experiment: string, releases: readonly Release[]): Showing | undefined {
  const all = SHOWINGS.filter((showing) => showing.experiment === experiment);
  const fitting = new Set(RUNS.filter((run) => run.case === experiment && releases.some((release) => release === run.mod_wsgi)).map(({ build }) => build));
  return all.find(({ builds }) => builds.some((build) => fitting.has(build))) ?? all[0];
}
