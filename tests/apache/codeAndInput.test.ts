import assert from 'node:assert/strict';
import { utimes, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OneSite, type Seen } from './oneSite.ts';
import { startApache } from './server/index.ts';

/** Attempts to read a log until all processes have written to it. */
const PAUSE_MS = 20;
const LIMIT_MS = 120_000;

const ANSWER = "    start_response('200 OK', [('Content-Type', 'text/plain')])\n";
const returning = (expression: string, before = ''): string => `import os, sys\n${before}def application(environ, start_response):\n${ANSWER}    return [${expression}.encode()]\n`;

describe('a process that runs', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  async function seen(script: string, text: string): Promise<Seen> {
    let answers: Seen[] = [];
    await site.withScript(script, async () => {
      answers = await site.visited(text);
    });
    const [only] = answers;
    assert.ok(only);
    return only;
  }

  test('a changed module is used after the script was touched, and not before', async () => {
    const module = `${site.environment}/lib/python3.11/site-packages/shown.py`;
    await writeFile(module, "TEXT = 'old'\n");
    await site.withScript(returning("(shown.TEXT + ' ' + str(os.getpid()))", 'import shown\n'), async () => {
      const apache = await startApache([{ name: 'site.conf', text: site.text }], { port: site.port });
      try {
        const body = async (): Promise<string[]> => (await apache.get('/', { host: 'www.example.org' })).body.split(' ');
        const first = await body();
        await writeFile(module, "TEXT = 'a newer one'\n");
        assert.deepEqual([first[0], await body()], ['old', first]);
        const later = new Date(Date.now() + 10_000);
        await utimes(site.script, later, later);
        const last = await body();
        assert.deepEqual([last.slice(0, -1).join(' '), last.at(-1) === first[1]], ['a newer one', false]);
      } finally {
        await apache.stop();
      }
    });
  });

  test('a thread that a script starts runs once in each process', async () => {
    const thread = "import threading\nthreading.Thread(target=lambda: print('thread of', os.getpid(), file=sys.stderr, flush=True)).start()\n";
    await site.withScript(returning("'answered'", thread), async () => {
      const apache = await startApache([{ name: 'site.conf', text: site.text.replace('python-home=', 'processes=3 python-home=') }], { port: site.port });
      try {
        const pids = async (): Promise<number> => new Set([...(await apache.log()).matchAll(/thread of (\d+)/g)].map(([, pid]) => pid)).size;
        for (const until = performance.now() + LIMIT_MS; await pids() < 3 && performance.now() < until;) await sleep(PAUSE_MS);
        assert.equal(await pids(), 3, await apache.log());
      } finally {
        await apache.stop();
      }
    });
  });

  test('WSGIRestrictStdin On makes input() fail, and without it the input is empty', async () => {
    const reading = `import os, sys\ndef application(environ, start_response):\n    input()\n${ANSWER}    return [b'']\n`;
    const restricted = await seen(reading, `WSGIRestrictStdin On\n${site.text}`);
    assert.equal(restricted.status, 500);
    assert.ok(restricted.log.includes('OSError: sys.stdin access restricted by mod_wsgi'), restricted.log);
    const open = await seen(reading, site.text);
    assert.ok(open.log.includes('EOFError: EOF when reading a line'), open.log);
  });

  test('a breakpoint ends the request with BdbQuit', async () => {
    const { status, log } = await seen(`def application(environ, start_response):\n    breakpoint()\n${ANSWER}    return [b'']\n`, site.text);
    assert.equal(status, 500);
    assert.ok(log.includes('bdb.BdbQuit'), log);
  });

  test('WSGIRestrictStdout On makes print() fail, and without it the text is in the log', async () => {
    const printing = returning("'answered'", "print('printed by the script')\n");
    const restricted = await seen(printing, `WSGIRestrictStdout On\n${site.text}`);
    assert.ok(restricted.log.includes('OSError: sys.stdout access restricted by mod_wsgi'), restricted.log);
    assert.ok((await seen(printing, site.text)).log.includes('printed by the script'));
  });

  test('the application gets the Authorization header only with WSGIPassAuthorization On', async () => {
    const header = 'LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so\nRequestHeader set Authorization "Bearer abc" early\n';
    const script = returning("repr(environ.get('HTTP_AUTHORIZATION'))");
    assert.equal((await seen(script, `${header}${site.text}`)).body, 'None');
    assert.equal((await seen(script, `${header}${site.text.replace('WSGIScriptAlias', 'WSGIPassAuthorization On\nWSGIScriptAlias')}`)).body, "'Bearer abc'");
  });
});
