import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';

import { applicationDefaults, settle, type Application, type Deployment } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type RecipeFile } from '#core/recipe';
import { BEHAVIOURS, releaseBefore, type Release } from '#core/releases';

/** The last release that lacks a fact: the newest one that needs the recipe of its era. */
function lastWithout(fact: 'python-home' | 'path-in-front' | 'python-path' | 'alias-options'): Release {
  const release = releaseBefore(BEHAVIOURS[fact].since);
  assert.ok(release !== undefined);
  return release;
}

const SECOND: Application = { ...applicationDefaults(2), processGroup: 'shop', mount: '/shop', project: '/srv/shop', script: 'wsgi/shop.wsgi', environment: 'env', appModule: 'shop.wsgi' };

/** Deployments whose recipes are kept as they were when somebody looked at them. */
const DEPLOYMENTS: Readonly<Record<string, Partial<Deployment>>> = {
  latest: {},
  'before-python-home': { release: lastWithout('python-home') },
  'before-path-in-front': { release: lastWithout('path-in-front') },
  'before-python-path': { release: lastWithout('python-path') },
  several: { more: [SECOND] },
  'several-before-path-in-front': { release: lastWithout('path-in-front'), more: [SECOND] },
  'several-in-one-group': { groups: 'shared', more: [SECOND], framework: 'django', platform: 'redhat' },
  'embedded-https': { mode: 'embedded', vhost: 'https', platform: 'container', user: 'deploy' },
  windows: { platform: 'windows', mode: 'embedded', project: 'C:/Sites/my shop', appModule: 'shop', framework: 'flask' },
  directory: { release: lastWithout('alias-options'), mode: 'embedded', scripts: 'directory', method: 'activate-this', mount: '/apps' },
};

const directory = join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

function fileName({ id, role, path }: RecipeFile): string {
  if (role === 'setup') return basename(path);
  return role === 'site' ? 'site.conf' : `${id.replace('script', 'app')}.wsgi`;
}

for (const [name, wanted] of Object.entries(DEPLOYMENTS)) {
  describe(`the recipe of ${name}`, () => {
    const { deployment, problems } = settle(wanted);
    const { files } = generate(deployment);
    if (update) mkdirSync(join(directory, name), { recursive: true });

    test('is that of the deployment as it was wanted', () => assert.deepEqual(problems, []));

    for (const file of files) {
      test(`has the ${fileName(file)} that was looked at`, () => {
        const place = join(directory, name, fileName(file));
        const text = toText(file.lines);
        if (update) writeFileSync(place, text);
        assert.equal(text, readFileSync(place, 'utf8'), `${fileName(file)} has changed. Look at it, then run with UPDATE_GOLDEN=1.`);
      });
    }
  });
}
