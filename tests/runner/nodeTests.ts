import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

import type { Output } from './output.ts';
import type { RunSuite, Tally } from './suite.ts';

const minutes = 60_000;
const testLimit = 5 * minutes;
// A test that is out of time fails, but what it waits for can keep its process alive.
const suiteLimit = 20 * minutes;
const seed = resolve(import.meta.dirname, 'seed.ts');
const brokenFile = 'its process broke, was ended for its suite took too long, or failed; it may have said why above';

/**
 * A suite of node:test files, found by glob `patterns`, `concurrency` files at a time. Counts tests, not groups. These
 * count as failures too, each with its sentence: no file at all, a file that declares no test, a skipped or postponed
 * test, a file whose process fails although its tests pass, and an error thrown after its test has ended.
 */
export function nodeTestSuite(patterns: readonly string[], concurrency: number): RunSuite {
  return async (output) => {
    const files = globSync([...patterns]).map((file) => resolve(file)).sort();
    if (files.length === 0) {
      const wanted = patterns.join(' or ');
      output.write(`\u2716 no test file matches ${wanted}: write one, or leave the suite out with SKIP\n`);
      return { passed: 0, failed: 1 };
    }
    const signal = AbortSignal.timeout(suiteLimit);
    return countTests(run({ files, concurrency, timeout: testLimit, signal, execArgv: ['--import', seed] }), output);
  };
}

async function countTests(stream: ReturnType<typeof run>, output: Output): Promise<Tally> {
  let passed = 0;
  let failed = 0;

  function fail(place: string, reason: string): void {
    failed += 1;
    output.write(`\u2716 ${place}\n${reason.trimEnd().replace(/^/gm, '    ')}\n`);
  }

  stream.on('test:pass', (test) => {
    if (test.details.type === 'suite') return;
    if (test.name === test.file) fail(placeOf(test), 'this file declares no test');
    else if (isSet(test.skip)) fail(placeOf(test), 'skipped: a test here runs or does not exist');
    else if (isSet(test.todo)) fail(placeOf(test), 'marked "todo": a test here runs or does not exist');
    else passed += 1;
  });
  stream.on('test:fail', (test) => {
    if (test.details.type === 'suite' && isConsequence(test.details.error)) return;
    fail(placeOf(test), test.name === test.file ? brokenFile : reasonOf(test.details.error));
  });
  // Node only mentions an error thrown after its test has ended, and lets the run pass.
  stream.on('test:diagnostic', ({ message, file }) => {
    if (message.startsWith('Error: ')) fail(fileOf(file), message);
  });
  stream.on('test:stdout', ({ message }) => output.write(message));
  stream.on('test:stderr', ({ message }) => output.write(message));

  await new Promise((ended, refuse) => stream.on('end', ended).on('error', refuse).resume());
  return { passed, failed };
}

interface Located {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
}

function placeOf({ name, file, line }: Located): string {
  return name === file ? fileOf(file) : `${name} (${fileOf(file)}:${line ?? 0})`;
}

function fileOf(file: string | undefined): string {
  return file === undefined ? 'unknown file' : relative('.', file);
}

function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false;
}

function isConsequence(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

function reasonOf(error: Error): string {
  const cause = error.cause ?? error;
  if (typeof cause === 'string') return cause;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  return text.replace(/^ +at .*\bnode:internal\/.*\n?/gm, '').replace(/^ +at .*\(node:async_hooks:.*\n?/gm, '');
}
