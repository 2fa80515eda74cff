/** The emulator against the real Apache: random configurations on a machine that is really built on disk. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { effective } from '#core/apache';
import { emulate, type Environment, type Installation, type Machine, type ScriptStep } from '#core/emulator';

import { isRelease } from '#core/releases';

import { chanceOf, type Chance } from '../python/chance.ts';
import { apacheEnvironment } from './server/command.ts';
import { createReadableDirectory, freePort, installedRelease, makeReadable, removeDirectory, startApache } from './server/index.ts';

/** Applications on each server, which share its server-wide settings: 200 configurations in all. */
const SERVERS = 50;
const APPLICATIONS = 4;
const PACKAGE = 'whoami_pkg';
const BASE: Installation = { python: '3.11', prefix: '/usr', maker: 'debian', packages: [] };

const REPORT = `
import json, mod_wsgi, sys
def application(environ, start_response):
    try:
        import ${PACKAGE}
        winner = ${PACKAGE}.__path__[0]
    except ImportError:
        winner = None
    body = json.dumps([sys.prefix, sys.exec_prefix, sys.path, winner, mod_wsgi.process_group, mod_wsgi.application_group]).encode()
    start_response('200 OK', [('Content-Type', 'application/json')])
    return [body]
`;

interface Application {
  readonly mount: string;
  readonly lines: readonly string[];
}

class Disk {
  readonly directory: string;
  readonly machine: Machine;

  constructor(directory: string) {
    this.directory = directory;
    const at = (name: string): string => join(directory, name);
    const venv = (name: string, more: Partial<Environment> = {}): Environment => ({ path: at(name), tool: 'venv', base: BASE, packages: [PACKAGE], ...more });
    const packages = at('venv/lib/python3.11/site-packages');
    this.machine = {
      python: BASE,
      environments: [
        venv('venv', { pathFiles: [{ name: 'one.pth', lines: [at('extra'), '../gone'] }] }),
        venv('other', { pathFiles: [{ name: 'a.pth', lines: [at('extra-b')] }, { name: 'b.pth', lines: [at('extra')] }] }),
        venv('system', { systemSite: true }),
        venv('copies', { copies: true }),
        venv('bare', { packages: [], damage: ['no-pyvenv-cfg'] }),
        venv('no bin', { damage: ['no-programs'] }),
        venv('twenty', { tool: 'virtualenv' }),
        venv('closed', { only: 'root' }),
      ],
      directories: [
        { path: at('lib'), packages: [PACKAGE], pathFiles: [{ name: 'lib.pth', lines: [at('extra')] }] },
        ...['extra', 'extra-b', 'wsgi'].map((name) => ({ path: at(name), packages: [] })),
      ],
      links: [{ path: at('current'), to: at('venv') }],
      scripts: Object.entries({
        plain: [], insert: [{ does: 'insert', directory: packages }],
        front: [{ does: 'add-site-directory', directory: packages }, { does: 'new-to-front' }],
        append: [{ does: 'add-site-directory', directory: packages }],
        activate: [{ does: 'activate', environment: at('twenty') }],
      } satisfies Record<string, ScriptStep[]>).map(([name, steps]) => ({ path: at(`wsgi/${name}.wsgi`), steps })),
      variables: {},
      account: 'www-data',
      homes: { root: '/root', 'www-data': '/var/www' },
      workingDirectory: '/',
    };
  }

  async build(): Promise<void> {
    const { machine: { environments, directories, links = [], scripts } } = this;
    for (const { path, packages, pathFiles = [] } of directories) put(path, packages, pathFiles);
    for (const { path, tool, systemSite, copies, packages, pathFiles = [], damage = [] } of environments) {
      const options = [...(systemSite === true ? ['--system-site-packages'] : []), ...(copies === true ? ['--copies'] : [])];
      if (tool === 'virtualenv') execFileSync('/usr/bin/python3', ['-m', 'virtualenv', '--no-download', '--no-pip', '--no-setuptools', '--no-wheel', path], { stdio: 'ignore' });
      else execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', ...options, path]);
      put(join(path, 'lib/python3.11/site-packages'), packages, pathFiles);
      if (damage.includes('no-pyvenv-cfg')) rmSync(join(path, 'pyvenv.cfg'));
      if (damage.includes('no-programs')) rmSync(join(path, 'bin'), { recursive: true });
    }
    for (const { path, to } of links) symlinkSync(to, path);
    for (const { path, steps } of scripts) writeFileSync(path, `${steps.map((step) => pythonFor(step)).join('')}${REPORT}`);
    await makeReadable(this.directory);
    for (const { path, only } of environments) if (only !== undefined) chmodSync(path, 0o700);
  }
}

function put(directory: string, packages: readonly string[], pathFiles: readonly { name: string; lines: readonly string[] }[]): void {
  mkdirSync(directory, { recursive: true });
  for (const name of packages) {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, '__init__.py'), '');
  }
  for (const { name, lines } of pathFiles) writeFileSync(join(directory, name), lines.map((line) => `${line}\n`).join(''));
}

