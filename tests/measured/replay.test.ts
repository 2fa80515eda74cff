import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { replay, replayLines, RUNS } from '../../src/measured/index.ts';

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

describe('the replay of a file', () => {
  const run = RUNS.find(({ outcome }) => outcome === 'base');
  assert.ok(run !== undefined);
  const line = JSON.stringify(run);

  test('reports a line that is no record, and goes on', () => {
    const strange = ['not JSON', '[]', 'null', '7', '{}', '{"mod_wsgi":4}', JSON.stringify({ ...run, config: 'WSGIPythonHome /x' }), JSON.stringify({ ...run, config: [1] }), line];
    const { runs, agree, unknown, differ } = replayLines(strange);
    assert.deepEqual({ runs, agree, unknown }, { runs: 9, agree: 1, unknown: 0 });
    assert.deepEqual(differ.map(({ field }) => field), Array.from({ length: 8 }, () => 'record'));
  });

  test('counts as unknown a release, a Python or a script that nothing describes', () => {
    for (const strange of [{ mod_wsgi: '7.0' }, { python: '4.0' }, { python: 'snake' }, { config: ['WSGIScriptAlias / /srv/demo/wsgi/other.wsgi'] }]) {
      assert.deepEqual(replayLines([JSON.stringify({ ...run, ...strange })]), { runs: 1, agree: 0, unknown: 1, differ: [] }, JSON.stringify(strange));
    }
  });

  test('takes a record whose other fields are missing or of another kind', () => {
    for (const strange of [{ responses: 'none' }, { responses: [null, 3] }, { environment: [] }, { environment: { PATH: 7 } }, { log: 'x', startup: 4, apache: undefined }, { title: 5 }]) {
      const { runs, differ } = replayLines([JSON.stringify({ ...run, ...strange })]);
      assert.equal(runs, 1);
      assert.ok(differ.every(({ field }) => field !== 'record'), JSON.stringify(strange));
    }
  });

  test('compares a run that ended without an answer', () => {
    assert.equal(replay([{ ...run, outcome: 'INITFAIL', responses: [] }]).differ[0]?.field, 'outcome');
  });
});
