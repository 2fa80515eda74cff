import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { applicationDefaults, PROBE_MOUNT, settle, type Deployment } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { archiveEntries } from '#core/recipe/delivery';
import { addPackage, fileText, makeEnvironment, placeScripts } from './environment.ts';
import { makeAll, prove } from './proof.ts';
import { checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache, type RunningApache } from './server/index.ts';
import { threeApplications } from './shapes.ts';

const run = promisify(execFile);

describe('options of a deployment other than its environment, on a real Apache', () => {
  let directory = '';
  let port = 0;
  let httpsPort = 0;

  before(async () => {
    directory = await createReadableDirectory();
    [port, httpsPort] = [await freePort(), await freePort()];
    await makeAll(recipeFor({}));
    await mkdir(`${directory}/extra`);
    await addPackage(`${directory}/extra`, 'only_in_extra');
    await makeReadable(directory);
  });

  after(() => removeDirectory(directory));

  function recipeFor(wanted: Partial<Deployment>): Recipe {
    const { deployment, problems } = settle({ release: '4.9.4', tool: 'virtualenv', port, httpsPort, package: 'platformdirs', processes: 1, ...threeApplications(directory), ...wanted });
    assert.deepEqual(problems, []);
    return generate(deployment);
  }

  async function serving<T>(recipe: Recipe, use: (apache: RunningApache) => Promise<T>): Promise<T> {
    await placeScripts(recipe);
    const apache = await startApache([{ name: 'site.conf', text: fileText(recipe, 'site') }], { port });
    try {
      return await use(apache);
    } finally {
      await apache.stop();
    }
  }

  test('without a virtual host the whole server answers', () => prove(recipeFor({ vhost: 'none' }), port));

  test('with embedded mode refused, the process groups still answer', () => prove(recipeFor({ restrictEmbedded: 'refused' }), port));

  test('with embedded mode blocked, a script without a process group returns an error', async () => {
    const recipe = recipeFor({ restrictEmbedded: 'refused', more: [] });
    await placeScripts(recipe);
    const text = fileText(recipe, 'site').replaceAll(/ \\\n *process-group=.*/g, '');
    const apache = await startApache([{ name: 'site.conf', text }], { port });
    try {
      assert.equal((await apache.get('/', { host: 'www.example.org' })).status, 500);
      assert.match(await apache.log(), /Embedded mode of mod_wsgi disabled by runtime configuration/);
    } finally {
      await apache.stop();
    }
  });

  test('a script at / above a deeper mount point gets its requests, and apache2 -t accepts the order', async () => {
    const recipe = recipeFor({ more: [] });
    await placeScripts(recipe);
    const text = fileText(recipe, 'site');
    const [root = ''] = /^ *WSGIScriptAlias \/ .*\\\n.*\n/m.exec(text) ?? [];
    const site = { name: 'site.conf', text: text.replace(root, '').replace(/^ *WSGIScriptAlias /m, (first) => `${root}${first}`) };
    assert.notEqual(site.text, text);
    assert.ok((await checkSyntax([site])).ok);
    const apache = await startApache([site], { port });
    try {
      const [probe, page] = [await apache.get(PROBE_MOUNT, { host: 'www.example.org' }), await apache.get('/', { host: 'www.example.org' })];
      assert.deepEqual([probe.status, probe.body], [200, page.body]);
    } finally {
      await apache.stop();
    }
  });

  test('Apache runs every file in a mounted directory of scripts as a script, whatever its name', async () => {
    const recipe = recipeFor({ scripts: 'directory', more: [] });
    await writeFile(`${dirname(recipe.plan.applications[0].script)}/notes.txt~`, 'def application(environ, start_response):\n    start_response("200 OK", [])\n    return [b"it runs"]\n');
    await makeReadable(directory);
    await serving(recipe, async (apache) => assert.deepEqual(await apache.get('/notes.txt~', { host: 'www.example.org' }), { status: 200, body: 'it runs' }));
  });

  test('a socket prefix of one\'s own is used', async () => {
    await mkdir(`${directory}/sockets`, { recursive: true });
    const recipe = recipeFor({ socketPrefix: `${directory}/sockets/wsgi`, more: [] });
    await serving(recipe, async (apache) => {
      assert.equal((await apache.get(PROBE_MOUNT, { host: 'www.example.org' })).status, 200);
      const { stdout } = await run('ls', [`${directory}/sockets`]);
      assert.match(stdout, /^wsgi\.\d+/m);
    });
  });

  for (const mode of ['daemon', 'embedded'] as const) {
    for (const more of [[], threeApplications(directory).more ?? []]) {
      test(`extra module directories are imported from in ${mode} mode, by ${more.length + 1} application(s)`, async () => {
        const applications = more.length === 0 ? { more: [] } : {};
        const recipe = recipeFor({ mode, modules: `${directory}/extra`, package: 'only_in_extra', environments: 'shared', ...applications });
        await serving(recipe, async (apache) => {
          for (const { probeMount } of recipe.promised) {
            const probe = JSON.parse((await apache.get(probeMount, { host: 'www.example.org' })).body);
            assert.equal(probe.package.file, `${directory}/extra/only_in_extra/__init__.py`);
          }
        });
      });
    }
  }

  test('a working directory is where the processes are, and first on the path', async () => {
    const recipe = recipeFor({ home: `${directory}/extra`, more: [] });
    await serving(recipe, async (apache) => {
      const probe = JSON.parse((await apache.get(PROBE_MOUNT, { host: 'www.example.org' })).body);
      assert.equal(probe.path[0], `${directory}/extra`);
    });
  });

  for (const mount of ['/', '/apps']) {
    for (const mode of ['daemon', 'embedded'] as const) {
      test(`a directory mounted at ${mount} serves each script under its name, in ${mode} mode`, async () => {
        const recipe = recipeFor({ scripts: 'directory', mount, mode, more: [] });
        await serving(recipe, async (apache) => {
          const probe = JSON.parse((await apache.get(PROBE_MOUNT, { host: 'www.example.org' })).body);
          assert.equal(probe.prefix, recipe.promised[0].prefix);
          const page = await apache.get(`${mount === '/' ? '' : mount}/app.wsgi/below`, { host: 'www.example.org' });
          assert.deepEqual(page, { status: 200, body: `This runs from ${recipe.promised[0].prefix}\n` });
        });
      });
    }
  }

  test('with HTTPS, plain requests are sent on, both hosts share one group, and the probe answers without encryption', async () => {
    const certificate = `${directory}/certificate.pem`;
    const certificateKey = `${directory}/key.pem`;
    await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=www.example.org', '-keyout', certificateKey, '-out', certificate]);
    const recipe = recipeFor({ vhost: 'https', certificate, certificateKey, more: [] });
    await placeScripts(recipe);
    const modules = '/usr/lib/apache2/modules';
    const text = `LoadModule socache_shmcb_module ${modules}/mod_socache_shmcb.so\nLoadModule ssl_module ${modules}/mod_ssl.so\nListen 127.0.0.1:${httpsPort}\n${fileText(recipe, 'site')}`;
    const apache = await startApache([{ name: 'site.conf', text }], { port });
    try {
      assert.equal((await apache.get(PROBE_MOUNT, { host: 'www.example.org' })).status, 200);
      assert.equal((await apache.get('/page?x=1', { host: 'www.example.org' })).status, 301);
      assert.equal(await encrypted(httpsPort, '/'), `This runs from ${recipe.promised[0].prefix}\n`);
    } finally {
      await apache.stop();
    }
  });

  test('a tree of links, with PYTHONHOME in what Apache is started with, is the prefix of every process', async () => {
    for (const mode of ['daemon', 'embedded'] as const) {
      const recipe = recipeFor({ method: 'symlink-tree', python: '3.11', environment: 'tree', mode, more: [] });
      await run('rm', ['-rf', `${directory}/one/tree`]);
      await makeAll(recipe);
      await makeReadable(directory);
      await prove(recipe, port, { PYTHONHOME: recipe.plan.applications[0].environment });
    }
  });

  test('every script of a framework is accepted by Apache, and names the module that the reader gave', async () => {
    for (const framework of ['django', 'flask'] as const) {
      const recipe = recipeFor({ framework, appModule: 'shop', more: [] });
      assert.ok((await checkSyntax([{ name: 'site.conf', text: fileText(recipe, 'site') }])).ok);
      // Stands for the framework, so that only what our script does is tried.
      const project = recipe.plan.applications[0].project;
      await mkdir(`${project}/django/core`, { recursive: true });
      for (const path of ['django/__init__.py', 'django/core/__init__.py']) await writeFile(`${project}/${path}`, '');
      await writeFile(`${project}/django/core/wsgi.py`, 'import os\nimport importlib\n\n\ndef get_wsgi_application():\n    return importlib.import_module(os.environ["DJANGO_SETTINGS_MODULE"]).application\n');
      const page = 'def app(environ, start_response):\n    start_response("200 OK", [])\n    return [b"the shop"]\n\n\napplication = app\n';
      await mkdir(`${project}/shop`, { recursive: true });
      await writeFile(`${project}/shop/__init__.py`, page);
      await writeFile(`${project}/shop/settings.py`, page);
      await makeReadable(directory);
      await serving(recipe, async (apache) => assert.deepEqual(await apache.get('/', { host: 'www.example.org' }), { status: 200, body: 'the shop' }));
    }
  });
});

