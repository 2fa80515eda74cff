import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { DEFAULTS, fromQuery, personalQuery, SCHEMA, toQuery, withoutRelease, withPersonal } from '#core/deployment';
import { compareVersions, RELEASES } from '#core/releases';
import fc from 'fast-check';

import { RELEASE_KEY } from '../../components/islands/reader/reader.ts';
import { applies, byNumber } from '../../components/islands/reader/applies.ts';
import { validDeployment } from './arbitrary/deployment.ts';

describe('what a reader has said of their own server', () => {
  test('is carried to another recipe, which keeps what it is about', () => {
    const reader = toQuery({ ...DEFAULTS, release: '3.4', project: '/srv/shop', mode: 'embedded', framework: 'django' });
    assert.equal(personalQuery(reader), 'mod_wsgi=3.4&dir=%2Fsrv%2Fshop');
    const { deployment } = fromQuery(withPersonal('app=flask', reader));
    assert.deepEqual(
      [deployment.release, deployment.project, deployment.framework, deployment.mode], ['3.4', '/srv/shop', 'flask', 'daemon']);
    assert.equal(fromQuery(withPersonal('mod_wsgi=2.3', reader)).deployment.release, '2.3');
  });

  test('always gives a valid deployment, whatever recipe it meets', () => {
    fc.assert(fc.property(validDeployment, validDeployment, (recipe, reader) => {
      const own = withoutRelease(toQuery(recipe));
      const { deployment } = fromQuery(withPersonal(own, toQuery(reader)));
      assert.deepEqual(fromQuery(toQuery(deployment)).deployment, deployment);
    }), { numRuns: 500 });
  });

  test('is kept under the key that permalinks use for the release', () => {
    assert.equal(RELEASE_KEY, SCHEMA.release.link);
  });
});

describe('a note beside the text', () => {
  test('orders releases as the core does', () => {
    const versions = RELEASES.map(([version]) => version);
    for (const a of versions) for (const b of versions) assert.equal(Math.sign(byNumber(a, b)), Math.sign(compareVersions(a, b)), `${a} ${b}`);
  });

  test('holds from its first release to its last, both counted in', () => {
    assert.deepEqual(['1.6', '2.0', '2.3', '2.4', '10.0'].map((release) => applies(release, '2.0', '2.3')), [false, true, true, false, false]);
    assert.equal(applies('6.0.5', '3.4'), true);
    assert.equal(applies('6.0.5', undefined, '3.4'), false);
    assert.equal(applies('1.0'), true);
    assert.deepEqual(['3.5', '4.1.0', '4.1.1'].map((release) => applies(release, '3.4', '', '4.1.0')), [true, false, true]);
  });
});
