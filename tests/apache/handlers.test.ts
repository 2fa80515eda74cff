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

  test('is sent as text, source and all', async () => {
    const seen = await asked('/app.wsgi', '');
    assert.deepEqual([seen?.status, seen?.body], [200, TELLING]);
  });
  test('answers 403 where AddHandler stands and ExecCGI does not', async () => {
    const seen = await asked('/app.wsgi', HANDLER);
    assert.equal(seen?.status, 403);
    assert.ok(seen.log.includes(`Options ExecCGI is off in this directory: ${site.script}`), seen.log);
  });
  test('runs in embedded mode with AddHandler and ExecCGI', async () => assert.equal((await asked('/app.wsgi/users', `${HANDLER}Options ExecCGI\nRequire all granted\n`))?.body, "'' /app.wsgi /users"));
  test('runs in the process group that its directory selects', async () =>
    assert.equal((await asked('/app.wsgi/users', `${HANDLER}Options ExecCGI\nRequire all granted\n${GROUPS}`))?.body, "'example' /app.wsgi /users"));
  test('is found without its ending by MultiViews, with MultiviewsMatch Handlers', async () =>
    assert.equal((await asked('/app/users', `${HANDLER}Options ExecCGI MultiViews\nMultiviewsMatch Handlers\nRequire all granted\n${GROUPS}`))?.body, "'example' /app.wsgi /users"));

  test('of ASGI is called with two arguments, and lacks the third', () => site.withScript('async def application(scope, receive, send):\n    pass\n', () =>
    site.answers(500, ["TypeError: application() missing 1 required positional argument: 'send'"])));
});
