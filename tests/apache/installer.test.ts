import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settle, type Deployment } from '#core/deployment';
import { line, toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { installerLines } from '#core/recipe/delivery';
import { runOnScratchMachine, type Ending } from './scratch/machine.ts';

/** The recipe with one more line in its site configuration. */
function withLine(recipe: Recipe, text: string): Recipe {
  return { ...recipe, files: recipe.files.map((file) => (file.role === 'site' ? { ...file, lines: [...file.lines, line([['plain', text]])] } : file)) };
}

/** A site on the port of the web, which is free on a scratch machine. */
const recipeFor = (wanted: Partial<Deployment>): Recipe => generate(settle({ release: '4.9.4', processes: 1, threads: 2, ...wanted }).deployment);

const script = (recipe: Recipe): string => toText(installerLines(recipe) ?? []);

/** Runs scripts in order, each in a shell of its own, the next one after success. */
function install(recipe: Recipe, ...then: readonly string[]): Promise<Ending> {
  return runOnScratchMachine([script(recipe), ...then].map((text) => `/bin/sh <<'END-OF-SCRIPT'\n${text}\nEND-OF-SCRIPT\n`).join(''));
}

/** The answer of the probe among what the installer printed. */
function answerIn({ stdout }: Ending): { prefix: string; package: { file: string } } {
  return JSON.parse(/^\{\n[^]*?^\}$/m.exec(stdout)?.[0] ?? '{}');
}

describe('the installer makes a served site of nothing, on a real Debian', { concurrency: true }, () => {
  for (const [tool, project] of [['venv', '/srv/example'], ['virtualenv', '/srv/it\'s "my" café']] as const) {
    test(`with ${tool}, in ${project}: the probe answers as promised, and the page is served`, async () => {
      const recipe = recipeFor({ tool, project });
      const ending = await install(recipe, 'curl --silent --header "Host: www.example.org" http://127.0.0.1/');
      assert.equal(ending.code, 0, ending.stderr + ending.stdout);
      assert.match(ending.stdout, /is already the newest version/, 'apt-get did not run');
      const answer = answerIn(ending);
      assert.equal(answer.prefix, recipe.promised[0].prefix);
      assert.ok(answer.package.file.startsWith(recipe.promised[0].packageUnder));
      assert.match(ending.stdout, /^It works: prefix is /m);
      assert.ok(ending.stdout.endsWith(`This runs from ${project}/venv\n`), ending.stdout);
    });
  }

  test('run again on a site that serves, it works again; where another Python answers than promised, it says so and fails', async () => {
    const recipe = recipeFor({ tool: 'virtualenv' });
    const [promised] = recipe.promised;
    const other: Recipe = { ...recipe, promised: [{ ...promised, prefix: '/srv/other', packageUnder: '/srv/other/' }] };
    const ending = await install(recipe, script(recipe), script(other));
    assert.equal(ending.stdout.match(/^It works: /gm)?.length, 2, ending.stderr + ending.stdout);
    assert.equal(ending.code, 1);
    assert.match(ending.stderr, /^Not yet: prefix is \/srv\/example\/venv, but should be \/srv\/other\.$/m);
  });

  test('leaves a configuration that somebody has edited, and says so', async () => {
    const recipe = recipeFor({ tool: 'virtualenv' });
    const [{ path } = { path: '' }] = recipe.files;
    const ending = await install(recipe, `echo '# mine' >> ${path}`, script(recipe), `tail -n 1 ${path}`);
    assert.notEqual(ending.code, 0);
    assert.match(ending.stderr, /example\.conf is there already, with other contents/);
    assert.equal(ending.stdout.match(/^It works: /gm)?.length, 1, ending.stderr + ending.stdout);
  });

  test('stops at a configuration that Apache refuses, though the server still answers out of the one before', async () => {
    const recipe = recipeFor({ tool: 'virtualenv' });
    const ending = await install(recipe, `export OVERWRITE=yes\n${script(withLine(recipe, 'NoSuchDirective On'))}`);
    assert.notEqual(ending.code, 0);
    assert.equal(ending.stdout.match(/^It works: /gm)?.length, 1, ending.stderr + ending.stdout);
    assert.match(ending.stderr, /Invalid command 'NoSuchDirective'/);
  });
});
