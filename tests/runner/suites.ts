import { astroSuite } from './astro.ts';
import { nodeTestSuite } from './nodeTests.ts';
import { playwrightSuite } from './playwright.ts';
import type { SuiteName } from './selection.ts';
import { SUBFOLDER } from './subfolder.ts';
import type { RunSuite } from './suite.ts';

export const suites: Readonly<Record<SuiteName, RunSuite>> = {
  types: astroSuite({ args: ['check'] }),
  core: nodeTestSuite(['core', 'measured', 'python', 'content', 'build'].map((folder) => `tests/${folder}/**/*.test.ts`), 2),
  build: astroSuite(
    { args: ['build'] },
    { args: ['build', '--outDir', SUBFOLDER.folder], environment: { BASE: SUBFOLDER.base, SITE: SUBFOLDER.site } },
  ),
  site: nodeTestSuite(['tests/site/**/*.test.ts'], 2),
  // They wait for servers more than they work.
  apache: nodeTestSuite(['tests/apache/**/*.test.ts'], 4),
  browser: playwrightSuite,
};

/**
 * Suites of one stage run beside each other. The browser has the machine to itself: it keeps two cores busy alone.
 */
export const stages: readonly (readonly SuiteName[])[] = [
  ['types', 'core'],
  ['build'],
  ['site', 'apache'],
  ['browser'],
];

/** The suites that read the built site. */
export const readersOfDist: readonly SuiteName[] = ['site', 'apache', 'browser'];
