/** Configurations as the doctor corrects them, on a real Apache with environments that `python3 -m venv` made. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { routeOf } from '#core/apache';
import { applyEdits, diagnose, RULE_SLUGS, type PastedFile, type Versions } from '#core/doctor';
import { RULE_PAGES } from '#core/doctor/rules';
import { readScript } from '#core/doctor/script';
import { hostOf, nameOf } from '../../src/core/doctor/config/configuration.ts';
import { meantDaemon } from '../../src/core/doctor/config/groups.ts';
import { homesBeside } from '../../src/core/doctor/config/homes.ts';
import { isBaseInstallation } from '../../src/core/doctor/paths.ts';
import { checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache } from './server/index.ts';

const run = promisify(execFile);

interface Broken {
  readonly id: string;
  readonly files: readonly PastedFile[];
  readonly versions?: Versions;
}

const CASES: readonly Broken[] = [
  ...['labelled', 'field'].flatMap((file) => JSON.parse(readFileSync(`tests/core/doctor/cases/${file}.json`, 'utf8')) as Broken[]),
  ...RULE_SLUGS.flatMap((slug) => RULE_PAGES[slug].bad.map(({ title, files, versions }): Broken => ({ id: `${slug}: ${title}`, files, ...(versions === undefined ? {} : { versions }) }))),
];

/** Lines about this machine, not about mod_wsgi: other modules, accounts, logs, certificates. */
const ELSEWHERE = /^[ \t]*(?:ServerAlias|Order|Allow|Deny|Require|VirtualDocumentRoot|LoadModule|LoadFile|Listen|ErrorLog|CustomLog|LogLevel|TransferLog|Include|IncludeOptional|SSL\w*|User|Group|AssignUserId|WSGISocketPrefix|Rewrite\w*|Header|RequestHeader|XSendFile\w*|Proxy\w*|ServerRoot|PidFile|NameVirtualHost|Auth\w*|Expires\w*)\b(?:[^\n]*\\\n)*[^\n]*\n/gim;
/** Paths that can be moved to this machine. */
const PLACES = /^\/(?:srv|var|home|opt|WebApps|path|absolute|root|data|envRoot|siteRoot|web|apps?|projects)\//;
const TEMPLATE = /\{\{|<%|\{%|%\w+%|\$\{(?!APACHE)|\$[a-z]|<[a-z_ ]+>|__[A-Z]+__/;

/** Remarks about texts that are no whole configuration, or that only the owner of the server can correct. */
const LEFT: ReadonlySet<string> = new Set(['section-not-closed', 'foreign-text-in-config', 'broken-line-continuation', 'process-group-in-nonmatching-directory', 'refused-by-apache']);

/** Applies all edits until none is offered. Undefined if errors remain, or for another machine. */
function corrected(broken: Broken): readonly PastedFile[] | undefined {
  const { files, versions } = broken;
  let current = files.filter(({ kind }) => kind === 'apache' || kind === 'wsgi');
  if (current.some(({ text, name }) => name.includes('/') || TEMPLATE.test(text) || /[A-Za-z]:[\\/]|\/Users\//.test(text))) return undefined;
  for (let round = 0; round < 4; round++) {
    const { findings } = diagnose(current, { readScript, ...(versions === undefined ? {} : { versions }) });
    const edits = findings.filter(({ severity }) => severity !== 'info').flatMap(({ edits: [first] }) => first ?? []);
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
  }
  const { findings, config } = diagnose(current, { readScript, versions: { ...versions, mod_wsgi: '4.9.4' } });
  const isServed = config.applications.length > 0 && config.applications.every(({ target, isPattern }) => target !== undefined && !isPattern && PLACES.test(target.value) && /\.(?:wsgi|py)$/.test(target.value));
  const isOpen = config.effective.unresolved.some(({ kind, name }) => kind === 'condition' && !/mod_|_module/.test(name));
  const isChanged = current.some(({ text }) => files.every((file) => file.text !== text)) || !broken.id.includes(': ');
  return isServed && !isOpen && isChanged && findings.every(({ severity, rule }) => severity !== 'error' && !LEFT.has(rule)) ? current : undefined;
}

/** Moves a configuration to this machine: its paths below a directory, its hosts to a port. */
function moved(text: string, directory: string, port: number): string {
  return text.replace(/\r/g, '').replace(ELSEWHERE, '').replace(/[ \t]+(?:user|group|socket-user|script-user|script-group)=(?:"[^"]*"|[^\s\\]+)/g, '')
    .replace(/<VirtualHost\s+[^>]*>/gi, `<VirtualHost *:${port}>`)
    .replace(/(?<=[\s"'=:])(?=\/(?:srv|var|home|opt|WebApps|path|absolute|root|data|envRoot|siteRoot|web|apps?|projects)\b)/g, directory)
    // Another machine has a Python in /usr/local.
    .replace(/^[ \t]*WSGIPythonHome[ \t]+"?\/usr(?:\/local)?"?[ \t]*$/gim, '').replace(/[ \t]+python-home="?\/usr\/local"?(?=\s)/g, '');
}

const PROBE = `import json, sys
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'application/json')])
    return [json.dumps([sys.prefix, environ['mod_wsgi.process_group']]).encode()]
`;

const runnable = CASES.flatMap((broken) => {
  const files = corrected(broken);
  return files === undefined ? [] : [{ id: broken.id, files }];
});

describe('a corrected configuration on a real Apache', () => {
  let directory = '';

  before(async () => {
    directory = await createReadableDirectory();
    await run('python3', ['-m', 'venv', '--without-pip', join(directory, 'venv')]);
  });

  after(() => removeDirectory(directory));

  test('is tried for a good part of the examples', () => {
    assert.ok(runnable.length >= 40, `only ${runnable.length}`);
  });

  for (const [index, { id, files }] of runnable.entries()) {
    test(`is accepted and answers from the environment that it names: ${id}`, async () => {
      const own = join(directory, String(index));
      const port = await freePort();
      const sites = files.filter(({ kind }) => kind === 'apache').map(({ name, text }, at) => ({ name: `${at}-${name}`, text: moved(text, own, port) }));
      const { config } = diagnose(sites.map((site): PastedFile => ({ ...site, kind: 'apache' })));
      for (const { value } of config.homes) {
        if (isBaseInstallation(value) || existsSync(value)) continue;
        await mkdir(dirname(value), { recursive: true });
        // An environment finds its Python by pyvenv.cfg, so that a copy is as good as one made there.
        await run('cp', ['-a', join(directory, 'venv'), value]);
      }
      for (const { options } of config.daemons) {
        for (const { name, value } of options) if (name === 'home') await mkdir(value, { recursive: true });
      }
      for (const { target } of config.applications) {
        await mkdir(dirname(target?.value ?? ''), { recursive: true });
        await writeFile(target?.value ?? '', PROBE);
      }
      await makeReadable(own);
      const verdict = await checkSyntax(sites);
      assert.equal(verdict.ok, true, `${verdict.output}\n${sites.map(({ text }) => text).join('\n')}`);
      const opened = { name: 'open.conf', text: `<Directory ${own}>\nRequire all granted\n</Directory>\n` };
      const apache = await startApache([...sites, opened], { port });
      let answered = 0;
      try {
        for (const application of config.applications) {
          const name = config.settings.find((setting) => nameOf(setting) === 'servername' && hostOf(setting) === hostOf(application.setting))?.read.words[0];
          const path = `${application.mount?.value.replace(/\/$/, '') ?? ''}/`;
          // Another alias may take the request.
          if (routeOf(config.effective, { path, port, ...(name === undefined ? {} : { host: name }) }).script.by !== application.setting.read) continue;
          const { status, body } = await apache.get(path, name === undefined ? {} : { host: name });
          answered++;
          assert.equal(status, 200, `${body}\n${await apache.log()}`);
          const daemon = meantDaemon(config, application);
          const home = homesBeside(config, { daemon }).at(-1)?.value;
          const [prefix, group] = JSON.parse(body) as [string, string];
          if (daemon !== undefined) assert.equal(group, daemon.name?.value);
          assert.equal(realpathSync(prefix), home === undefined || isBaseInstallation(home) ? '/usr' : realpathSync(home));
        }
        assert.ok(answered > 0, 'No application answered.');
      } finally {
        await apache.stop();
      }
    });
  }
});
