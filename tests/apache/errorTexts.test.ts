import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';
import { makeReadable } from './server/index.ts';

/** Messages quoted by the pages under content/fix. Notes of recipes have their own tests. */
describe('an error text of the pages, on a real Apache', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
    await mkdir(`${site.directory}/closed`);
    await makeReadable(site.directory);
  });

  after(() => site.remove());

  const ungrouped = (): string => site.text.replaceAll(/ \\\n *process-group=.*/g, '');
  const elsewhere = (): string => `<VirtualHost *:${site.port}>\nServerName other.example.org\nWSGIDaemonProcess other\n</VirtualHost>\n`;

  test('requests return 503 if Apache cannot enter the directory of the sockets', () => site.closed(`${site.directory}/closed`, () => site.answers(503, [
    '(13)Permission denied', `Unable to connect to WSGI daemon process 'example' on '${site.directory}/closed/wsgi.`, '.sock\' as user with uid=',
  ], `WSGISocketPrefix "${site.directory}/closed/wsgi"\n${site.text}`)));

  test('requests return 503 if the directory of the sockets does not exist, and the log names the socket', () => site.answers(503, [
    `Couldn't bind unix domain socket '${site.directory}/nosuch/wsgi.`, 'Unable to connect to WSGI daemon process \'example\'',
  ], `WSGISocketPrefix "${site.directory}/nosuch/wsgi"\n${site.text}`).then(() => undefined));

  test('requests get no response if the daemon process cannot enter its working directory', () => site.closed(`${site.directory}/closed`, () => site.answers('no answer', [
    `(13)Permission denied: mod_wsgi`, `Unable to change working directory to '${site.directory}/closed'.`, 'Failure to configure the daemon process correctly',
  ], site.text.replace('python-home=', `home=${site.directory}/closed python-home=`))));

  test('requests return 500 if the daemon process cannot read the script', () => site.closed(site.script, () => site.answers(500, [
    `Could not read/compile source file '${site.script}'`, `PermissionError: [Errno 13] Permission denied: '${site.script}'`,
  ])));

  test('requests return 500 if the script is not valid Python', () => site.withScript('def (:\n', () => site.answers(500, [
    `Could not read/compile source file '${site.script}'`, 'SyntaxError: invalid syntax',
  ])));

  test('the log names a script that fails while loading in two lines', () => site.withScript('import nosuch\n', () => site.answers(500, [
    `Failed to exec Python script file '${site.script}'.`, `Exception occurred processing WSGI script '${site.script}'.`, 'ModuleNotFoundError: No module named \'nosuch\'',
  ])));

  test('the log names an application that fails during a request in one line', () => site.withScript('def application(e, s):\n    import nosuch\n', async () => {
    const log = await site.answers(500, [`Exception occurred processing WSGI script '${site.script}'.`]);
    assert.ok(!log.includes('Failed to exec'), log);
  }));

  test('requests return 500 if the script does not define "application"', () => site.withScript('app = None\n', () => site.answers(500, [
    `Target WSGI script '${site.script}' does not contain WSGI application 'application'.`,
  ])));

  test('requests return 404 if the script does not exist', () => site.answers(404, [
    `Target WSGI script not found or unable to stat: ${dirname(site.script)}/nosuch.wsgi`,
  ], site.text.replaceAll('app.wsgi', 'nosuch.wsgi')).then(() => undefined));

  test('requests return 500 if another host defines the process group', () => site.answers(500, [
    `Daemon process called 'other' cannot be accessed by this WSGI application: ${site.script}`,
  ], elsewhere() + ungrouped().replace('WSGIScriptAlias', 'WSGIProcessGroup other\nWSGIScriptAlias')).then(() => undefined));

  test('Apache rejects the process group of another host on the WSGIScriptAlias line', () =>
    site.refused(elsewhere() + site.text.replaceAll('process-group=example', 'process-group=other'), 'WSGI process group not accessible.'));

  test('Apache rejects the process group of a host whose ServerName is below the line', () =>
    site.refused(elsewhere() + site.text.replaceAll('process-group=example', 'process-group=other').replace(/^( *ServerName .*\n)([^]*?)(<\/VirtualHost>)/m, '$2$1$3'), 'WSGI process group not matchable.'));

  test('a process group of another host with the same ServerName serves the request', () =>
    site.answers(200, [], elsewhere().replace('other.example.org', 'www.example.org').replace(`:${site.port}`, ':1') + site.text.replaceAll('process-group=example', 'process-group=other')).then(() => undefined));

  test('a request for a name that no virtual host has goes to the first one', () =>
    site.answers(403, [], `<VirtualHost *:${site.port}>\nServerName other.example.org\n<Location />\nRequire all denied\n</Location>\n</VirtualHost>\n${site.text.replace('ServerName www.', 'ServerName elsewhere.')}`).then(() => undefined));

  test('requests return 403 if access to the directory of the script is not granted', () =>
    site.answers(403, ['AH01630: client denied by server configuration'], site.text.replace(/ *<Directory[^]*?<\/Directory>\n/, '')).then(() => undefined));

  test('requests return 403 if Apache cannot enter a directory with AllowOverride', () => site.closed(`${site.directory}/site`, () => site.answers(403, [
    'AH00529', 'unable to check htaccess file',
  ], `<Directory "${site.directory}">\nAllowOverride All\n</Directory>\n${site.text}`)));

  test('Apache rejects a comment after a directive that takes one value', () =>
    site.refused(`WSGIPythonHome /srv/venv # the environment\n${site.text}`, 'WSGIPythonHome takes one argument, Python prefix/exec_prefix absolute path names.'));

  test('Apache rejects an import path with an unquoted space', () =>
    site.refused(`WSGIPythonPath /srv/my site\n${site.text}`, 'WSGIPythonPath takes one argument, Python module search path.'));
});
