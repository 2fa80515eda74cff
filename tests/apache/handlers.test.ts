import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { OneSite, type Seen } from './oneSite.ts';

const TELLING = "import mod_wsgi\ndef application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n"
  + "    return [f'{mod_wsgi.process_group!r} {environ[\"SCRIPT_NAME\"]} {environ[\"PATH_INFO\"]}'.encode()]\n";

describe('a script without WSGIScriptAlias', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  const withRoot = (lines: string): string => site.text.replace(/ *WSGIScriptAlias \/ [^]*?GLOBAL\}\n/, '')
    .replace('</VirtualHost>', `DocumentRoot ${dirname(site.script)}\n<Directory ${dirname(site.script)}>\n${lines}</Directory>\n</VirtualHost>`);
  const HANDLER = 'AddHandler wsgi-script .wsgi\n';
  const GROUPS = 'WSGIProcessGroup example\nWSGIApplicationGroup %{GLOBAL}\n';

  async function asked(path: string, lines: string): Promise<Seen | undefined> {
    let answers: Seen[] = [];
    await site.withScript(TELLING, async () => {
      answers = await site.visited(withRoot(lines), { paths: [path] });
    });
    return answers[0];
  }

  test('Apache sends the source of a script without a handler as text', async () => {
    const seen = await asked('/app.wsgi', '');
    assert.deepEqual([seen?.status, seen?.body], [200, TELLING]);
  });
  test('AddHandler without ExecCGI returns 403', async () => {
    const seen = await asked('/app.wsgi', HANDLER);
    assert.equal(seen?.status, 403);
    assert.ok(seen.log.includes(`Options ExecCGI is off in this directory: ${site.script}`), seen.log);
  });
  test('AddHandler with ExecCGI runs the script in embedded mode', async () => assert.equal((await asked('/app.wsgi/users', `${HANDLER}Options ExecCGI\nRequire all granted\n`))?.body, "'' /app.wsgi /users"));
  test('the section of its directory selects the process group of the script', async () =>
    assert.equal((await asked('/app.wsgi/users', `${HANDLER}Options ExecCGI\nRequire all granted\n${GROUPS}`))?.body, "'example' /app.wsgi /users"));
  test('MultiViews with MultiviewsMatch Handlers finds the script without its extension', async () =>
    assert.equal((await asked('/app/users', `${HANDLER}Options ExecCGI MultiViews\nMultiviewsMatch Handlers\nRequire all granted\n${GROUPS}`))?.body, "'example' /app.wsgi /users"));

  test('mod_wsgi calls an ASGI application with two arguments, and the third is missing', () => site.withScript('async def application(scope, receive, send):\n    pass\n', () =>
    site.answers(500, ["TypeError: application() missing 1 required positional argument: 'send'"])));
});
