import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { BEHAVIOURS, compareVersions, inRange, pythonsOf, RELEASES, SECURITY_FAULTS, type BehaviourKey, type Release } from '#core/releases';
import { PYTHON_2_ENDS, upgrade, type Upgrade } from '#core/upgrade';
import fc from 'fast-check';

const releases: readonly Release[] = RELEASES.map(([version]) => version);
const faults: readonly BehaviourKey[] = SECURITY_FAULTS;

type Forwards = Upgrade & { readonly kind: 'forwards' };

function forwards(from: Release, to: Release): Forwards {
  const way = upgrade(from, to);
  assert.ok(way.kind === 'forwards', `${from} to ${to} is ${way.kind}`);
  return way;
}

/** Two releases, the older one first. */
const ways = fc.tuple(fc.constantFrom(...releases), fc.constantFrom(...releases)).filter(([a, b]) => compareVersions(a, b) < 0);

describe('the end of Python 2', () => {
  test('lies between the last release with a Python 2 and the next one, which begins with Python 3.8', () => {
    assert.ok(pythonsOf(PYTHON_2_ENDS.last).series.some((python) => python.startsWith('2.')));
    assert.ok(!pythonsOf(PYTHON_2_ENDS.next).series.some((python) => python.startsWith('2.')));
    assert.deepEqual(PYTHON_2_ENDS, { last: '4.9.4', next: '5.0.0', python: '3.8' });
  });
});

describe('the checklist of an upgrade', () => {
  test('needs two different releases, the older one first', () => {
    assert.equal(upgrade('3.3', '3.3').kind, 'none');
    assert.equal(upgrade('5.0.0', '3.3').kind, 'backwards');
  });

  test('has a step only for what differs between the two ends, from the release that changed it', () => {
    fc.assert(fc.property(ways, ([from, to]) => {
      for (const { release, fact } of forwards(from, to).steps) {
        const behaviour = BEHAVIOURS[fact];
        assert.notEqual(inRange(from, behaviour), inRange(to, behaviour), fact);
        assert.ok(compareVersions(from, release) < 0 && compareVersions(release, to) <= 0, `${fact}: ${release}`);
        assert.equal(inRange(release, behaviour), inRange(to, behaviour), fact);
      }
    }));
  });

  test('follows the order of the releases, and has each behaviour once', () => {
    fc.assert(fc.property(ways, ([from, to]) => {
      const { steps } = forwards(from, to);
      assert.deepEqual(steps.map(({ release }) => release), steps.map(({ release }) => release).toSorted(compareVersions));
      assert.equal(new Set(steps.map(({ fact }) => fact)).size, steps.length);
    }));
  });

  test('of two ways in a row leaves nothing of the whole way out', () => {
    fc.assert(fc.property(ways, fc.constantFrom(...releases), ([from, to], between) => {
      if (compareVersions(from, between) >= 0 || compareVersions(between, to) >= 0) return;
      const parts = [...forwards(from, between).steps, ...forwards(between, to).steps].map(({ fact, text }) => `${fact} ${text}`);
      for (const { fact, text } of forwards(from, to).steps) assert.ok(parts.includes(`${fact} ${text}`), fact);
    }));
  });

  test('names each security fault of the old release as closed or open, and closes none that it has not', () => {
    fc.assert(fc.property(ways, ([from, to]) => {
      const { closed, open } = forwards(from, to);
      const old = faults.filter((fault) => inRange(from, BEHAVIOURS[fault]));
      assert.deepEqual(old.filter((fault) => !closed.includes(fault) && !open.includes(fault)), []);
      assert.deepEqual(closed.filter((fault) => !old.includes(fault)), []);
    }));
  });

  test('stops only where no Python compiles with both ends, at a release with a Python of each', () => {
    fc.assert(fc.property(ways, ([from, to]) => {
      const { stop, samePython } = forwards(from, to);
      const shares = (one: Release, other: Release): boolean => pythonsOf(one).series.some((python) => pythonsOf(other).series.includes(python));
      assert.equal(samePython, shares(from, to));
      if (stop !== undefined) assert.ok(!samePython && shares(from, stop) && shares(stop, to), stop);
    }));
  });

  test('from mod_wsgi 3.3 to 6.0.5 stops at 4.9.4, and asks for what Apache would refuse to start with', () => {
    const { stop, sameApache, steps } = forwards('3.3', '6.0.5');
    assert.equal(stop, '4.9.4');
    assert.equal(sameApache, false);
    const required = steps.filter(({ need }) => need === 'must').map(({ fact }) => fact);
    for (const fact of ['other-module-first', 'python-home-variable-breaks', 'apache-2.2', 'python-2', 'directives-removed'] as const) assert.ok(required.includes(fact), fact);
  });

  test('from 1.6 to 2.0 writes the inherited path to the process groups', () => {
    const step = forwards('1.6', '2.0').steps.find(({ fact }) => fact === 'path-inherited');
    assert.deepEqual([step?.release, step?.need], ['2.0', 'must']);
  });

  test('keeps silent on a fault that comes and goes between the two ends', () => {
    assert.ok(!forwards('3.5', '6.0.5').steps.some(({ fact }) => fact === 'connection-size-wrong' || fact === 'bad-home-ignored'));
    assert.ok(forwards('3.5', '4.1.0').steps.some(({ fact }) => fact === 'connection-size-wrong'));
  });
});
