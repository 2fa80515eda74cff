import { existsSync } from 'node:fs';

import { orderedOutputs } from './output.ts';
import type { Output } from './output.ts';
import type { SuiteName } from './selection.ts';
import type { Tally } from './suite.ts';
import { readersOfDist, suites } from './suites.ts';

/** What the build of this run left behind: 'untried' when the suite "build" was not chosen. */
export type Built = 'yes' | 'no' | 'untried';

/** Runs suites beside each other, prints each as one block with its seconds, and returns their tallies in order. */
export async function runStage(names: readonly SuiteName[], built: Built): Promise<Tally[]> {
  const outputs = orderedOutputs(names.length, (text) => process.stdout.write(text));
  return Promise.all(
    names.map(async (name, index) => {
      const output = outputs[index];
      if (output === undefined) throw new Error(`The suite "${name}" has no output. Give orderedOutputs every suite.`);
      const start = performance.now();
      output.write(`\n== ${name}\n`);
      const tally = await runSuite(name, built, output);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      output.write(`${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s\n`);
      output.end();
      return tally;
    }),
  );
}

async function runSuite(name: SuiteName, built: Built, output: Output): Promise<Tally> {
  const obstacle = readersOfDist.includes(name) ? obstacleInDist(built) : undefined;
  if (obstacle !== undefined) {
    output.write(`\u2716 not run: ${obstacle}\n`);
    return { passed: 0, failed: 1 };
  }
  try {
    return await suites[name](output);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    output.write(`\u2716 the suite itself broke: ${reason}\n`);
    return { passed: 0, failed: 1 };
  }
}

function obstacleInDist(built: Built): string | undefined {
  if (built === 'no') return 'astro build failed, and what an earlier build left in dist/ proves nothing';
  if (!existsSync('dist/index.html')) return 'dist/index.html is missing; choose the suite "build" as well';
  return undefined;
}
