import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { effective, settingOptions, type Effective, type Known, type Setting } from '#core/apache';
import fc from 'fast-check';

import { configText } from './arbitrary/config.ts';

function readTogether(files: Readonly<Record<string, string>>, known?: Known): Effective {
  return effective(Object.entries(files).map(([path, text]) => ({ path, text })), known);
}

/** Prints each setting as one line: scope, directive, and in brackets an activity that is not certain. */
function linesOf({ settings }: Pick<Effective, 'settings'>): string[] {
  return settings.map(({ key, words, scope, active }: Setting) => [
    ...scope.map((each) => `${each.key}(${each.words.join(' ')})`), [key, ...words].join(' '), ...(active === true ? [] : [`[${String(active)}]`]),
  ].join(' '));
}

function read(text: string, known?: Known): string[] {
  return linesOf(readTogether({ 'site.conf': text }, known));
}

describe('supposed modules', () => {
  test('answer conditions for themselves, and for no other module', () => {
    const text = '<IfModule mod_wsgi.c>\nA a\n</IfModule>\n<IfModule !ssl_module>\nB b\n</IfModule>\n<IfModule mod_php.c>\nC c\n</IfModule>\n';
    assert.deepEqual(read(text, { supposedModules: new Set(['wsgi_module', 'ssl_module']) }), ['a a', 'b b [false]', 'c c [unknown]']);
  });
});

describe('settings', () => {
  test('stand in the order of the text, each with its sections', () => {
    assert.deepEqual(read('ServerName a\n<VirtualHost *:80>\n<Directory "/srv/a b">\nRequire all granted\n</Directory>\nServerName b\n</VirtualHost>'), [
      'servername a', 'virtualhost(*:80) directory(/srv/a b) require all granted', 'virtualhost(*:80) servername b',
    ]);
  });

  test('are none where the first word of a line is empty, which Apache passes over', () => assert.deepEqual(read("'\n\"\" x\nA b"), ['a b']));

  test('sections without a setting are known', () => {
    assert.deepEqual(readTogether({ a: '<VirtualHost *:80>\n<Location />\n</Location>\n</VirtualHost>' }).sections.map(({ key, within }) => [key, within.length]), [
      ['virtualhost', 0], ['location', 1],
    ]);
  });

  test('have options with variables put in', () => {
    const { settings } = readTogether({ a: 'Define ROOT "/srv/a b"\nWSGIDaemonProcess app python-home="${ROOT}/venv"' });
    const [, option] = settingOptions(settings[1] ?? assert.fail(), 'value');
    assert.deepEqual(option?.kind === 'option' && [option.name, option.value], ['python-home', '/srv/a b/venv']);
  });
});

describe('variables', () => {
  test('are put in before quotes are looked at, names too, and case does not count', () => {
    assert.deepEqual(read('Define A "x y"\nAlias /a ${a}\n$B} c\nDefine B ServerName\n${B} c'), ['define A x y', 'alias /a x y', '$b} c', 'define B ServerName', 'servername c']);
  });

  test('that nobody defines stay, and are reported', () => {
    const { settings, unresolved } = readTogether({ a: 'Define B\nAlias / ${A}/${B}' });
    assert.deepEqual(settings[1]?.words, ['/', '${A}/${B}']);
    assert.deepEqual(unresolved.map(({ kind, name }) => [kind, name]), [['variable', 'A'], ['variable', 'B']]);
  });

  test('come from the environment where no file defines them', () => {
    const known: Known = { environment: new Map([['A', '/env'], ['B', '/env']]) };
    assert.deepEqual(read('Define B /file\nAlias /a ${A}\nAlias /b ${B}', known).slice(1), ['alias /a /env', 'alias /b /file']);
  });

  test('end at UnDefine', () => {
    assert.deepEqual(read('Define A 1\nUnDefine A\nAlias / ${A}').at(-1), 'alias / ${A}');
  });

  test('of a condition that is unknown are unknown', () => {
    assert.deepEqual(read('<IfDefine X>\nDefine A 1\n</IfDefine>\n<IfDefine A>\nB\n</IfDefine>'), ['define A 1 [unknown]', 'b [unknown]']);
  });
});

describe('conditions', () => {
  const cases: readonly (readonly [condition: string, known: Known, active: boolean | 'unknown'])[] = [
    ['IfModule mod_wsgi.c', {}, 'unknown'],
    ['IfModule mod_wsgi.c', { modules: new Set(['wsgi_module']) }, true],
    ['IfModule wsgi_module', { modules: new Set() }, false],
    ['IfModule !mod_wsgi.c', { modules: new Set() }, true],
    ['IfModule !mod_wsgi.c', {}, 'unknown'],
    ['IfModule prefork.c', { modules: new Set(['mpm_prefork_module']) }, true],
    ['IfDefine SSL', { defines: new Set(['SSL']) }, true],
    ['IfDefine ssl', { defines: new Set(['SSL']) }, false],
    ['IfVersion >= 2.4', { apache: '2.4.57' }, true],
    ['IfVersion < 2.4', { apache: '2.4.57' }, false],
    ['IfVersion 2.4.57', { apache: '2.4.57' }, true],
    ['IfVersion = 2.4', { apache: '2.4.57' }, false],
    ['IfVersion !~ ^2\\.4', { apache: '2.4.57' }, false],
    ['IfVersion >= 2.4', {}, 'unknown'],
    ['IfFile "/etc/x"', {}, 'unknown'],
    ['If "true"', {}, 'unknown'],
  ];
  for (const [condition, known, active] of cases) {
    test(`<${condition}> with ${JSON.stringify(Object.keys(known))} is ${String(active)}`, () => {
      const { settings } = readTogether({ a: `<${condition}>\nA\n</${condition.split(' ')[0] ?? ''}>` }, known);
      assert.equal(settings[0]?.active, active);
    });
  }

  test('see the modules and names that the files set before them', () => {
    assert.deepEqual(read('<IfModule mod_a.c>\nA\n</IfModule>\nLoadModule a_module x.so\nDefine D\n<IfModule mod_a.c>\n<IfDefine !D>\nB\n</IfDefine>\n</IfModule>', { modules: new Set() }), [
      'a [false]', 'loadmodule a_module x.so', 'define D', 'b [false]',
    ]);
  });

  test('that are unknown are reported, but not below a false one', () => {
    const { unresolved } = readTogether({ a: '<IfModule b>\n<IfDefine X>\n</IfDefine>\n</IfModule>\n<IfDefine Y>\n</IfDefine>' }, { modules: new Set() });
    assert.deepEqual(unresolved.map(({ kind, name }) => [kind, name]), [['condition', '<IfDefine Y>']]);
  });
});

