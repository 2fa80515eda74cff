/** Predicted routes against what the real server answers: script, process group and interpreter. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { effective, routeOf, type KindOf, type Route } from '#core/apache';
import fc from 'fast-check';

import { GROUPS, routedDeployment, SCRIPTS, type RoutedDeployment } from './routing/deployments.ts';
import { send } from './server/request.ts';
import { createReadableDirectory, freePort, removeDirectory, startApache } from './server/index.ts';

const REPORT = `import json

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'application/json')])
    names = ('SCRIPT_FILENAME', 'SCRIPT_NAME', 'mod_wsgi.process_group', 'mod_wsgi.application_group')
    return [json.dumps([environ[name] for name in names]).encode()]
`;

/** Deployments that one server runs, each at a port of its own. */
const TOGETHER = 60;

const kindOf: KindOf = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'absent' : found.isDirectory() ? 'directory' : 'file';
};

/** Predicted report of the script. Undefined if no script answers; `unknown` if a variable of Apache's environment decides. */
function reportOf({ script, processGroup, applicationGroup }: Route): readonly string[] | 'unknown' | undefined {
  if (script.value === 'unknown') return 'unknown';
  if (script.value === undefined || kindOf(script.value.path) !== 'file') return undefined;
  if (processGroup.value === 'unknown' || applicationGroup.value === 'unknown') return 'unknown';
  return [script.value.path, script.value.mount, processGroup.value.name, applicationGroup.value.name];
}

async function placeScripts(directory: string): Promise<void> {
  for (const script of SCRIPTS) {
    await mkdir(dirname(join(directory, script)), { recursive: true });
    await writeFile(join(directory, script), REPORT);
  }
  await mkdir(join(directory, 'static'), { recursive: true });
}

/** Runs deployments on one server, and compares every answer with the prediction; returns how many scripts answered. */
async function compareOn(deployments: readonly RoutedDeployment[], directory: string): Promise<number> {
  const ports: number[] = [];
  for (const _ of deployments) ports.push(await freePort());
  const own = await freePort();
  const server = ['ServerName localhost', ...GROUPS.map((name) => `WSGIDaemonProcess ${name} threads=2`), ...ports.map((port) => `Listen 127.0.0.1:${port}`)];
  const texts = deployments.map((deployment, index) => deployment.text(ports[index] ?? 0, directory));
  const apache = await startApache([{ name: 'site.conf', text: [...server, ...texts, ''].join('\n') }], { port: own });
  try {
    const config = effective([{ path: 'site.conf', text: [...server, ...texts].join('\n') }]);
    let answered = 0;
    for (const [index, { requests }] of deployments.entries()) {
      const port = ports[index] ?? 0;
      for (const { host, path } of requests) {
        const route = routeOf(config, { host, port, address: '127.0.0.1', path }, kindOf);
        const { status, body } = await send(path, { port, host: `${host}:${port}` });
        const seen: unknown = status === 200 && body.startsWith('[') ? JSON.parse(body) : undefined;
        const expected = reportOf(route);
        if (expected === 'unknown') continue;
        if (seen !== undefined) answered++;
        assert.deepEqual(expected, seen, `${host} ${path} answered ${status}\n${texts[index] ?? ''}\n${body}`);
      }
    }
    return answered;
  } finally {
    await apache.stop();
  }
}

test('300 random deployments with several hosts and sections answer as predicted', async () => {
  const directory = await createReadableDirectory();
  try {
    await placeScripts(directory);
    const deployments = fc.sample(routedDeployment, 300);
    let answered = 0;
    for (let at = 0; at < deployments.length; at += TOGETHER) answered += await compareOn(deployments.slice(at, at + TOGETHER), directory);
    assert.ok(answered > deployments.length, `${answered} scripts answered`);
  } finally {
    await removeDirectory(directory);
  }
});
