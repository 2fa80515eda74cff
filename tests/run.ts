/**
 * Runs the test suites: all, or those on the command line, without those in the variable SKIP. The last line is "N passed, N
 * failed"; the exit code is 1 if anything failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

interface Command {
  readonly line: readonly [program: string, ...args: string[]];
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

// Milliseconds. A test out of time fails, but a server that it started can keep its process alive.
const TEST_LIMIT = 1_800_000;
const COMMAND_LIMIT = 5_400_000;

type SuiteName = 'types' | 'core' | 'build' | 'site' | 'apache' | 'browser';

const SUITES: Readonly<Record<SuiteName, readonly Command[]>> = {
  types: [{ line: ['astro', 'check'] }],
  core: [nodeTests(2, ['core', 'measured', 'python', 'content', 'build'])],
  build: [
    { line: ['astro', 'build'] },
    { line: ['node', 'tests/runner/containerBuild.ts'] },
  ],
  site: [nodeTests(2, ['site'])],
  // They wait for servers more than they compute.
  apache: [nodeTests(4, ['apache'])],
  browser: [{ line: ['playwright', 'test', '--reporter=list,./tests/runner/playwrightReporter.ts'] }],
};

/** Suites of one stage run at the same time. The browser alone keeps two cores busy. */
const STAGES: readonly (readonly SuiteName[])[] = [['types', 'core'], ['build'], ['site', 'apache'], ['browser']];

process.chdir(resolve(import.meta.dirname, '..'));
const total = await runChosen(process.argv.slice(2), process.env['SKIP'] ?? '').catch((error: Error): Tally => {
  console.log(error.message);
  return { passed: 0, failed: 1 };
});
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** Throws for an unknown suite, and if none is left. */
async function runChosen(words: readonly string[], skip: string): Promise<Tally> {
  const all = STAGES.flat();
  const [asked, skipped] = [words, skip.split(/[\s,]+/).filter(Boolean)];
  const unknown = [...asked, ...skipped].find((word) => !all.some((name) => name === word));
  if (unknown !== undefined) throw new Error(`"${unknown}" is not a suite. Write one of: ${all.join(', ')}.`);
  const chosen = all.filter((name) => (asked.length === 0 || asked.includes(name)) && !skipped.includes(name));
  if (chosen.length === 0) throw new Error(`SKIP="${skip}" leaves no suite to run. Take a name out of SKIP.`);
  if (spawnSync('sh', ['tests/runner/needs.sh', ...chosen], { stdio: 'inherit' }).status !== 0) throw new Error('No suite was run.');

  // No suite may read the pages of an earlier build.
  if (chosen.includes('build')) rmSync('dist', { recursive: true, force: true });
  let tally: Tally = { passed: 0, failed: 0 };
  for (const stage of STAGES) {
    const names = stage.filter((name) => chosen.includes(name));
    if (names.some((name) => ['site', 'apache', 'browser'].includes(name)) && !existsSync('dist/index.html')) {
      console.log(`\u2716 ${names.join(', ')} not run: there is no dist/. Choose the suite "build" as well, or see above why it failed.`);
      tally = sum([tally, { passed: 0, failed: names.length }]);
    } else {
      tally = sum([tally, ...(await Promise.all(names.map(runSuite)))]);
    }
  }
  if (chosen.length < all.length) console.log(`not run: ${all.filter((name) => !chosen.includes(name)).join(', ')}`);
  return tally;
}

/** Runs the commands of a suite one after another, and prints their output as one block. */
async function runSuite(name: SuiteName): Promise<Tally> {
  const start = performance.now();
  const tallies: Tally[] = [];
  let output = '';
  for (const command of SUITES[name]) {
    const ended = await run(command);
    tallies.push(ended.tally);
    output += ended.output;
  }
  const { passed, failed } = sum(tallies);
  console.log(`\n== ${name}\n${output}${name}: ${passed} passed, ${failed} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return { passed, failed };
}

interface Ended {
  readonly tally: Tally;
  readonly output: string;
}

/** Runs a program of node_modules/.bin. A last line "N passed, N failed" is its tally; else it is one test, silent if it passes. */
function run({ line: [program, ...args] }: Command): Promise<Ended> {
  const programs = resolve('node_modules/.bin');
  // Programs that begin with "#!/usr/bin/env node" must not meet an older Node.
  const PATH = `${programs}${delimiter}${process.env['PATH'] ?? ''}`;
  // Every test file is a process of its own, which reads the same modules again.
  const NODE_COMPILE_CACHE = resolve('node_modules/.cache/compiled');
  const env = { ...process.env, PATH, NODE_COMPILE_CACHE, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(program === 'node' ? process.execPath : resolve(programs, program), args, { timeout: COMMAND_LIMIT, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done, refuse) => {
    child.on('error', refuse);
    child.on('close', (code, signal) => {
      const [end, passed, failed] = /(?<=\n|^)(\d+) passed, (\d+) failed\n$/.exec(output) ?? [];
      const words = end === undefined ? output : output.slice(0, -end.length);
      if (code !== 0) done({ tally: { passed: Number(passed ?? 0), failed: Math.max(Number(failed ?? 0), 1) }, output: `${words}\u2716 ${program} ended with ${signal ?? `exit code ${code}`}\n` });
      else if (end === undefined) done({ tally: { passed: 1, failed: 0 }, output: '' });
      else done({ tally: { passed: Number(passed), failed: Number(failed) }, output: words });
    });
  });
}

function nodeTests(concurrency: number, directories: readonly string[]): Command {
  const options = [`--test-concurrency=${concurrency}`, `--test-timeout=${TEST_LIMIT}`, '--test-reporter=./tests/runner/reporter.ts', '--import=./tests/runner/seed.ts'];
  return { line: ['node', '--test', ...options, ...directories.map((directory) => `tests/${directory}/**/*.test.ts`)] };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally): number => tallies.reduce((count, tally) => count + tally[key], 0);
  return { passed: total('passed'), failed: total('failed') };
}