describe('an ASGI application', () => {
  let directory = '';
  before(async () => {
    directory = await createReadableDirectory();
  });
  after(() => removeDirectory(directory));

  test('answers through the adapter that the script of FastAPI loads from the environment', async () => {
    const port = await freePort();
    const { deployment, problems } = settle({ release: '4.9.4', port, processes: 1, tool: 'virtualenv', framework: 'fastapi', appModule: 'shop.main', project: `${directory}/site` });
    assert.deepEqual(problems, []);
    const recipe = generate(deployment);
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await mkdir(`${directory}/site/shop`, { recursive: true });
    await writeFile(`${directory}/site/shop/__init__.py`, '');
    await writeFile(`${directory}/site/shop/main.py`, ASGI_APPLICATION);
    // Stands for a2wsgi: it makes the three calls that the ASGI specification has for a request, and nothing else.
    const sitePackages = recipe.plan.applications[0].sitePackages.replace(/python[\d.]+/, 'python3.11');
    await addPackage(sitePackages, 'a2wsgi');
    await writeFile(`${sitePackages}/a2wsgi/__init__.py`, ASGI_ADAPTER);
    await makeReadable(directory);
    const apache = await startApache([{ name: 'site.conf', text: fileText(recipe, 'site') }], { port });
    try {
      assert.deepEqual(await apache.get('/', { host: 'www.example.org' }), { status: 200, body: 'asgi http GET /' });
    } finally {
      await apache.stop();
    }
  });
});

