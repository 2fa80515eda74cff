import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { effective, routeOf, type Decision, type GroupName, type KindOf, type RequestTarget, type Route, type Setting } from '#core/apache';

function route(text: string, request: RequestTarget | string, kindOf?: KindOf): Route {
  return routeOf(effective([{ path: 'site.conf', text }]), typeof request === 'string' ? { path: request } : request, kindOf);
}

function scriptOf({ script }: Route): string | undefined {
  return script.value === 'unknown' ? 'unknown' : script.value?.path;
}

function groupsOf({ processGroup, applicationGroup }: Route): readonly (string | undefined)[] {
  const name = ({ value }: Decision<GroupName>): string => (value === 'unknown' ? value : value.name);
  return [name(processGroup), name(applicationGroup)];
}

function lineOf(setting: Setting | undefined): string | undefined {
  return setting?.text;
}

describe('the script of a request', () => {
  const aliases = 'WSGIScriptAlias /shop /srv/shop.wsgi\nWSGIScriptAlias / /srv/site.wsgi\nWSGIScriptAlias /late /srv/late.wsgi';

  test('is that of the first alias that fits, and the others are known', () => {
    const found = route(aliases, '/shop/cart');
    assert.deepEqual(found.script.value, { path: '/srv/shop.wsgi', mount: '/shop' });
    assert.deepEqual(found.script.losers.map(({ setting, why }) => [lineOf(setting), why]), [
      ['WSGIScriptAlias / /srv/site.wsgi', 'overridden'], ['WSGIScriptAlias /late /srv/late.wsgi', 'other-path'],
    ]);
    assert.equal(scriptOf(route(aliases, '/shopping')), '/srv/site.wsgi');
    assert.equal(scriptOf(route(aliases, '/late')), '/srv/site.wsgi');
  });

  test('in a mounted directory is the file that the URL names', () => {
    const text = 'WSGIScriptAlias /apps /srv/wsgi/';
    assert.deepEqual(route(text, '/apps/a.wsgi/x').script.value, { path: '/srv/wsgi/a.wsgi', mount: '/apps/a.wsgi' });
    const kindOf: KindOf = (path) => (path === '/srv/wsgi/a' ? 'file' : 'directory');
    assert.deepEqual(route(text, '/apps/a/x', kindOf).script.value, { path: '/srv/wsgi/a', mount: '/apps/a' });
  });

  test('of a pattern takes its groups', () => {
    assert.deepEqual(route('WSGIScriptAliasMatch ^/([a-z]+) /srv/$1.wsgi', '/blog/1').script.value, { path: '/srv/blog.wsgi', mount: '/blog' });
  });

  test('is none below an Alias to other files, nor behind a proxy or a redirect', () => {
    for (const other of ['Alias /static /srv/static', 'ProxyPass /static http://x', 'Redirect /static /x', 'RedirectMatch 301 ^/static /x']) {
      assert.equal(scriptOf(route(`${aliases}\n${other}`, '/static/x.css')), undefined, other);
    }
  });

  test('is a file of an Alias with the handler of mod_wsgi', () => {
    const directory = '<Directory /srv/wsgi>\nSetHandler wsgi-script\n</Directory>';
    assert.deepEqual(route(`Alias /a /srv/wsgi\n${directory}`, '/a/x.py/1').script.value, { path: '/srv/wsgi/x.py', mount: '/a/x.py' });
    assert.equal(scriptOf(route('DocumentRoot /srv/www\nAddHandler wsgi-script .wsgi', '/x.wsgi')), '/srv/www/x.wsgi');
    assert.equal(scriptOf(route('DocumentRoot /srv/www\nAddHandler wsgi-script .wsgi', '/x.html')), undefined);
  });

  test('is another one where SetHandler takes the URL away', () => {
    assert.equal(scriptOf(route(`${aliases}\n<Location /shop/status>\nSetHandler server-status\n</Location>`, '/shop/status')), undefined);
  });

  test('is that of a handler script', () => {
    const found = route('WSGIHandlerScript mine /srv/handler.wsgi process-group=a\nDocumentRoot /srv/www\n<Location /x>\nSetHandler mine\n</Location>', '/x/y.txt');
    assert.equal(scriptOf(found), '/srv/handler.wsgi');
    assert.equal(groupsOf(found)[0], 'a');
  });
});

