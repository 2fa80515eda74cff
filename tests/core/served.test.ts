import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { settle, type Deployment } from '#core/deployment';
import { generate, NAMED_RECIPES, type Recipe } from '#core/recipe';
import { compareVersions, isRelease, LATEST, pythonsOf, RELEASES, servedWith, type Python } from '#core/releases';

import { formOf } from '../../src/core/recipe/served.ts';
import served from '../../src/core/recipe/served.json' with { type: 'json' };

const forms = Object.entries(served).map(([form, builds]) => [form, builds.split(' ')] as const);
const recipeOf = (wanted: Partial<Deployment>): Recipe => generate(settle(wanted).deployment);

describe('the builds on which recipes served', () => {
  test('are of releases that exist, each with a Python that it compiles with', () => {
    for (const [form, builds] of forms) {
      for (const build of builds) {
        const [release = '', python = ''] = build.split('/');
        assert.ok(isRelease(release), `${form}: ${build}`);
        assert.ok([...pythonsOf(release).series, ...servedWith(release)].includes(python as Python), `${form}: ${build}`);
      }
    }
  });

  test('are more than a hundred runs, from 3.4 to the newest release', () => {
    const builds = forms.flatMap(([, each]) => each);
    assert.ok(builds.length >= 100, `${builds.length}`);
    const releases = builds.map((build) => build.split('/')[0] ?? '').sort(compareVersions);
    assert.equal(releases[0], '3.4');
    assert.equal(releases.at(-1), LATEST);
  });

  test('belong to forms that some named recipe has in some release', () => {
    const known = new Set(NAMED_RECIPES.flatMap(({ wanted }) => RELEASES.map(([release]) => formOf(recipeOf({ ...wanted, release }).plan))));
    assert.deepEqual(forms.map(([form]) => form).filter((form) => !known.has(form)), []);
  });
});

describe('a recipe', () => {
  test('says on which builds of its own release it served', () => {
    const { tested } = recipeOf({ release: '6.0.5' });
    assert.equal(tested?.exact, true);
    assert.deepEqual(tested?.builds, [{ release: '6.0.5', python: '3.13' }]);
  });

  test('says the nearest builds where its release was not run', () => {
    const { tested } = recipeOf({ release: '6.0.4' });
    assert.equal(tested?.exact, false);
    assert.deepEqual(tested?.builds.map(({ release }) => release), ['6.0.2', '6.0.5']);
  });

  test('is not called tested on a platform, or with a tool, that was not run', () => {
    for (const wanted of [{ platform: 'redhat' }, { platform: 'macos' }, { tool: 'uv' }, { tool: 'conda' }] satisfies Partial<Deployment>[]) {
      const { tested, notes } = recipeOf(wanted);
      assert.equal(tested, undefined, JSON.stringify(wanted));
      assert.ok(notes.some(({ id }) => id === 'unproven'), JSON.stringify(wanted));
    }
  });

  test('of the newest release was run in every arrangement of daemon and embedded mode', () => {
    const keys = ['one-app-daemon', 'apps-own-groups', 'apps-one-group', 'apps-one-group-own-environments', 'one-app-embedded', 'apps-embedded', 'apps-embedded-own-environments', 'script-directory', 'module-folders'];
    for (const { key, wanted } of NAMED_RECIPES.filter((named) => keys.includes(named.key))) assert.equal(recipeOf(wanted).tested?.exact, true, key);
  });
});
