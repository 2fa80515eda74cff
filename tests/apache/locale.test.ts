import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { PROBE_MOUNT, settle, type Deployment } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { addPackage, fileText, makeEnvironment, placeScripts, TEST_PACKAGE } from './environment.ts';
import { createReadableDirectory, freePort, makeReadable, removeDirectory, startApache } from './server/index.ts';

describe('a path with letters outside ASCII', () => {
  let directory = '';
  let recipe: Recipe;
  let port = 0;

  before(async () => {
    directory = await createReadableDirectory();
    port = await freePort();
    recipe = generate(settle({ release: '4.9.4', port, project: `${directory}/café`, package: TEST_PACKAGE, processes: 1 }).deployment);
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await makeReadable(directory);
  });

  after(() => removeDirectory(directory));

  async function prefixWith(change: (site: string) => string): Promise<string | undefined> {
    const apache = await startApache([{ name: 'site.conf', text: change(fileText(recipe, 'site')) }], { port });
    try {
      const { serverName: host, processGroup: group } = recipe.plan.deployment;
      const { body, status } = await apache.get(PROBE_MOUNT, { host, group });
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

describe('a path outside ASCII that is not the environment\'s', () => {
  /** Origin of the test package, from a real server. Undefined if it does not answer. */
  async function packageFrom(wanted: (directory: string) => Partial<Deployment>, packages: string, variables: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
    const directory = await createReadableDirectory();
    const port = await freePort();
    try {
      const recipe = generate(settle({ release: '4.9.4', port, project: `${directory}/site`, package: 'elsewhere_pkg', processes: 1, ...wanted(directory) }).deployment);
      await makeEnvironment(recipe);
      await addPackage(`${directory}/${packages}`, 'elsewhere_pkg');
      await placeScripts(recipe);
      await makeReadable(directory);
      const apache = await startApache([{ name: 'site.conf', text: fileText(recipe, 'site') }], { port, environment: variables });
      try {
        const { serverName: host, processGroup: group } = recipe.plan.deployment;
        const { body, status } = await apache.get(PROBE_MOUNT, { host, group });
        return status === 200 ? JSON.parse(body).package.file?.replace(`${directory}/`, '') : undefined;
      } finally {
        await apache.stop();
      }
    } finally {
      await removeDirectory(directory);
    }
  }

  test('as a module directory of daemon processes is imported from', async () => {
    assert.equal(await packageFrom((directory) => ({ modules: `${directory}/müll` }), 'müll'), 'müll/elsewhere_pkg/__init__.py');
  });

  test('in embedded mode works in the language environment that the recipe sets for Apache, and not in "C"', async () => {
    const wanted = (directory: string): Partial<Deployment> => ({ mode: 'embedded', modules: `${directory}/müll` });
    assert.equal(await packageFrom(wanted, 'müll', { LANG: 'C.UTF-8' }), 'müll/elsewhere_pkg/__init__.py');
    assert.equal(await packageFrom(wanted, 'müll'), undefined);
  });
});

describe('an environment outside ASCII in embedded mode', () => {
  let directory = '';
  let port = 0;
  let recipe: Recipe;

  before(async () => {
    directory = await createReadableDirectory();
    port = await freePort();
    recipe = generate(settle({ release: '4.9.4', mode: 'embedded', port, project: `${directory}/café`, package: TEST_PACKAGE }).deployment);
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await symlink(`${directory}/café/venv`, `${directory}/link`);
    await makeReadable(directory);
  });

  after(() => removeDirectory(directory));

  /** Output of the probe with this line in place of the recipe's, where Apache starts in UTF-8. Undefined if it does not answer. */
  async function probeWith(line?: string): Promise<{ readonly prefix: string; readonly package: { readonly file?: string } } | undefined> {
    const site = fileText(recipe, 'site').replace(/^WSGIPythonPath .*$/m, (own) => line ?? own);
    const apache = await startApache([{ name: 'site.conf', text: site }], { port, environment: { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } }).catch(unlessSilent);
    if (apache === undefined) return undefined;
    try {
      const { body, status } = await apache.get(PROBE_MOUNT, { host: recipe.plan.deployment.serverName });
      return status === 200 ? JSON.parse(body) : undefined;
    } finally {
      await apache.stop();
    }
  }

  /** Result of a start after which every process died before it answered. */
  function unlessSilent(error: unknown): undefined {
    if (error instanceof Error && /does not answer[^]*Fatal Python error/.test(error.message)) return undefined;
    throw error;
  }

  test('an environment with a non-ASCII path is lost as WSGIPythonHome, even if Apache starts in a UTF-8 locale', async () => {
    assert.notEqual((await probeWith(`WSGIPythonHome ${directory}/café/venv`))?.prefix, `${directory}/café/venv`);
  });

  test('the packages of an environment with a non-ASCII path are imported through WSGIPythonPath, if Apache starts in a UTF-8 locale', async () => {
    assert.equal((await probeWith())?.package.file, `${directory}/café/venv/lib/python3.11/site-packages/${TEST_PACKAGE}/__init__.py`);
  });

  test('a symbolic link with an ASCII path to such an environment works as WSGIPythonHome', async () => {
    assert.equal((await probeWith(`WSGIPythonHome ${directory}/link`))?.prefix, `${directory}/link`);
  });
});
