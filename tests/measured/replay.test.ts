import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { replay } from '../../src/measured/replay.ts';
import { RUNS } from '../../src/measured/runs.ts';

/** Runs that are predicted otherwise, as `build case`, each with the reason. */
const EXPLAINED: Readonly<Record<string, string>> = {};

describe('the emulator against the recorded runs', () => {
  const result = replay(RUNS);

  test('predicts at least 99 of 100 in every field that is compared', () => {
    assert.equal(result.runs, RUNS.length);
    assert.ok(result.agree >= RUNS.length * 0.99, `${result.agree} of ${result.runs}`);
  });

  test('differs only where the reason is known', () => {
    assert.deepEqual([...new Set(result.differ.map((each) => `${each.build} ${each.case}`))].sort(), Object.keys(EXPLAINED).sort());
    assert.equal(result.unknown, 0);
  });

  test('notices a field that is not as predicted', () => {
    const [run] = RUNS.filter((each) => each.responses?.[0]?.winner === 'venv');
    const [response] = run?.responses ?? [];
    assert.ok(run !== undefined && response !== undefined);
    const altered = { prefix: '/elsewhere', path: [...(response.path ?? [])].reverse(), winner: 'venv-b', process_group: 'other', http_status: null };
    for (const [field, value] of Object.entries(altered)) {
      const { agree, differ } = replay([{ ...run, responses: [{ ...response, [field]: value }] }]);
      assert.equal(agree, 0, field);
      assert.equal(differ.length, 1, field);
    }
  });

  test('notices a refusal, and a sentence, that is not as predicted', () => {
    const run = RUNS.find(({ outcome }) => outcome === 'CFGERR');
    assert.ok(run !== undefined);
    assert.equal(replay([{ ...run, outcome: 'base' }]).agree, 0);
    assert.equal(replay([{ ...run, config_test: 'Syntax error on line 17 of x:\nSomething else.' }]).agree, 0);
  });
});
