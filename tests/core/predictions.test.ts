/** Predictions for recipes against what their methods promise: every method and release, on every system but Windows. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { METHODS, PLATFORMS, settle, type Deployment, type Method } from '#core/deployment';
import { generate } from '#core/recipe';
import { RELEASES } from '#core/releases';

import { promisesOf } from '../../src/core/recipe/promises.ts';
import { SHAPES, threeApplications } from '../apache/shapes.ts';

const methods = Object.keys(METHODS) as Method[];
const tools: readonly (Deployment['tool'] | undefined)[] = [undefined, 'virtualenv', 'virtualenv-16', 'conda'];

function check(wanted: Partial<Deployment>, title: string): boolean {
  const { deployment, problems } = settle(wanted);
  if (problems.length > 0) return false;
  const { plan, predicted: outcomes } = generate(deployment);
  // Those that follow from the method alone.
  const promised = promisesOf(plan, undefined);
  assert.ok(outcomes !== undefined);
  for (const [index, outcome] of outcomes.entries()) {
    const promise = promised[index];
    assert.ok(promise !== undefined);
    const shown = (): string => `${title}, ${promise.application}: ${JSON.stringify(outcome).slice(0, 2_000)}`;
    assert.equal(outcome.kind, 'served', shown());
    if (outcome.kind !== 'served') return false;
    assert.equal(outcome.sys.prefix, promise.prefix ?? outcome.sys.basePrefix, shown());
    assert.equal(outcome.processGroup, promise.processGroup, shown());
    assert.equal(outcome.applicationGroup.startsWith(promise.applicationGroup), true, shown());
    assert.ok(outcome.imported?.winner?.directory.startsWith(promise.packageUnder), shown());
  }
  return true;
}

describe('what a recipe promises of its probe', () => {
  for (const method of methods) {
    test(`${method}: the emulator predicts it, for every release that has the method`, () => {
      let seen = 0;
      for (const [release] of RELEASES) {
        for (const tool of tools) {
          for (const mode of ['daemon', 'embedded'] as const) {
            const wanted = { release, method, mode, ...(tool === undefined ? {} : { tool }) };
            if (check(wanted, JSON.stringify(wanted))) seen++;
          }
        }
      }
      assert.ok(seen > 0, method);
    });
  }

  for (const { title, wanted } of SHAPES) {
    test(`${title}: the emulator predicts it, for every release`, () => {
      const seen = RELEASES.filter(([release]) => check({ ...threeApplications('/srv/three'), ...wanted, release }, `${title} ${release}`));
      assert.ok(seen.length > 0);
    });
  }

  test('is not predicted on Windows, which nothing was measured on', () => {
    const platform = (Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[]).find((key) => PLATFORMS[key].windows);
    const { plan, predicted, promised } = generate(settle({ platform: platform ?? 'windows' } as Partial<Deployment>).deployment);
    assert.equal(plan.platform.windows, true);
    assert.equal(predicted, undefined);
    assert.equal(promised.length, 1);
  });
});
