import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { can, isRelease } from '#core/releases';

import { searchListOf, recordedRun, RUNS } from '../../src/measured/index.ts';

const answered = RUNS.filter(({ responses }) => responses?.[0]?.path !== undefined);

describe('the import order of a recorded run', () => {
  test('has every directory that was seen, neighbours of the base interpreter together', () => {
    assert.ok(answered.length > 300);
    for (const run of answered) {
      const { entries } = searchListOf(run);
      assert.equal(entries.reduce((sum, { directories }) => sum + directories, 0), run.responses?.[0]?.path?.length);
    }
  });

  test('says of python-path= what the facts say: behind the base interpreter, or in front of it', () => {
    const runs = answered.filter((run) => run.case === 'e');
    assert.ok(runs.length > 10);
    for (const run of runs) {
      const words = searchListOf(run).entries.map((entry) => entry.words);
      const release = run.mod_wsgi;
      assert.ok(isRelease(release));
      const added = ['python-path=', 'from a .pth file'];
      const isAdded = (word: string): boolean => added.includes(word);
      assert.deepEqual(can(release, 'path-in-front') ? words.slice(0, 2) : words.slice(-2), added, run.build);
      assert.equal(words.filter(isAdded).length, 2, run.build);
    }
  });

  test('has one place that wins, or none where the package was not found', () => {
    for (const run of answered) {
      const winners = searchListOf(run).entries.filter(({ wins }) => wins);
      const found = typeof run.responses?.[0]?.winner === 'string';
      assert.equal(winners.length, found ? 1 : 0, `${run.case} ${run.build}`);
    }
  });

  test('tells an environment\'s own packages from those of the base interpreter', () => {
    const { entries } = searchListOf(recordedRun('g', '6.0.5-py3.13'));
    assert.deepEqual(entries.map(({ words }) => words), ['standard library', 'environment', 'from a .pth file']);
  });

  test('refuses a run without an answer, and says why', () => {
    assert.throws(() => searchListOf(recordedRun('e', '1.6-py2.7-ap22')), /The run e on 1\.6-py2\.7-ap22 ended with CFGERR and has no sys\.path/);
  });
});