/** An application of ASGI 3, as FastAPI's object is one. */
const ASGI_APPLICATION = `async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    body = "asgi %s %s %s" % (scope["type"], scope["method"], scope["path"])
    await send({"type": "http.response.body", "body": body.encode()})
`;

/** Stand-in for the adapter: WSGI outside, ASGI inside. */
const ASGI_ADAPTER = `import asyncio


class ASGIMiddleware:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        sent = []

        async def send(message):
            sent.append(message)

        async def receive():
            return {"type": "http.request", "body": b"", "more_body": False}

        scope = {"type": "http", "method": environ["REQUEST_METHOD"], "path": environ["SCRIPT_NAME"] + environ["PATH_INFO"]}
        asyncio.run(self.app(scope, receive, send))
        start_response("%d OK" % sent[0]["status"], [])
        return [message["body"] for message in sent[1:]]
`;

describe('two applications with different frameworks, out of the builder\'s own download', () => {
  let directory = '';
  before(async () => {
    directory = await createReadableDirectory();
  });
  after(() => removeDirectory(directory));

  test('each loads its own framework, in its own process group, from its own environment and directory', async () => {
    const port = await freePort();
    const { deployment, problems } = settle({
      release: '4.9.4', port, processes: 1, package: 'which_pkg', tool: 'virtualenv',
      processGroup: 'site', framework: 'django', appModule: 'shop', project: `${directory}/site`,
      more: [{ ...applicationDefaults(2), processGroup: 'api', framework: 'flask', appModule: 'shop', mount: '/api', project: `${directory}/api`, home: `${directory}/api/wsgi` }],
    });
    assert.deepEqual(problems, []);
    const recipe = generate(deployment);
    await makeEnvironment(recipe);
    for (const [path, text] of Object.entries(archiveEntries(recipe))) {
      const place = `/${path}`;
      if (!place.startsWith(`${directory}/`)) continue;
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, text);
    }
    // Same-named package in each project, and a stand-in for Django: only our scripts are tested.
    const page = (name: string): string => `import os\n\n\ndef app(environ, start_response):\n    start_response("200 OK", [])\n    return [("${name} " + os.getcwd()).encode()]\n\n\napplication = app\n`;
    for (const name of ['site', 'api']) await mkdir(`${directory}/${name}/shop`, { recursive: true });
    await writeFile(`${directory}/site/shop/__init__.py`, '');
    await writeFile(`${directory}/site/shop/settings.py`, page('django'));
    await writeFile(`${directory}/api/shop/__init__.py`, page('flask'));
    await addPackage(`${directory}/site`, 'django');
    await addPackage(`${directory}/site/django`, 'core');
    await writeFile(`${directory}/site/django/core/wsgi.py`, 'import os\nimport importlib\n\n\ndef get_wsgi_application():\n    return importlib.import_module(os.environ["DJANGO_SETTINGS_MODULE"]).application\n');
    for (const { sitePackages } of recipe.plan.applications) await addPackage(sitePackages.replace(/python[\d.]+/, 'python3.11'), 'which_pkg');
    await makeReadable(directory);
    const site = archiveEntries(recipe)['etc/apache2/sites-available/site.conf'] ?? assert.fail();
    const apache = await startApache([{ name: 'site.conf', text: site }], { port });
    try {
      const ask = async (path: string): Promise<string> => (await apache.get(path, { host: 'www.example.org' })).body;
      assert.match(await ask('/'), /^django /);
      assert.equal(await ask('/api'), `flask ${directory}/api/wsgi`);
      for (const { probeMount, processGroup, prefix, packageUnder } of recipe.promised) {
        const probe = JSON.parse(await ask(probeMount));
        assert.deepEqual([probe.process_group, probe.prefix], [processGroup, prefix]);
        assert.ok(probe.package.file.startsWith(packageUnder));
      }
    } finally {
      await apache.stop();
    }
  });
});

/** The body that a host with a certificate of our own answers. */
function encrypted(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host: 'www.example.org' }, rejectUnauthorized: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => resolve(body));
    }).on('error', reject).end();
  });
}
