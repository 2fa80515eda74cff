import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRelevant, OPTIONS, settle, type Deployment } from '#core/deployment';
import { toText } from '#core/lines';
import { generate } from '#core/recipe';
import fc from 'fast-check';
import { legalValue, validDeployment } from './arbitrary/deployment.ts';

const filesOf = (wanted: Partial<Deployment>): readonly string[] => generate(settle(wanted).deployment).files.map(({ path, lines }) => `${path}\n${toText(lines)}`);

describe('an option that a form leaves out', () => {
  test('changes no file, whatever its value', () => {
    fc.assert(fc.property(validDeployment, fc.constantFrom(...OPTIONS), fc.context(), (deployment, [key, option], context) => {
      fc.pre(!isRelevant(key, deployment));
      const [value] = fc.sample(legalValue(option), { numRuns: 1, seed: 7 });
      context.log(`${key}: ${String(value)}`);
      assert.deepEqual(filesOf({ ...deployment, [key]: value }), filesOf(deployment));
    }), { numRuns: 300 });
  });

  test('is one of HTTPS where there is none, one of several applications for a single one, one of daemons on Windows', () => {
    const hidden = (wanted: Partial<Deployment>): string[] => OPTIONS.map(([key]) => key).filter((key) => !isRelevant(key, settle(wanted).deployment));
    assert.deepEqual(hidden({}), ['httpsPort', 'certificate', 'certificateKey', 'environments', 'groups']);
    assert.ok(hidden({ platform: 'windows' }).includes('processes'));
    assert.ok(!hidden({ vhost: 'https' }).includes('certificate'));
  });
});
