import assert from 'node:assert/strict';
import { cp, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { apacheConfig, ASK_AGAIN, FOREVER, headers, PREFETCH } from '../../src/build/hosting/index.ts';
import { SUBDIRECTORY } from '../runner/subdirectory.ts';
import * as server from './server/index.ts';

/** Modules added by a2enmod, and a server-wide line of people who serve WSGI scripts by extension. */
const SURROUNDINGS = {
  name: '0-surroundings.conf',
  text: `LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule brotli_module /usr/lib/apache2/modules/mod_brotli.so
LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
AddHandler wsgi-script .wsgi
`,
};

for (const { built, base } of [{ built: 'dist', base: '/' }, { built: SUBDIRECTORY.directory, base: SUBDIRECTORY.base }]) {
  describe(`${built} on a real Apache at ${base}, with our own configuration`, () => {
    let directory = '';
    let apache: server.RunningApache;

    before(async () => {
      assert.ok(existsSync(join(built, 'index.html')), `${built} is not built. Run "npm test -- build" first.`);
      directory = await server.createReadableDirectory();
      await cp(built, directory, { recursive: true });
      await server.makeReadable(directory);
      apache = await server.startApache([SURROUNDINGS, { name: 'book.conf', text: apacheConfig({ directory, base }) }], { port: await server.freePort() });
    });

    after(async () => {
      await apache?.stop();
      await server.removeDirectory(directory);
    });

    function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
      return fetch(`http://127.0.0.1:${apache.port}${path}`, { redirect: 'manual', headers: { 'Accept-Encoding': 'identity', ...headers } });
    }

    async function fileIn(sub: string): Promise<string> {
      const [name] = await readdir(join(directory, sub));
      assert.ok(name !== undefined, `${sub} is empty`);
      return `${base}${sub}/${name}`;
    }

    test('a page comes with every header, as UTF-8, to be asked about again', async () => {
      const answer = await ask(`${base}current/one-app-daemon/`);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(answer.headers.get('cache-control'), ASK_AGAIN);
      for (const [name, value] of headers(base)) assert.equal(answer.headers.get(name), value);
    });

    test('links to fetch ahead come with the type that they are read with', async () => {
      const answer = await ask(`${base}${PREFETCH.file}`);
      assert.equal(answer.headers.get('content-type')?.replace(/;.*/, ''), PREFETCH.type);
      assert.ok('prefetch' in await answer.json());
    });

    test('the home page is served, and a missing slash added', async () => {
      assert.equal((await ask(base)).status, 200);
      for (const address of [`${base}current/one-app-daemon`, `${base}e/WSGI0100`]) {
        const answer = await ask(address);
        assert.equal(answer.status, 301);
        assert.equal(new URL(answer.headers.get('location') ?? '', answer.url).pathname, `${address}/`);
      }
    });

    test('a wrong address gets our own page, with the same headers', async () => {
      const answer = await ask(`${base}no/such/page/`);
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /Page not found/);
      for (const [name, value] of headers(base)) assert.equal(answer.headers.get(name), value);
    });

    test('no directory is listed: it is a wrong address like others', async () => {
      const answer = await ask(`${base}_astro/`);
      assert.equal(answer.status, 403);
      assert.match(await answer.text(), /Page not found/);
    });

    for (const sub of ['_astro', 'pagefind/fragment', 'pagefind/index']) {
      test(`a file of ${sub} is kept for good`, async () => {
        const answer = await ask(await fileIn(sub));
        assert.equal(answer.status, 200);
        assert.equal(answer.headers.get('cache-control'), FOREVER);
        assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      });
    }

    test('the entry of the search index is asked about again', async () => {
      assert.equal((await ask(`${base}pagefind/pagefind.js`)).headers.get('cache-control'), ASK_AGAIN);
      assert.equal((await ask(`${base}pagefind/pagefind.js`)).headers.get('content-type')?.split(';')[0], 'text/javascript');
    });

    test('recipes are shown as text in UTF-8, and a WSGI script is not run', async () => {
      for (const ending of ['conf', 'wsgi', 'sh']) {
        const files = await readdir(join(directory, 'recipes'), { recursive: true });
        const file = files.find((name) => name.endsWith(`.${ending}`));
        assert.ok(file !== undefined, `no recipe has a file ".${ending}"`);
        const answer = await ask(`${base}recipes/${file}`);
        assert.equal(answer.status, 200, file);
        assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8', file);
      }
    });

    for (const [accepted, sent] of [['gzip, deflate, br', 'br'], ['gzip', 'gzip']] as const) {
      test(`what is text is sent as ${sent} to who takes ${accepted}, and what has not changed is not sent again`, async () => {
        for (const path of [base, `${base}search.json`, `${base}recipes/index.json`, `${base}recipes/index.txt`]) {
          const answer = await ask(path, { 'Accept-Encoding': accepted });
          assert.equal(answer.headers.get('content-encoding'), sent, path);
          assert.match(answer.headers.get('vary') ?? '', /Accept-Encoding/i);
          const etag = answer.headers.get('etag') ?? '';
          const again = await ask(path, { 'Accept-Encoding': accepted, 'If-None-Match': etag });
          assert.equal(again.status, 304, `${path} with ${etag}`);
        }
      });
    }

    test('a page is sent as Markdown to who asks for that, at its own address, and as HTML to all others', async () => {
      const [page, home] = [`${base}current/one-app-daemon/`, base];
      for (const address of [page, home, `${base}facts/h/`]) {
        const markdown = await ask(address, { Accept: 'text/markdown, text/html;q=0.9' });
        assert.equal(markdown.status, 200, address);
        assert.equal(markdown.headers.get('content-type'), 'text/markdown;charset=utf-8', address);
        assert.match(markdown.headers.get('vary') ?? '', /\bAccept\b/, address);
        assert.match(await markdown.text(), /^# /, address);
      }
      for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*', 'text/html, text/markdown;q=0.5', 'text/markdown;q=0', 'text/markdownish']) {
        const html = await ask(page, { Accept: accept });
        assert.equal(html.headers.get('content-type'), 'text/html; charset=utf-8', accept);
        assert.match(html.headers.get('vary') ?? '', /\bAccept\b/, accept);
      }
    });

    test('what has no Markdown form is sent as it is, and a Markdown file by its own address stays text', async () => {
      assert.equal((await ask(`${base}no/such/page/`, { Accept: 'text/markdown' })).status, 404);
      assert.match((await ask(`${base}search.json`, { Accept: 'text/markdown' })).headers.get('content-type') ?? '', /json/);
      assert.equal((await ask(`${base}current/one-app-daemon.md`)).headers.get('content-type'), 'text/plain; charset=utf-8');
    });

    test('the log has no complaint', async () => {
      assert.doesNotMatch(await apache.log(), /\[[a-z_]+:(?:warn|crit|alert|emerg)\]/);
    });
  });
}

test('the documented Apache configuration is accepted by Apache', async () => {
  const directory = await server.createReadableDirectory();
  try {
    const verdict = await server.checkSyntax([SURROUNDINGS, { name: 'book.conf', text: apacheConfig({ directory, base: '/' }) }]);
    assert.deepEqual(verdict, { ok: true, output: 'Syntax OK\n' });
  } finally {
    await server.removeDirectory(directory);
  }
});