describe('includes', () => {
  test('are read where they stand, inside their sections', () => {
    const found = readTogether({
      '/etc/apache2/apache2.conf': 'ServerRoot /etc/apache2\nA\nInclude sites-enabled/*.conf\nB',
      '/etc/apache2/sites-enabled/b.conf': 'ServerName b',
      '/etc/apache2/sites-available/a.conf': '<VirtualHost *>\nInclude /etc/apache2/one.inc\n</VirtualHost>',
      '/etc/apache2/one.inc': 'ServerName a',
    });
    assert.deepEqual(linesOf(found), ['serverroot /etc/apache2', 'a', 'include sites-enabled/*.conf', 'virtualhost(*) include /etc/apache2/one.inc', 'virtualhost(*) servername a', 'servername b', 'b']);
    assert.deepEqual(found.settings[4]?.via.length, 2);
    assert.deepEqual(found.unresolved, []);
  });

  test('find a file of which only the name is known', () => {
    assert.deepEqual(linesOf(readTogether({ 'site.conf': 'B', 'apache2.conf': 'A\nIncludeOptional sites-enabled/*.conf' })), ['a', 'includeoptional sites-enabled/*.conf', 'b']);
  });

  test('of one path read its file in each host, and of another path that may mean it only once', () => {
    const host = '<VirtualHost *:80>\nInclude parts/site.inc\n</VirtualHost>\n';
    assert.deepEqual(linesOf(readTogether({ 'hosts.conf': host + host, 'site.inc': 'A' })).filter((line) => line.endsWith(' a')), ['virtualhost(*:80) a', 'virtualhost(*:80) a']);
    assert.deepEqual(linesOf(readTogether({ 'hosts.conf': 'Include one/site.inc\nInclude two/site.inc\n', 'site.inc': 'A' })).filter((line) => line === 'a'), ['a']);
  });

  test('that are not there are reported', () => {
    const { unresolved } = readTogether({ a: 'ServerRoot /etc/httpd\nInclude conf.d/*.conf\nIncludeOptional /x/*.conf' });
    assert.deepEqual(unresolved.map(({ kind, name }) => [kind, name]), [['include', '/etc/httpd/conf.d/*.conf'], ['include', '/x/*.conf']]);
  });

  test('of a directory read all its files, and no other', () => {
    assert.deepEqual(linesOf(readTogether({ '/a.conf': 'Include /etc/x', '/etc/x/b/c': 'C', '/etc/x/a': 'A', '/etc/xy': 'Y' })), ['include /etc/x', 'a', 'c', 'y']);
  });

  test('that go round come to an end', () => {
    const { unresolved } = readTogether({ '/a': 'Include /b\nInclude /b', '/b': 'Include /a\nInclude /a' });
    assert.ok(unresolved.some(({ kind }) => kind === 'depth'));
  });
});

describe('macros', () => {
  test('are put in with their arguments, and only where they are used', () => {
    assert.deepEqual(read('<Macro Site $host @dir>\n<VirtualHost *:80>\nServerName $host\nDocumentRoot @dir\n</VirtualHost>\n</Macro>\nUse site a "/srv/a b"\nUse SITE b /c'), [
      'use site a /srv/a b', 'virtualhost(*:80) servername a', 'virtualhost(*:80) documentroot /srv/a b', 'use SITE b /c', 'virtualhost(*:80) servername b', 'virtualhost(*:80) documentroot /c',
    ]);
  });

  test('that nobody defines, and that use themselves, are reported', () => {
    assert.deepEqual(readTogether({ a: 'Use x' }).unresolved.map(({ kind, name }) => [kind, name]), [['macro', 'x']]);
    assert.ok(readTogether({ a: '<Macro x>\nUse x\nUse x\n</Macro>\nUse x' }).unresolved.some(({ kind }) => kind === 'depth'));
  });
});

test('reading together never throws', () => {
  const names = fc.constantFrom('/etc/apache2/a.conf', 'b.conf', 'sites-enabled/c.conf');
  const lines = fc.constantFrom('Include a.conf\n', 'Include *.conf\n', 'Define A b\n', 'Alias / ${A}\n', '<Macro m $x>\nUse m $x\n', '</Macro>\n', 'Use m a\n', '<IfModule x>\n', '</IfModule>\n');
  const text = fc.array(fc.oneof(lines, configText), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(fc.property(fc.array(fc.record({ path: names, text }), { maxLength: 3 }), (files) => {
    for (const { directive, file } of effective(files).settings) assert.ok(directive.end <= file.text.length);
  }), { numRuns: 2_000 });
});
