/** Questions to the explorer: fields, addresses, and what is compared. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { effective } from '#core/apache';
import { METHODS, settle, type Method } from '#core/deployment';
import { generate } from '#core/recipe';
import { RELEASES } from '#core/releases';

import { answersTo, targetOf } from '../../components/islands/explorer/answers.ts';
import { handOver } from '../../components/islands/explorer/address.ts';
import { answersHtml } from '../../components/islands/explorer/render.ts';
import { explorerQuery, questionFrom, SCRIPTS, stepsOf, type ScriptKey } from '../../components/islands/explorer/state.ts';

const fieldsOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

describe('a question to the explorer', () => {
  test('comes back whole from its address', () => {
    const fields = { mod_wsgi: '2.4', than: '2.3', python: '2.7', tool: 'virtualenv-16', fault: 'missing', script: 'front', environment: '/srv/a b', package: 'flask', url: 'x.example/a?b#c', config: 'WSGIScriptAlias / "/srv/a b.wsgi"\n# é & +', other: 'WSGIPythonHome /x' };
    assert.deepEqual(questionFrom(fieldsOf(explorerQuery(fields))), questionFrom(fields));
  });

  test('takes the default for whatever is missing or impossible', () => {
    const nonsense = { mod_wsgi: '9', than: 'x', python: '1.0', maker: '__proto__', tool: 'constructor', fault: 'toString', script: 'valueOf', environment: 'relative', package: '../x', situation: 'hasOwnProperty', config: ' \n', other: ' ' };
    assert.deepEqual(questionFrom(nonsense), questionFrom({}));
  });

  test('asks for the first script that is mounted, under the name and port of its host', () => {
    const target = (text: string, url = ''): unknown => targetOf(url, effective([{ path: 'x', text }]));
    assert.deepEqual(target(''), { path: '/' });
    assert.deepEqual(target('WSGIScriptAlias /shop /srv/shop.wsgi'), { path: '/shop' });
    assert.deepEqual(target('<VirtualHost *:8443>\nServerName Shop.example\nWSGIScriptAlias /a /srv/a.wsgi\n</VirtualHost>'), { path: '/a', host: 'shop.example', port: 8443 });
    assert.deepEqual(target('WSGIScriptAlias / /srv/a.wsgi', 'http://other.example:81/b?c'), { path: '/b', host: 'other.example', port: 81 });
    assert.deepEqual(target('WSGIScriptAlias / /srv/a.wsgi', '/b'), { path: '/b' });
  });

  test('is answered for the two releases, the older one first, or for the two configurations', () => {
    const headings = (fields: Record<string, string>): string[] => answersTo(questionFrom(fields)).map(({ heading }) => heading);
    assert.deepEqual(headings({ mod_wsgi: '2.4', than: '2.3', python: '2.7' }), ['mod_wsgi 2.3, Python 2.7', 'mod_wsgi 2.4, Python 2.7']);
    assert.deepEqual(headings({ mod_wsgi: '4.9.4', python: '3.9', other: 'WSGIPythonHome /x' }), ['mod_wsgi 4.9.4, Python 3.9, first configuration', 'mod_wsgi 4.9.4, Python 3.9, second configuration']);
  });

  test('lets every way of a script find the package of its environment', () => {
    for (const script of Object.keys(SCRIPTS) as ScriptKey[]) {
      if (script === '') continue;
      const question = questionFrom({ script, tool: 'virtualenv', situation: 'none' });
      const [answer] = answersTo(question);
      const outcome = answer?.emulation.outcome;
      assert.ok(outcome?.kind === 'served' && stepsOf(question).length > 0);
      assert.equal(outcome.sys.path.some(({ directory, origin }) => origin === 'script' && directory.startsWith('/srv/example/venv/')), true, script);
      // A directory at the end loses against the copy of the base interpreter.
      assert.equal(outcome.imported?.winner?.entry.directory.startsWith('/srv/example/venv/'), script !== 'append', script);
    }
  });

  test('counts what stands under <IfModule mod_wsgi.c>, and each release reads <IfVersion> with its own Apache', () => {
    const prefix = (fields: Record<string, string>): string | undefined => {
      const outcome = answersTo(questionFrom(fields))[0]?.emulation.outcome;
      return outcome?.kind === 'served' ? outcome.sys.prefix : outcome?.kind;
    };
    const config = (section: string): string => `<${section}>\nWSGIPythonHome /srv/x\n</${section.split(' ')[0]}>\nWSGIScriptAlias / /srv/a.wsgi\n`;
    assert.equal(prefix({ config: config('IfModule mod_wsgi.c') }), '/srv/x');
    assert.equal(prefix({ config: config('IfVersion >= 2.4') }), '/srv/x');
    assert.equal(prefix({ config: config('IfVersion >= 2.4'), mod_wsgi: '3.3', python: '2.7' }), '/usr');
  });

  test('has an answer for nonsense, in which no markup of the reader stands', () => {
    const pastes = ['<script>alert(1)</script>', '<VirtualHost', '</Location>\n</Location>', '"'.repeat(999), 'WSGIPythonHome "\u0000\uffff', `${'\\\n'.repeat(500)}x`, 'Include *.conf\nUse X\n<Macro Y>', '\r\n\r\n', '<img src=x onerror=alert(1)>\nWSGIPythonPath <b>', 'WSGIDaemonProcess ' + 'a=b '.repeat(500)];
    for (const config of pastes) {
      const html = answersHtml(questionFrom({ config, other: config, package: '<b>', url: '<i>' }));
      assert.doesNotMatch(html, /<(?:script|img|i)\b|<b>(?!imported|new|moved)/, config.slice(0, 40));
      assert.match(html, /explorer-outcome is-/);
    }
  });
});

describe('a recipe that is handed to the explorer', () => {
  for (const method of Object.keys(METHODS) as Method[]) {
    test(`${method}: gets there the path that the builder predicts, for every release that has the method`, () => {
      let compared = 0;
      for (const [release] of RELEASES) {
        for (const mode of ['daemon', 'embedded'] as const) {
          const { deployment, problems } = settle({ release, method, mode });
          if (problems.length > 0) continue;
          const recipe = generate(deployment);
          const fields = handOver(recipe);
          if (fields === undefined) continue;
          const [here] = answersTo(questionFrom(fieldsOf(explorerQuery(fields))));
          const [there] = recipe.predicted ?? [];
          const outcome = here?.emulation.outcome;
          assert.ok(outcome?.kind === 'served' && there?.kind === 'served', `${release} ${mode}: ${JSON.stringify(outcome).slice(0, 300)}`);
          // Lines of the script that add the project's own directories are not in the explorer's form.
          const inserts = new Set(recipe.plan.applications[0].inserts);
          const path = ({ sys }: typeof there): string[] => sys.path.map(({ directory }) => directory).filter((directory) => !inserts.has(directory));
          assert.deepEqual([path(outcome), outcome.sys.prefix, outcome.processGroup], [path(there), there.sys.prefix, there.processGroup], `${release} ${mode}`);
          compared++;
        }
      }
      assert.ok(compared > 0 || method === 'symlink-tree', method);
    });
  }
});
