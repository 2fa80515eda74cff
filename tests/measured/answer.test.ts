import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { answersOf, importsOf, recordedRun, RUNS } from '../../src/measured/index.ts';

describe('the sentence above recorded runs', () => {
  const sentence = (experiment: string, ...builds: string[]): string => importsOf(builds.map((build) => recordedRun(experiment, build)));

  test('begins with the releases, and names the place of the package', () => {
    assert.equal(sentence('e', '2.3-py2.7-ap22', '2.4-py2.7-ap22'), 'With mod_wsgi 2.3, the test package is imported from the base interpreter; with 2.4, it is imported from `venv`.');
    assert.equal(sentence('x6', '6.0.5-py3.13'), 'With mod_wsgi 6.0.5, the test package is imported from `venv` at `/one` and from `venv-b` at `/two`.');
    assert.equal(sentence('g', '4.5.24-py2.7', '4.5.24-py3.6'), 'With mod_wsgi 4.5.24 on Python 2.7.18 and 4.5.24 on Python 3.6.15, the test package is imported from `venv`.');
  });

  test('has the reason where nothing was imported', () => {
    assert.equal(sentence('g', '4.2.7-py3.6', '4.2.8-py3.6'), 'With mod_wsgi 4.2.8, the test package is imported from `venv`; with 4.2.7, it is not imported: Python does not start.');
    assert.equal(sentence('q_d', '6.0.5-py3.13'), 'With mod_wsgi 6.0.5, the test package is not imported: no directory on `sys.path` contains it.');
    assert.equal(sentence('n', '6.0.5-py3.13'), 'With mod_wsgi 6.0.5, the test package is not imported: Apache rejects the configuration.');
  });

  test('exists for every recorded run that got a request, and names the copy that was seen', () => {
    for (const run of RUNS.filter(({ outcome }) => outcome !== 'cfg ok')) {
      for (const [index, { from }] of answersOf(run).entries()) assert.equal(from ?? undefined, run.responses?.[index]?.winner ?? undefined, `${run.case} ${run.build}`);
    }
  });

  test('is refused for a run that was a test of the configuration alone', () => {
    const run = RUNS.find(({ outcome }) => outcome === 'cfg ok');
    assert.ok(run !== undefined);
    assert.throws(() => importsOf([run]), /test of the configuration alone/);
  });

  test('is refused where the record says otherwise', () => {
    const run = recordedRun('g', '6.0.5-py3.13');
    const altered = { ...run, responses: run.responses?.map((response) => ({ ...response, winner: 'venv-b' })) ?? [] };
    assert.throws(() => importsOf([altered]), /does not predict the run g on 6\.0\.5-py3\.13/);
  });
});
