import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { applicationDefaults, settle, type Deployment } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { installerLines } from '#core/recipe/delivery';
import fc from 'fast-check';
import { validDeployment } from './arbitrary/deployment.ts';

const recipeFor = (wanted: Partial<Deployment>): Recipe => generate(settle(wanted).deployment);

function installerOf(recipe: Recipe): string {
  const lines = installerLines(recipe, 'https://book.example.org/recipe');
  assert.ok(lines !== undefined, 'the recipe has no installer');
  return toText(lines);
}

describe('the installer', () => {
  test('is a script that a shell can read, for every deployment that has one', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      const lines = installerLines(generate(deployment));
      if (lines !== undefined) execFileSync('/bin/sh', ['-n'], { input: toText(lines) });
    }), { numRuns: 100 });
  });

  test('does not exist where commands are not those of a POSIX shell', () => {
    assert.equal(installerLines(recipeFor({ platform: 'windows' })), undefined);
  });

  test('puts the question to the probe of each application', () => {
    const { promised, setup } = recipeFor({ more: [applicationDefaults(2)] });
    const script = installerOf(recipeFor({ more: [applicationDefaults(2)] }));
    assert.equal(setup.find(({ key }) => key === 'probe')?.lines.length, promised.length);
    for (const { application, prefix } of promised) assert.ok(script.includes(`check prefix 'prefix of ${application}' be ${prefix} curl `));
  });

  test('says at its head what it is, where it comes from and for which release', () => {
    const head = installerOf(recipeFor({ release: '4.9.4', threads: 3 })).split('\n');
    assert.equal(head[0], '#!/bin/sh');
    assert.equal(head[2], '# Recipe: https://book.example.org/recipe');
    assert.equal(head[3], '# Release: mod_wsgi 4.9.4');
  });

  test('ends where Apache refuses the configuration, on every platform with a shell', () => {
    for (const platform of ['debian', 'redhat', 'suse', 'container', 'macos', 'rhel-9'] as const) {
      const script = installerOf(recipeFor({ platform, ...(platform === 'macos' ? { project: '/Users/ann/site', port: 8080 } : {}) }));
      const loads = script.split('\n').filter((text) => /(configtest|httpd -t) && /.test(text));
      assert.equal(loads.length, 1, platform);
      const refusing = ['apache2ctl', 'apachectl', 'httpd', 'service', 'systemctl', 'brew'].map((name) => `${name}() { echo "${name} $*"; case $* in configtest | -t) return 1 ;; esac; }`).join('\n');
      const load = loads[0]?.replace(/^\S*\/(?=apachectl)/, '') ?? '';
      const { status, stdout } = spawnSync('/bin/sh', ['-eu', '-c', `${refusing}\n${load}\necho went on`], { encoding: 'utf8' });
      assert.notEqual(status, 0, platform);
      assert.doesNotMatch(stdout, /went on|reload|restart|graceful/, platform);
    }
  });

  test('takes the steps in their order, and saves the files before they are needed', () => {
    const recipe = recipeFor({});
    const script = installerOf(recipe);
    const places = [
      ...recipe.setup.filter(({ key }) => key !== 'probe').map(({ title }) => title),
      'save \'', 'a2ensite ', 'check() {',
    ].map((text) => script.indexOf(text));
    assert.ok(places.every((place) => place > 0), 'something is missing');
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
  });

  test('asks nobody anything, and fetches the lists of packages that an empty machine does not have', () => {
    assert.match(installerOf(recipeFor({})), /^apt-get update\napt-get install -y apache2 /m);
    fc.assert(fc.property(validDeployment, (deployment) => {
      for (const [command] of toText(installerLines(generate(deployment)) ?? []).matchAll(/^(?:apt-get|dnf) install .*/gm)) assert.match(command, / -y /);
    }), { numRuns: 50 });
  });

  test('runs nothing of a script that was cut off on its way', () => {
    const script = installerOf(recipeFor({ release: '1.0' })).replace('umask 022\n{\n', 'umask 022\n{\necho started\n');
    const half = script.slice(0, script.indexOf('cat > '));
    assert.throws(() => execFileSync('/bin/sh', [], { input: half, stdio: ['pipe', 'pipe', 'ignore'] }), ({ stdout }) => {
      assert.equal(String(stdout), '');
      return true;
    });
  });
});
