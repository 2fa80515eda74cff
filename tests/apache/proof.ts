import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { basename, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { environmentsOf, METHODS, settle, type Deployment, type Method, type ToolKey } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { addPackage, fileText, placeScripts } from './environment.ts';
import {
  checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache, type Answer, type RunningApache,
} from './server/index.ts';
import { SHAPES, threeApplications } from './shapes.ts';

/** A package that Debian's own Python has too (virtualenv needs it), so that it shows who wins. */
const CONTESTED = 'platformdirs';

const run = promisify(execFile);

/** Proves every recipe that Debian's mod_wsgi can run with environments of one tool: each way, in each arrangement. */
export function proveRecipes(tool: ToolKey): void {
  describe(`every recipe with ${tool}, on a real Apache`, () => {
    let directory = '';
    let port = 0;

    before(async () => {
      directory = await createReadableDirectory();
      port = await freePort();
      // Made once, by the recipe's own commands; the baseline stays empty.
      await makeAll(recipeFor('baseline', {}));
      await makeReadable(directory);
    });

    after(() => removeDirectory(directory));

    function settled(method: Method, wanted: Partial<Deployment>) {
      return settle({ release: '4.9.4', port, tool, method, package: CONTESTED, processes: 1, threads: 2, ...threeApplications(directory), ...wanted });
    }

    function recipeFor(method: Method, wanted: Partial<Deployment>): Recipe {
      return generate(settled(method, wanted).deployment);
    }

    for (const method of Object.keys(METHODS) as Method[]) {
      // The tree of links is another kind of environment, with a test of its own.
      if (method === 'symlink-tree') continue;
      for (const { title, wanted } of SHAPES) {
        const { problems } = settle({ release: '4.9.4', tool, method, ...threeApplications('/srv'), ...wanted });
        if (problems.length > 0) continue;
        test(`${METHODS[method].label}: ${title}`, async () => prove(recipeFor(method, wanted), port));
      }
    }
  });
}

/** Runs the commands that make the environments, and puts the contested package into each. */
export async function makeAll(recipe: Recipe): Promise<void> {
  const step = recipe.setup.find(({ key }) => key === 'environment');
  await run('/bin/sh', ['-e', '-c', toText(step?.lines ?? [])]);
  for (const environment of environmentsOf(recipe.plan.deployment)) await addPackage(`${environment}/lib/python3.11/site-packages`, CONTESTED);
}

/**
 * Places a recipe, starts Apache, and compares the answer of every probe and application with what is promised.
 * `base` is the prefix of the Python that mod_wsgi was built for.
 */
export async function prove(recipe: Recipe, port: number, environment: Readonly<Record<string, string>> = {}, base = '/usr'): Promise<void> {
  await placeScripts(recipe);
  const site = { name: 'site.conf', text: fileText(recipe, 'site') };
  const verdict = await checkSyntax([site]);
  assert.ok(verdict.ok, verdict.output);
  const apache = await startApache([site], { port, environment });
  try {
    for (const promised of recipe.promised) {
      const answer = await ask(apache, recipe, promised.probeMount);
      assert.equal(answer.status, 200, `${answer.body}\n${await apache.log()}`);
      const probe = JSON.parse(answer.body);
      assert.equal(probe.prefix, promised.prefix ?? base);
      assert.equal(probe.process_group, promised.processGroup);
      assert.equal(probe.application_group, promised.applicationGroup);
      const baseWins = recipe.notes.some(({ id }) => id === 'base-visible');
      assert.equal(String(probe.package.file).startsWith(promised.packageUnder), !baseWins, JSON.stringify(probe.package));
    }
    for (const { mount, script } of recipe.plan.applications) {
      const page = await ask(apache, recipe, recipe.plan.deployment.scripts === 'directory' ? posix.join(mount, basename(script)) : mount);
      assert.equal(page.status, 200, page.body);
      assert.match(page.body, /^This runs from /);
    }
  } finally {
    await apache.stop();
  }
}

function ask(apache: RunningApache, recipe: Recipe, path: string): Promise<Answer> {
  return apache.get(path, { host: recipe.plan.deployment.serverName });
}
