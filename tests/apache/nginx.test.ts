import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ASK_AGAIN, FOREVER, headers, nginxConfig, PREFETCH } from '../../src/build/hosting/index.ts';
import * as server from './server/index.ts';

const NGINX = '/usr/sbin/nginx';

/** Smallest site with a file of every kind that the configuration distinguishes. */
const SITE: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Home</title>',
  '404.html': '<!doctype html><title>No page</title>',
  'current/one-app-daemon/index.html': `<!doctype html><title>One application</title>${'<p>text</p>'.repeat(200)}`,
  '_astro/page.B4x2.css': 'p { color: red }',
  'pagefind/pagefind.js': 'export {};',
  'recipes/one-app-daemon/site.conf': '# für Apache\n',
  'recipes/one-app-daemon/app.wsgi': 'application = None\n',
  'speculation-rules.json': '{ "prefetch": [] }',
  'search.json': JSON.stringify({ pages: Array.from({ length: 200 }, (_, index) => `page ${index}`) }),
};

/** The directives around those of `conf.d`, as in Debian's nginx.conf, with everything below `root`. */
function mainConfig(root: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${root}/${name};`);
  return `pid ${root}/nginx.pid;
error_log ${root}/error.log warn;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
${places.join('\n')}
  include ${root}/conf.d/*.conf;
}
`;
}

/** Writes the site and the configuration of a port below a new directory. Returns the directory. */
async function createRoot(port: number): Promise<string> {
  const root = await server.createReadableDirectory();
  for (const [path, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(root, 'site', path)), { recursive: true });
    await writeFile(join(root, 'site', path), text);
  }
  await mkdir(join(root, 'conf.d'));
  const own = nginxConfig({ directory: join(root, 'site') }).replace('listen 80;', `listen 127.0.0.1:${port};`);
  await writeFile(join(root, 'conf.d/book.conf'), own);
  await writeFile(join(root, 'nginx.conf'), mainConfig(root));
  await server.makeReadable(root);
  return root;
}

describe('our own configuration on a real nginx', () => {
  let root = '';
  let port = 0;
  let nginx: ChildProcess;

  before(async () => {
    port = await server.freePort();
    root = await createRoot(port);
    nginx = spawn(NGINX, ['-p', root, '-c', join(root, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
    const deadline = Date.now() + 60_000;
    while (!(await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false))) {
      assert.equal(nginx.exitCode, null, await readFile(join(root, 'error.log'), 'utf8').catch(() => 'nginx wrote no log'));
      assert.ok(Date.now() < deadline, 'nginx does not answer');
      await sleep(50);
    }
  });

  after(async () => {
    if (nginx?.exitCode === null && nginx.kill('SIGTERM')) await once(nginx, 'exit');
    await server.removeDirectory(root);
  });

  function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers: { 'Accept-Encoding': 'identity', ...headers } });
  }

  test('is accepted without a warning', () => {
    const { status, stderr } = spawnSync(NGINX, ['-t', '-p', root, '-c', join(root, 'nginx.conf')], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /\[(?:warn|emerg)\]/);
  });

  test('a page comes with every header, as UTF-8, to be asked about again', async () => {
    const answer = await ask('/current/one-app-daemon/');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), ASK_AGAIN);
    for (const [name, value] of headers('/')) assert.equal(answer.headers.get(name), value);
  });

  test('links to fetch ahead come with the type that they are read with, and every header', async () => {
    const answer = await ask(`/${PREFETCH.file}`);
    assert.equal(answer.headers.get('content-type')?.replace(/;.*/, ''), PREFETCH.type);
    for (const [name, value] of headers('/')) assert.equal(answer.headers.get(name), value);
  });

  test('a missing slash is added, without the name of the machine', async () => {
    const answer = await ask('/current/one-app-daemon');
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/current/one-app-daemon/']);
  });

  test('a wrong address and a directory without a page get our own page, with the same headers', async () => {
    for (const path of ['/no/such/page/', '/_astro/', '/recipes/']) {
      const answer = await ask(path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /No page/);
      for (const [name, value] of headers('/')) assert.equal(answer.headers.get(name), value);
    }
  });

  test('only what has a hashed name is kept for good', async () => {
    assert.equal((await ask('/_astro/page.B4x2.css')).headers.get('cache-control'), FOREVER);
    assert.equal((await ask('/pagefind/pagefind.js')).headers.get('cache-control'), ASK_AGAIN);
  });

  test('recipes are shown as text in UTF-8', async () => {
    for (const name of ['site.conf', 'app.wsgi']) {
      const answer = await ask(`/recipes/one-app-daemon/${name}`);
      assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8', name);
      assert.equal(await answer.text(), SITE[`recipes/one-app-daemon/${name}`]);
    }
  });

  test('text is compressed for a browser that takes it', async () => {
    for (const path of ['/current/one-app-daemon/', '/search.json']) {
      assert.equal((await ask(path, { 'Accept-Encoding': 'gzip' })).headers.get('content-encoding'), 'gzip', path);
    }
  });
});
