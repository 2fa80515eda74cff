import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, type PastedFile, type Versions } from '#core/doctor';
import { predict, type Prediction } from '#core/doctor/prediction';
import { readScript } from '#core/doctor/script';

const VERSIONS: Versions = { mod_wsgi: '4.9.4', python: '3.11', os: 'linux' };

function predicted(texts: Readonly<Record<string, string>>, versions: Versions = VERSIONS): readonly Prediction[] {
  const files = Object.entries(texts).map(([name, text]): PastedFile => ({ name, text }));
  return predict(diagnose(files, { versions, readScript }))?.applications ?? [];
}

const words = (texts: Readonly<Record<string, string>>, versions?: Versions): string => predicted(texts, versions).map((each) => each.words).join('\n');

describe('the prediction beside findings', () => {
  test('shows that an unselected daemon leaves the application embedded, on the base Python', () => {
    assert.match(words({ 'a.conf': 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n' }), /from `\/usr\/lib\/python3.*embedded mode/);
  });

  test('shows the environment of the selected daemon', () => {
    assert.match(words({ 'a.conf': 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n' }), /from `\/srv\/venv\/lib\/python3\.11\/site-packages`.*process group `shop`/);
  });

  test('has Python fail where the home is a program', () => {
    const [first] = predicted({ 'a.conf': 'WSGIDaemonProcess shop python-home=/srv/venv/bin/python\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n' });
    assert.equal(first?.outcome, 'not-started');
  });

  test('lets an authentication provider have its script', () => {
    const provider = '<AuthnProviderAlias wsgi shop>\nWSGIAuthUserScript /srv/auth.wsgi application-group=shop\n</AuthnProviderAlias>\n';
    assert.match(words({ 'a.conf': `${provider}WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n` }), /from `\/srv\/venv/);
  });

  test('does not call a template refused', () => {
    const [first] = predicted({ 'a.conf': 'WSGIDaemonProcess shop processes={{ processes }} python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n' });
    assert.equal(first?.outcome, 'unknown');
  });

  test('supposes mod_wsgi, mod_ssl and no names of its own where conditions ask for them', () => {
    const guarded = '<IfDefine !SHOP>\nDefine SHOP\nWSGIDaemonProcess shop python-home=/srv/venv\n</IfDefine>\n<IfModule mod_ssl.c>\n<VirtualHost *:443>\n<IfModule mod_wsgi.c>\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n</IfModule>\n</VirtualHost>\n</IfModule>\n';
    const [first] = predicted({ 'a.conf': guarded });
    assert.equal(first?.outcome, 'served');
    assert.ok(first.doubts.some((doubt) => doubt.includes('-D')));
  });

  test('follows requests that a redirecting RewriteRule lets pass, and says so', () => {
    const text = '<VirtualHost *:80>\nRewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]\nWSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n</VirtualHost>\n';
    const [first] = predicted({ 'a.conf': text });
    assert.equal(first?.outcome, 'served');
    assert.ok(first.doubts.some((doubt) => doubt.includes('RewriteRule')));
    const [rewritten] = predicted({ 'a.conf': text.replace('https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]', '/other [PT]') });
    assert.equal(rewritten?.outcome, 'unknown');
  });

  test('follows each virtual host by its name', () => {
    const host = (name: string): string => `<VirtualHost *:80>\nServerName ${name}\nWSGIDaemonProcess ${name} python-home=/srv/${name}\nWSGIScriptAlias / /srv/${name}.wsgi process-group=${name}\n</VirtualHost>\n`;
    const all = predicted({ 'a.conf': host('one') + host('two') }).map((each) => each.words);
    assert.equal(all.length, 2);
    assert.match(all[0] ?? '', /\/srv\/one\//);
    assert.match(all[1] ?? '', /\/srv\/two\//);
  });

  test('takes from the log that the environment is not there', () => {
    const log = '[wsgi:warn] [pid 9] (2)No such file or directory: mod_wsgi (pid=9): Unable to stat Python home /srv/venv. Python interpreter may not be able to be initialized correctly. Verify the supplied path and access permissions for whole of the path.\n';
    const [first] = predicted({ 'a.conf': 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', 'error.log': log });
    assert.equal(first?.outcome, 'not-started');
  });

  test('runs what the script activates', () => {
    const script = "exec(open('/srv/venv/bin/activate_this.py').read(), {'__file__': '/srv/venv/bin/activate_this.py'})\nfrom shop import application\n";
    assert.match(words({ 'a.conf': 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', 'app.wsgi': script }), /from `\/srv\/venv\/lib/);
  });

  test('says which release and Python it supposes', () => {
    const supposed = predict(diagnose([{ name: 'a.conf', text: 'WSGIScriptAlias / /srv/app.wsgi\n' }]))?.supposed ?? '';
    assert.match(supposed, /show neither/);
  });

  test('is silent without an application, and on Windows', () => {
    assert.deepEqual(predicted({ 'a.conf': 'WSGIPythonHome /srv/venv\n' }), []);
    assert.deepEqual(predicted({ 'a.conf': 'WSGIScriptAlias / c:/app.wsgi\n' }, { ...VERSIONS, os: 'windows' }), []);
  });
});

describe('the findings that a prediction explains', () => {
  function explained(texts: Readonly<Record<string, string>>): string[][] {
    const diagnosis = diagnose(Object.entries(texts).map(([name, text]): PastedFile => ({ name, text })), { versions: VERSIONS, readScript });
    return (predict(diagnosis)?.applications ?? []).map(({ explains }) => explains.map((index) => diagnosis.findings[index]?.rule ?? ''));
  }

  test('are those of the only application, in configuration, script and log', () => {
    const [rules] = explained({
      'a.conf': 'WSGIDaemonProcess shop python-home=/srv/venv/bin/python\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n',
      'error.log': "[wsgi:error] [pid 9:tid 1] [remote 192.0.2.1:50] ModuleNotFoundError: No module named 'flask'\n",
      'app.wsgi': 'import site\nsite.addsitedir(\'/srv/venv/lib/python3.11/site-packages\')\nfrom shop import app as application\n',
    });
    for (const rule of ['python-home-is-executable', 'log-module-not-found', 'redundant-in-script-activation']) assert.ok(rules?.includes(rule), `${rule}: ${rules?.join()}`);
  });

  test('are those of the same virtual host where there are several', () => {
    const host = (name: string, home: string): string => `<VirtualHost *:80>\nServerName ${name}\nWSGIDaemonProcess ${name} python-home=${home}\nWSGIScriptAlias / /srv/${name}.wsgi process-group=${name}\n</VirtualHost>\n`;
    const [one, two] = explained({ 'a.conf': host('one', '/srv/one/bin/python') + host('two', '/srv/two') });
    assert.ok(one?.includes('python-home-is-executable'));
    assert.deepEqual(two, []);
  });
});