describe('the groups of a request', () => {
  const server = 'ServerName a.example\nWSGIScriptAlias / /srv/site/site.wsgi\n';

  test('are Apache\'s own processes and the interpreter of the script by default', () => {
    assert.deepEqual(groupsOf(route(server, '/')), ['', 'a.example|']);
    assert.deepEqual(groupsOf(route('ServerName a.example\nWSGIScriptAlias /Shop /srv/x.wsgi', { path: '/Shop', port: 8080 })), ['', 'a.example:8080|/shop']);
  });

  test('are those of the alias, whatever else is written', () => {
    const found = route('WSGIProcessGroup b\nWSGIScriptAlias / /srv/x.wsgi process-group=a application-group=%{GLOBAL}', '/');
    assert.deepEqual(groupsOf(found), ['a', '']);
    assert.equal(found.processGroup.by?.key, 'wsgiscriptalias');
    assert.deepEqual(found.processGroup.losers.map(({ setting, why }) => [lineOf(setting), why]), [['WSGIProcessGroup b', 'overridden']]);
  });

  const sections: readonly (readonly [text: string, path: string, group: string])[] = [
    ['WSGIProcessGroup a\nWSGIProcessGroup b', '/', 'b'],
    ['<Location /x>\nWSGIProcessGroup a\n</Location>\nWSGIProcessGroup b', '/x/1', 'a'],
    ['<Location /x>\nWSGIProcessGroup a\n</Location>\nWSGIProcessGroup b', '/xy', 'b'],
    ['<Location />\nWSGIProcessGroup a\n</Location>\n<Directory /srv/site>\nWSGIProcessGroup b\n</Directory>', '/', 'a'],
    ['<Directory /srv/site>\nWSGIProcessGroup a\n</Directory>\n<Directory /srv>\nWSGIProcessGroup b\n</Directory>', '/', 'a'],
    ['<Directory /srv/other>\nWSGIProcessGroup a\n</Directory>', '/', ''],
    ['<Directory "/srv/*">\nWSGIProcessGroup a\n</Directory>\n<Directory />\nWSGIProcessGroup b\n</Directory>', '/', 'a'],
    ['<Directory "/srv/site/*">\nWSGIProcessGroup a\n</Directory>', '/', ''],
    ['<DirectoryMatch ^/srv>\nWSGIProcessGroup a\n</DirectoryMatch>\n<Directory /srv/site>\nWSGIProcessGroup b\n</Directory>', '/', 'a'],
    ['<Files site.wsgi>\nWSGIProcessGroup a\n</Files>\n<Directory /srv/site>\nWSGIProcessGroup b\n</Directory>', '/', 'a'],
    ['<Directory /srv/site>\n<Files site.wsgi>\nWSGIProcessGroup a\n</Files>\n</Directory>\n<Files *.wsgi>\nWSGIProcessGroup b\n</Files>', '/', 'a'],
    ['<Location /x>\nWSGIProcessGroup a\n</Location>\n<Location />\nWSGIProcessGroup b\n</Location>', '/x', 'b'],
    ['<LocationMatch "^/x">\nWSGIProcessGroup a\n</LocationMatch>', '/x1', 'a'],
    ['<Location ~ "/(x|y)$">\nWSGIProcessGroup a\n</Location>', '/1/y', 'a'],
    ['WSGIProcessGroup %{ENV:GROUP}\n<Location /x>\nSetEnv GROUP c\n</Location>', '/x', 'c'],
    ['WSGIProcessGroup %{SERVER}', '/', 'a.example'],
    ['WSGIProcessGroup %{GLOBAL}', '/', ''],
  ];
  for (const [text, path, group] of sections) {
    test(`of ${path} with ${JSON.stringify(text)}: ${JSON.stringify(group)}`, () => {
      const found = route(server + text, path);
      assert.equal(groupsOf(found)[0], group);
      assert.ok(found.certain);
    });
  }

  test('of a pattern for directories count for the file itself, where the URL names nothing behind it', () => {
    const text = 'ServerName a\nWSGIScriptAlias /y /srv/site/y.wsgi\n<Directory "/srv/site/*">\nWSGIProcessGroup a\n</Directory>';
    assert.deepEqual([groupsOf(route(text, '/y'))[0], groupsOf(route(text, '/y/z'))[0]], ['a', '']);
  });

  test('with the name of the request take it in lower case', () => {
    assert.equal(groupsOf(route(`${server}WSGIProcessGroup %{HOST}`, { path: '/', host: 'B.Example' }))[0], 'b.example');
  });

  test('are unknown where they depend on what no file says', () => {
    const found = route(`${server}WSGIProcessGroup %{ENV:GROUP}`, '/');
    assert.equal(groupsOf(found)[0], 'unknown');
    assert.equal(found.certain, false);
    assert.equal(groupsOf(route('WSGIScriptAlias / /x.wsgi', '/'))[1], 'unknown');
  });

  test('are not certain below a condition that is unknown', () => {
    assert.equal(route(`${server}<IfModule x>\nWSGIProcessGroup a\n</IfModule>`, '/').certain, false);
    assert.equal(route(`${server}<If "true">\nWSGIProcessGroup a\n</If>`, '/').certain, false);
  });

  test('of a section that covers nothing lose by their path', () => {
    const found = route(`${server}<Location /other>\nWSGIProcessGroup a\n</Location>`, '/');
    assert.deepEqual(found.processGroup.losers.map(({ why }) => why), ['other-path']);
  });
});

