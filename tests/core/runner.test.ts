import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { orderedOutputs } from '../runner/output.ts';
import { describeOmissions, selectSuites, suiteNames } from '../runner/selection.ts';

describe('which suites run', () => {
  test('all of them by default, and nothing is said to be left out', () => {
    const selection = selectSuites([], '');
    assert.deepEqual(selection.chosen, suiteNames);
    assert.deepEqual(describeOmissions(selection), []);
  });

  test('SKIP leaves suites out and the run says so', () => {
    const selection = selectSuites([], ' apache,browser,');
    assert.deepEqual(selection.chosen, ['types', 'core', 'build', 'site']);
    assert.deepEqual(describeOmissions(selection), ['left out by SKIP: apache, browser']);
  });

  test('named suites run in the usual order and the run says what was not asked for', () => {
    const selection = selectSuites(['apache', 'core'], '');
    assert.deepEqual(selection.chosen, ['core', 'apache']);
    assert.deepEqual(describeOmissions(selection), ['not asked for on the command line: types, build, site, browser']);
  });

  test('an unknown name is refused with the legal ones, wherever it stands', () => {
    const message = /is not a suite\. Write one of: types, core, build, site, apache, browser\./;
    assert.throws(() => selectSuites(['aapche'], ''), message);
    assert.throws(() => selectSuites([], 'aapche'), message);
  });

  test('a run of nothing is refused, for it would pass', () => {
    assert.throws(() => selectSuites(['core'], 'core'), /leaves no suite to run/);
  });
});

describe('the output of suites that run beside each other', () => {
  test('the first writes at once and the second when the first has ended', () => {
    let shown = '';
    const [first, second] = orderedOutputs(2, (text) => {
      shown += text;
    });
    assert.ok(first !== undefined && second !== undefined);
    first.write('a');
    second.write('x');
    assert.equal(shown, 'a');
    first.write('b');
    first.end();
    assert.equal(shown, 'abx');
    second.write('y');
    second.end();
    assert.equal(shown, 'abxy');
  });

  test('a suite that ends before its turn is shown in its turn', () => {
    let shown = '';
    const [first, second] = orderedOutputs(2, (text) => {
      shown += text;
    });
    assert.ok(first !== undefined && second !== undefined);
    second.write('x');
    second.end();
    first.write('a');
    first.end();
    assert.equal(shown, 'ax');
  });
});
