import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { livingIn } from './server/group.ts';
import * as server from './server/index.ts';
import type { Site } from './server/index.ts';

const script = `
import sys

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [('%s %s' % (sys.prefix, environ['HTTP_HOST'])).encode()]
`;

describe('a real Apache started by a test', () => {
  let directory = '';
  let home = '';

  before(async () => {
    directory = await realpath(await server.createReadableDirectory());
    home = join(directory, 'env');
    await promisify(execFile)('/usr/bin/python3', ['-m', 'venv', '--without-pip', home]);
    await writeFile(join(directory, 'app.wsgi'), script);
    await server.makeReadable(directory);
  });

  after(() => server.removeDirectory(directory));

  function site(port: number, pythonHome: string): Site {
    const text = `<VirtualHost *:${port}>
    WSGIDaemonProcess example python-home=${pythonHome}
    WSGIScriptAlias / ${directory}/app.wsgi process-group=example application-group=%{GLOBAL}
    <Directory ${directory}>
        Require all granted
    </Directory>
    ErrorLog \${APACHE_LOG_DIR}/example-error.log
</VirtualHost>
`;
    return { name: 'example.conf', text };
  }

  test('serves a WSGI script out of a virtual environment, and leaves no process behind', async () => {
    const port = await server.freePort();
    const apache = await server.startApache([site(port, home)], { port });
    try {
      assert.deepEqual(await apache.get('/', { host: 'example.org' }), { status: 200, body: `${home} example.org` });
      assert.match(await apache.log(), /mod_wsgi\/\d.* configured -- resuming normal operations/);
    } finally {
      await apache.stop();
    }
    assert.deepEqual(livingIn(apache.pid), []);
    assert.deepEqual(await apache.get('/'), { status: 'no answer', body: '' });
  });

  test('accepts a correct site without starting it', async () => {
    assert.deepEqual(await server.checkSyntax([site(20_000, home)]), { ok: true, output: 'Syntax OK\n' });
  });

  test('reports a syntax error with the message of the directive', async () => {
    const text = 'WSGIDaemonProcess example no-such-option=1\n';
    const { ok, output } = await server.checkSyntax([{ name: 'wrong.conf', text }]);
    assert.equal(ok, false);
    assert.match(output, /Syntax error on line 1 of .*\/sites\/wrong\.conf:\s+Invalid option to WSGI daemon process/);
  });

  test('does not start on a syntax error, and says why', async () => {
    const port = await server.freePort();
    const wrong = { name: 'wrong.conf', text: 'WSGINoSuchDirective On\n' };
    await assert.rejects(server.startApache([wrong], { port }), /Invalid command 'WSGINoSuchDirective'/);
  });

  test('does not take another server on the port for its own', async () => {
    const port = await server.freePort();
    const stranger = createServer((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\n')).listen(port, '127.0.0.1');
    try {
      await assert.rejects(server.startApache([site(port, home)], { port }), /Address already in use/);
    } finally {
      stranger.close();
    }
  });

  test('a wrong python-home gives no answer, and its reason in the log', async () => {
    const port = await server.freePort();
    const apache = await server.startApache([site(port, '/no/such/env')], { port });
    try {
      assert.deepEqual(await apache.get('/', { group: 'example' }), { status: 'no answer', body: '' });
      assert.match(await apache.log(), /Unable to stat Python home \/no\/such\/env/);
    } finally {
      await apache.stop();
    }
    assert.deepEqual(livingIn(apache.pid), []);
  });

  test('gives variables of the test to Apache, and none of the developer', async () => {
    const port = await server.freePort();
    const text = 'WSGIScriptAlias / ${SCRIPT}\n<Directory ${DIRECTORY}>\nRequire all granted\n</Directory>\n';
    const environment = { SCRIPT: join(directory, 'app.wsgi'), DIRECTORY: directory };
    const apache = await server.startApache([{ name: 'embedded.conf', text }], { port, environment });
    try {
      assert.deepEqual(await apache.get('/'), { status: 200, body: '/usr localhost' });
    } finally {
      await apache.stop();
    }
  });

  test('writes sites unchanged and removes them with the server directory', async () => {
    const root = await server.createServerRoot();
    const text = '# caf\u00e9\r\n\tInclude "x"   ';
    await root.configure([{ name: 'odd.conf', text }], 20_000);
    assert.equal(await readFile(join(root.path, 'sites/odd.conf'), 'utf8'), text);
    await assert.rejects(root.configure([{ name: '../x', text: '' }], 20_000), /"\.\.\/x" is no name/);
    await root.remove();
    assert.equal(existsSync(root.path), false);
  });

  test('never gives the same port twice', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, () => server.freePort()));
    assert.equal(new Set(ports).size, 50);
  });
});
