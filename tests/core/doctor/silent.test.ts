import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PLATFORMS, settle, type PlatformKey } from '#core/deployment';
import { diagnose } from '#core/doctor';
import { compareWithToday } from '#core/doctor/recipe';
import { readScript } from '#core/doctor/script';
import { toText } from '#core/lines';
import { generate, NAMED_RECIPES } from '#core/recipe';
import { releasesThatChanged } from '#core/releases';
import { RUNS } from '../../../src/measured/index.ts';

const KINDS = { apache: 'apache', python: 'wsgi', shell: 'shell', powershell: 'shell' } as const;

/** Warnings that a recipe of an old way earns: its own page says the same. */
const OF_OLD_WAYS = ['site-packages-in-python-path', 'in-script-activation', 'addsitedir-without-reorder'];

describe('what works is not called broken', () => {
  for (const named of NAMED_RECIPES) {
    test(`the recipe ${named.key}, for every release that changed something, and on every platform`, () => {
      const wanted = [
        ...releasesThatChanged().map((release) => settle({ ...named.wanted, release })),
        ...(Object.keys(PLATFORMS) as PlatformKey[]).map((platform) => settle({ ...named.wanted, platform })),
      ];
      // A recipe that does not exist for a release is not published.
      for (const { deployment } of wanted.filter(({ problems }) => problems.length === 0)) {
        const { files, plan } = generate(deployment);
        const pasted = files.filter(({ role }) => role !== 'probe').map(({ path, language, lines }) => ({ name: path, kind: KINDS[language], text: toText(lines) }));
        const diagnosis = diagnose(pasted, { readScript, versions: { mod_wsgi: deployment.release, python: plan.python, os: plan.platform.windows ? 'windows' : 'linux' } });
        const wrong = diagnosis.findings.filter(({ severity, rule }) => severity === 'error' || (severity === 'warning' && !OF_OLD_WAYS.includes(rule)));
        assert.deepEqual(wrong.map(({ rule, message }) => [rule, message]), [], `${deployment.release} on ${deployment.platform}`);
      }
    });
  }

  test('every recorded configuration that was served from the environment that it names', () => {
    for (const { config, mod_wsgi, python, outcome, title } of RUNS) {
      if (outcome !== 'venv') continue;
      const { findings } = diagnose([{ name: 'httpd.conf', kind: 'apache', text: `${config.join('\n')}\n` }], { versions: { mod_wsgi, python, os: 'linux' } });
      assert.deepEqual(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), [], `${mod_wsgi}: ${title}`);
    }
  });

  test('every recorded configuration that Apache refused has an error', () => {
    for (const { config, mod_wsgi, python, outcome, title } of RUNS) {
      if (outcome !== 'CFGERR') continue;
      const { findings } = diagnose([{ name: 'httpd.conf', kind: 'apache', text: `${config.join('\n')}\n` }], { versions: { mod_wsgi, python, os: 'linux' } });
      assert.ok(findings.some(({ severity }) => severity === 'error'), `${mod_wsgi}: ${title}: ${config.join(' | ')}`);
    }
  });
});

describe('an old recipe', () => {
  test('is understood, and yields the same deployment today', () => {
    for (const release of releasesThatChanged()) {
      const { deployment } = settle({ release, project: '/srv/shop', environment: '/srv/shop/env', processGroup: 'shop', mount: '/shop' });
      const recipe = generate(deployment);
      const files = recipe.files.filter(({ role }) => role === 'site' || role === 'script').map(({ path, language, lines }) => ({ name: path, kind: KINDS[language], text: toText(lines) }));
      const { fields, files: [configuration] } = compareWithToday(diagnose(files, { readScript, versions: { mod_wsgi: release, os: 'linux' } }));
      assert.ok(fields.some(({ value }) => value === '/srv/shop/env'), `${release}: ${JSON.stringify(fields)}`);
      assert.match(configuration?.text ?? '', /python-home=\/srv\/shop\/env/, release);
    }
  });
});
