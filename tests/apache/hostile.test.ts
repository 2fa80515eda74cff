import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { settle, type Deployment } from '#core/deployment';
import { generate } from '#core/recipe';
import { legalDeployment } from '../core/arbitrary/deployment.ts';
import { fileText } from './environment.ts';
import { checkSyntax } from './server/index.ts';

const DEPLOYMENTS = 300;

/** Properties of this machine: release, platform, accounts, no certificate. */
const HERE: Partial<Deployment> = { release: '4.9.4', platform: 'debian', user: '', userGroup: '', python: 'auto' };

describe('hostile deployments', () => {
  test(`the site configuration of each of ${DEPLOYMENTS} passes the real apache2 -t`, async () => {
    const sample = fc.sample(legalDeployment, { numRuns: DEPLOYMENTS, seed: 20261121 });
    const refused: string[] = [];
    for (const wanted of sample) {
      const vhost = wanted.vhost === 'https' ? 'http' : wanted.vhost;
      const more = wanted.more.map((application) => ({ ...application, user: '', userGroup: '' }));
      const { deployment } = settle({ ...wanted, ...HERE, more, vhost });
      const text = fileText(generate(deployment), 'site');
      const verdict = await checkSyntax([{ name: 'site.conf', text }]);
      if (!verdict.ok) refused.push(`${verdict.output}\n${text}`);
    }
    assert.deepEqual(refused.slice(0, 3), []);
  });
});
