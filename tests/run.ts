/**
 * Runs the test suites: all of them, or those named on the command line, without those named in the variable SKIP.
 * The last line is always "N passed, N failed"; the exit code is 1 when anything failed.
 */
import { resolve } from 'node:path';

import { meetPrerequisites } from './runner/prerequisites.ts';
import { describeOmissions, selectSuites } from './runner/selection.ts';
import type { Selection } from './runner/selection.ts';
import { runStage } from './runner/stage.ts';
import type { Built } from './runner/stage.ts';
import { sum } from './runner/suite.ts';
import type { Tally } from './runner/suite.ts';
import { stages } from './runner/suites.ts';

process.chdir(resolve(import.meta.dirname, '..'));
await main();

async function main(): Promise<void> {
  const tallies: Tally[] = [];
  try {
    const selection = selectSuites(process.argv.slice(2), process.env['SKIP'] ?? '');
    meetPrerequisites(selection.chosen);
    tallies.push(...(await runStages(selection)));
    console.log();
    for (const sentence of describeOmissions(selection)) console.log(sentence);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    tallies.push({ passed: 0, failed: 1 });
  }
  const { passed, failed } = sum(tallies);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

async function runStages({ chosen }: Selection): Promise<Tally[]> {
  const tallies: Tally[] = [];
  let built: Built = 'untried';
  for (const stage of stages) {
    const names = stage.filter((name) => chosen.includes(name));
    const results = await runStage(names, built);
    tallies.push(...results);
    if (names.includes('build')) built = sum(results).failed === 0 ? 'yes' : 'no';
  }
  return tallies;
}
