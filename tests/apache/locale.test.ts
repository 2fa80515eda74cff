import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PROBE_MOUNT, settle } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { fileText, makeEnvironment, placeScripts, TEST_PACKAGE } from './environment.ts';
import { createReadableFolder, freePort, makeReadable, removeFolder, startApache } from './server/index.ts';

describe('a path with letters outside ASCII', () => {
  let folder = '';
  let recipe: Recipe;
  let port = 0;

  before(async () => {
    folder = await createReadableFolder();
    port = await freePort();
    recipe = generate(settle({ release: '4.9.4', port, project: `${folder}/café`, package: TEST_PACKAGE, processes: 1 }).deployment);
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await makeReadable(folder);
  });

  after(() => removeFolder(folder));

  async function prefixWith(change: (site: string) => string): Promise<string | undefined> {
    const apache = await startApache([{ name: 'site.conf', text: change(fileText(recipe, 'site')) }], { port });
    try {
      const { body, status } = await apache.get(PROBE_MOUNT, { host: recipe.plan.deployment.serverName, timeoutMs: 4000 });
      return status === 200 ? JSON.parse(body).prefix : undefined;
    } finally {
      await apache.stop();
    }
  }

  test('is the prefix with the locale that the recipe sets', async () => {
    assert.equal(await prefixWith((site) => site), recipe.plan.applications[0].environment);
  });

  test('is not the prefix without it: the processes die, or run on the base interpreter, as the note says', async () => {
    const prefix = await prefixWith((site) => site.replace(/ *lang=.*\n/, ''));
    assert.notEqual(prefix, recipe.plan.applications[0].environment);
  });
});
