import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settle, type Deployment } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { archiveEntries, INSTALLER_NAME, installerLines } from '#core/recipe/delivery';
import fc from 'fast-check';
import { validDeployment } from './arbitrary/deployment.ts';

const recipeFor = (wanted: Partial<Deployment>): Recipe => generate(settle(wanted).deployment);

describe('the archive', () => {
  test('holds every file below its path on the machine, the commands, the installer and a README', () => {
    const recipe = recipeFor({});
    const entries = archiveEntries(recipe);
    assert.deepEqual(Object.keys(entries), [
      'etc/apache2/sites-available/example.conf', 'srv/example/wsgi/app.wsgi', 'srv/example/wsgi/probe.wsgi',
      'setup.sh', INSTALLER_NAME, 'README.txt',
    ]);
    assert.equal(entries[INSTALLER_NAME], toText(installerLines(recipe) ?? []));
    assert.equal(entries['srv/example/wsgi/app.wsgi'], toText(recipe.files.find(({ role }) => role === 'script')?.lines ?? []));
    for (const { path, role } of recipe.files) if (role !== 'setup') assert.ok(entries['README.txt']?.includes(path));
    assert.match(entries['README.txt'] ?? '', /^ {2}prefix: \/srv\/example\/venv$/m);
  });

  test('names a Windows file by its drive, and has no installer there', () => {
    const names = Object.keys(archiveEntries(recipeFor({ platform: 'windows' })));
    assert.ok(names.includes('C/Apache24/conf/extra/example.conf'), names.join());
    assert.ok(names.includes('setup.ps1') && !names.includes(INSTALLER_NAME), names.join());
  });

  test('loses no file to one of its own', () => {
    const entries = archiveEntries(recipeFor({ script: '/install.sh', project: '/README.txt' }));
    assert.match(entries['install.sh'] ?? '', /def application/);
    assert.match(entries['recipe-install.sh'] ?? '', /^#!\/bin\/sh/);
    assert.ok('README.txt' in entries);
  });

  test('has a file for each path of the recipe in every deployment', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      const recipe = generate(deployment);
      const texts = Object.values(archiveEntries(recipe));
      for (const { lines } of recipe.files) assert.ok(texts.includes(toText(lines)));
    }), { numRuns: 50 });
  });
});
