import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effective, rankSettings, settingsByPath, strongest, type Setting } from '#core/apache';
import fc from 'fast-check';
import { routedDeployment } from '../apache/routing/deployments.ts';

const settingsOf = (text: string): readonly Setting[] => effective([{ path: 'site.conf', text }]).settings.filter(({ key }) => key === 'wsgiprocessgroup');

test('the settings that are sought by path have the winner among them, for any request to any deployment', () => {
  const file = fc.constantFrom('/srv/site.wsgi', '/srv/apps/one.wsgi', '/srv/apps/deep/three.wsgi', '/srv/apps', '/other.wsgi');
  fc.assert(fc.property(routedDeployment, file, fc.boolean(), (deployment, path, isWhole) => {
    const config = effective([{ path: 'site.conf', text: deployment.text(80, '/srv') }]);
    const settings = config.settings.filter(({ key }) => key === 'wsgiprocessgroup');
    const mayCover = settingsByPath(settings);
    for (const host of [undefined, ...config.sections.filter(({ key }) => key === 'virtualhost')]) {
      for (const { path: url } of deployment.requests) {
        const target = { host, url, file: path, isWhole };
        assert.equal(strongest(mayCover(target), target), rankSettings({ settings }, ['wsgiprocessgroup'], target).covering.at(-1));
      }
    }
  }), { numRuns: 200 });
});

test('a section with a plain path is looked at for requests to that path alone', () => {
  const names = Array.from({ length: 500 }, (_, index) => index);
  for (const section of ['Directory /srv', 'Location ']) {
    const mayCover = settingsByPath(settingsOf(names.map((name) => `<${section}/${name}>\nWSGIProcessGroup g\n</${section.split(' ')[0] ?? ''}>\n`).join('')));
    for (const name of [0, 7, 70, 499]) assert.ok(mayCover({ host: undefined, url: `/${name}/`, file: `/srv/${name}/app.wsgi`, isWhole: false }).length <= 3, section);
  }
});

test('of many settings in the same sections the last one is looked at', () => {
  const repeated = '<Directory /srv>\nWSGIProcessGroup a\n</Directory>\n'.repeat(500);
  const found = settingsByPath(settingsOf(`${'WSGIProcessGroup b\n'.repeat(500)}${repeated}`))({ host: undefined, url: '/', file: '/srv/app.wsgi', isWhole: false });
  assert.deepEqual(found.map(({ order }) => order).toSorted((a, b) => a - b), [499, 1499]);
});

test('variables that double one another, macros that use one another and deep sections are read in bounds', () => {
  const doubled = Array.from({ length: 40 }, (_, index) => `Define A${index + 1} \${A${index}}\${A${index}}`).join('\n');
  const used = effective([{ path: 'site.conf', text: `Define A0 /srv/venv\n${doubled}\n${'WSGIPythonHome ${A10}\n'.repeat(5000)}` }]);
  assert.ok(used.settings.reduce((sum, { text }) => sum + text.length, 0) < 1_000_000);
  const deep = effective([{ path: 'site.conf', text: `${'<IfDefine A>\n'.repeat(500)}WSGIProcessGroup a\n${'</IfDefine>\n'.repeat(500)}WSGIProcessGroup b\n` }]);
  assert.deepEqual(deep.settings.map(({ words }) => words), [['b']]);
  assert.deepEqual(deep.unresolved.filter(({ kind }) => kind === 'limit').length, 1);
});
