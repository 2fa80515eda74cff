import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const directory = mkdtempSync(join(tmpdir(), 'reporter-'));
after(() => rmSync(directory, { recursive: true }));

/** Output of `node --test` with the reporter, for one file with this text. */
function reportOf(text: string): string {
  const file = join(directory, 'sample.test.mjs');
  writeFileSync(file, `import { describe, test } from 'node:test';\n${text}`);
  // Set by the runner of this very test; with it, Node would run the file in this process's report.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return spawnSync(process.execPath, ['--test', '--test-reporter=./tests/runner/reporter.ts', file], { encoding: 'utf8', env }).stdout;
}

describe('the last line of a suite', () => {
  const cases: readonly (readonly [title: string, text: string, end: string])[] = [
    ['counts tests and not their groups', "describe('a', () => { test('b', () => {}); test('c', () => { throw new Error('boom'); }); });", '1 passed, 1 failed'],
    ['counts a skipped test as a failure', "test('a', () => {}); test.skip('b', () => {});", '1 passed, 1 failed'],
    ['counts a postponed test as a failure', "test.todo('a');", '0 passed, 1 failed'],
    ['counts a file without tests as a failure', '', '0 passed, 1 failed'],
    ['counts a file that cannot be loaded as a failure', "import './missing.mjs';", '0 passed, 1 failed'],
    ['counts a process that fails after its tests', "test('a', () => { process.exitCode = 3; });", '1 passed, 1 failed'],
    ['counts an error thrown after the test that caused it', "test('a', () => { setTimeout(() => { throw new Error('late'); }, 10); }); test('b', () => new Promise((done) => setTimeout(done, 50)));", '2 passed, 1 failed'],
  ];
  for (const [title, text, end] of cases) {
    test(title, () => assert.equal(reportOf(text).trimEnd().split('\n').at(-1), end));
  }

  test('follows the failures with their reason and place', () => {
    assert.match(reportOf("\ntest('adds', () => { throw new Error('boom'); });"), /^\u2716 adds \(.*sample\.test\.mjs:3\)\n {4}Error: boom\n/);
  });
});