function pythonFor(step: ScriptStep): string {
  switch (step.does) {
    case 'add-site-directory': return `import site, sys\nbefore = list(sys.path)\nsite.addsitedir(${JSON.stringify(step.directory)})\n`;
    case 'new-to-front': return 'sys.path.sort(key=before.__contains__)\n';
    case 'insert': return `import sys\nsys.path.insert(0, ${JSON.stringify(step.directory)})\n`;
    case 'append': return `import sys\nsys.path.append(${JSON.stringify(step.directory)})\n`;
    case 'set-prefix': return `import sys\nsys.prefix = ${JSON.stringify(step.directory)}\n`;
    case 'activate': return `activate_this = ${JSON.stringify(`${step.environment}/bin/activate_this.py`)}\nwith open(activate_this) as source:\n    exec(source.read(), {'__file__': activate_this})\n`;
  }
}

/** Directives of a server, and of each of its applications. */
function configuration({ often, one, some }: Chance, directory: string): { server: string[]; applications: Application[] } {
  const at = (name: string): string => join(directory, name);
  const homes = ['venv', 'other', 'system', 'copies', 'no bin', 'twenty', 'current', 'venv/'].map((name) => at(name));
  const bad = ['bare', 'closed', 'gone', 'venv/bin/python', 'venv/lib/python3.11/site-packages'].map((name) => at(name));
  const lists = ['lib', 'venv/lib/python3.11/site-packages', 'other/lib/python3.11/site-packages', 'gone', 'venv', 'current/lib/python3.11/site-packages', 'extra/', 'extra/../lib'].map((name) => at(name));
  const list = (): string => some(lists, 0.35).join(':') || '/usr/lib/python3/dist-packages:';
  const option = (name: string, value: string): string => (/\s/.test(value) ? ` ${name}="${value}"` : ` ${name}=${value}`);
  const server = [
    ...(often(0.35) ? [`WSGIPythonHome "${one(homes)}"`] : []),
    ...(often(0.4) ? [`WSGIPythonPath "${list()}"`] : []),
    ...(often(0.1) ? ['WSGILazyInitialization Off'] : []),
    ...(often(0.1) ? ['WSGIRestrictEmbedded On'] : []),
  ];
  const applications = Array.from({ length: APPLICATIONS }, (_, index): Application => {
    const daemon = often(0.7);
    const options = `${often(0.5) ? option('python-home', often(0.2) ? one(bad) : one(homes)) : ''}${often(0.5) ? option('python-path', list()) : ''}${often(0.2) ? option('home', at('extra')) : ''}`;
    return {
      mount: `/a${index}`,
      lines: [
        ...(daemon ? [`WSGIDaemonProcess g${index}${options}`] : []),
        `WSGIScriptAlias /a${index} ${at(`wsgi/${one(['plain', 'plain', 'insert', 'front', 'append', 'activate'])}.wsgi`)}`,
        `<Location /a${index}>`,
        ...(daemon ? [`WSGIProcessGroup g${index}`] : often(0.1) ? ['WSGIProcessGroup nosuch'] : []),
        // Applications that share an interpreter change each other; each has its own, or its process for itself.
        ...(daemon && often(0.5) ? ['WSGIApplicationGroup %{GLOBAL}'] : []),
        '</Location>',
      ],
    };
  });
  return { server, applications };
}

describe('the emulator against the real Apache', { concurrency: 4 }, () => {
  let disk: Disk;

  before(async () => {
    disk = new Disk(await createReadableDirectory());
    await disk.build();
  });

  after(() => removeDirectory(disk.directory));

  for (let index = 0; index < SERVERS; index++) {
    test(`server ${index}: every application is answered as predicted`, async () => {
      const chance = chanceOf(index);
      const { server, applications } = configuration(chance, disk.directory);
      const environment = chance.often(0.15) ? { PYTHONPATH: join(disk.directory, 'lib') } : {};
      const text = [...server, ...applications.flatMap(({ lines }) => lines), `<Directory "${join(disk.directory, 'wsgi')}">`, 'Require all granted', '</Directory>'].join('\n');
      const port = await freePort();
      const files = effective([{ path: '/etc/apache2/site.conf', text: `ServerName localhost\n${text}` }], { apache: '2.4' });
      const release = await installedRelease();
      assert.ok(isRelease(release), release);
      const apache = await startApache([{ name: 'site.conf', text }], { port, environment });
      // A server in the foreground stays where it was started, where Debian's own goes to the root.
      const machine = { ...disk.machine, variables: { ...apacheEnvironment('/'), ...environment }, workingDirectory: readlinkSync(`/proc/${apache.pid}/cwd`) };
      const predicted = applications.map(({ mount }) => emulate({ release, machine, configuration: files, request: { host: 'localhost', path: mount, imports: PACKAGE } }).outcome);
      try {
        for (const [place, { mount }] of applications.entries()) {
          const outcome = predicted[place];
          assert.ok(outcome !== undefined && outcome.kind !== 'unknown', JSON.stringify(outcome));
          const { status, body } = await apache.get(mount, { group: `g${place}` });
          const shown = (): string => `${mount} got ${status} ${body.slice(0, 300)}\n${text}\n${JSON.stringify(environment)}`;
          assert.equal(status === 200, outcome.kind === 'served', shown());
          if (outcome.kind !== 'served') continue;
          const { sys, processGroup, applicationGroup, imported } = outcome;
          assert.deepEqual([sys.prefix, sys.execPrefix, sys.path.map(({ directory }) => directory), imported?.winner?.directory ?? null, processGroup, applicationGroup], JSON.parse(body), shown());
        }
      } finally {
        await apache.stop();
      }
    });
  }
});