describe('the host of a request', () => {
  const hosts = [
    'ServerName main', 'WSGIScriptAlias /main /srv/main.wsgi',
    '<VirtualHost *:80>', 'ServerName a', 'ServerAlias *.a.example a2', 'WSGIScriptAlias / /srv/a.wsgi', 'WSGIProcessGroup a', '</VirtualHost>',
    '<VirtualHost *:80>', 'ServerName b', 'WSGIScriptAlias / /srv/b.wsgi', '</VirtualHost>',
    '<VirtualHost *:443>', 'ServerName b', 'WSGIScriptAlias / /srv/secure.wsgi', '</VirtualHost>',
  ].join('\n');
  const scripts: readonly (readonly [request: RequestTarget, script: string | undefined])[] = [
    [{ path: '/', host: 'a' }, '/srv/a.wsgi'], [{ path: '/', host: 'B' }, '/srv/b.wsgi'], [{ path: '/', host: 'a2' }, '/srv/a.wsgi'],
    [{ path: '/', host: 'x.a.example' }, '/srv/a.wsgi'], [{ path: '/', host: 'unknown' }, '/srv/a.wsgi'], [{ path: '/' }, '/srv/a.wsgi'],
    [{ path: '/', host: 'b', port: 443 }, '/srv/secure.wsgi'], [{ path: '/main', host: 'b', port: 81 }, '/srv/main.wsgi'],
    [{ path: '/', host: 'b', port: 81 }, undefined],
  ];
  for (const [request, script] of scripts) {
    test(`${JSON.stringify(request)} goes to ${String(script)}`, () => assert.equal(scriptOf(route(hosts, request)), script));
  }

  test('inherits the aliases of the server behind its own', () => {
    assert.equal(scriptOf(route(hosts.replace('WSGIScriptAlias / /srv/b.wsgi', ''), { path: '/main/1', host: 'b' })), '/srv/main.wsgi');
  });

  test('of the very address is asked alone', () => {
    const text = '<VirtualHost 10.0.0.1:80>\nServerName x\nWSGIScriptAlias / /srv/x.wsgi\n</VirtualHost>\n<VirtualHost *:80>\nServerName y\nWSGIScriptAlias / /srv/y.wsgi\n</VirtualHost>';
    assert.equal(scriptOf(route(text, { path: '/', host: 'y', address: '10.0.0.1' })), '/srv/x.wsgi');
    assert.equal(scriptOf(route(text, { path: '/', host: 'x', address: '10.0.0.2' })), '/srv/y.wsgi');
    const open = route(text, { path: '/', host: 'y' });
    assert.deepEqual([scriptOf(open), open.certain], ['/srv/y.wsgi', false]);
  });

  test('with directives of another host says so', () => {
    const found = route(hosts, { path: '/', host: 'b' });
    assert.deepEqual(found.processGroup.losers.map(({ setting, why }) => [lineOf(setting), why]), [['WSGIProcessGroup a', 'other-host']]);
  });

  test('of every port is asked only where it stands first', () => {
    const every = '<VirtualHost *>\nServerName x\nWSGIScriptAlias / /srv/x.wsgi\n</VirtualHost>\n';
    const one = '<VirtualHost *:80>\nServerName y\nWSGIScriptAlias / /srv/y.wsgi\n</VirtualHost>\n';
    assert.equal(scriptOf(route(every + one, { path: '/', host: 'y' })), '/srv/x.wsgi');
    assert.equal(scriptOf(route(one + every, { path: '/', host: 'x' })), '/srv/y.wsgi');
  });
});
