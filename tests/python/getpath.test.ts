/** The search for the library, judged by CPython's own path code on machines made up at random. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { diskOf, viewOf, type Entry, type Probe } from '../../src/core/emulator/disk/index.ts';
import { getpathInPython, type Library } from '../../src/core/emulator/python/index.ts';
import { chanceOf, type Chance } from './chance.ts';

/** Debian's own, whatever stands before it on PATH. */
const PYTHON = '/usr/bin/python3';
const MACHINES = 100_000;
const BATCH = 10_000;

interface Question {
  readonly entries: Readonly<Record<string, readonly unknown[]>>;
  readonly cwd: string;
  readonly prefix: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly home: string | null;
  readonly programName: string | null;
}

interface Answer {
  readonly stopped?: string;
  readonly prefix?: string;
  readonly execPrefix?: string;
  readonly executable?: string;
  readonly path?: readonly string[];
  readonly probes: readonly (readonly [asked: string, path: string, found: boolean])[];
}

function judge(questions: readonly Question[]): Answer[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-I', join(import.meta.dirname, 'getpath.py')], {
    input: questions.map((question) => `${JSON.stringify(question)}\n`).join(''), encoding: 'utf8', maxBuffer: 2 ** 30,
  });
  assert.equal(status, 0, `The judge needs Debian's python3 with the module _testinternalcapi, which libpython3-stdlib brings.\n${stderr}`);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Answer);
}

function series(): Library['python'] {
  const { stdout } = spawnSync(PYTHON, ['-I', '-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], { encoding: 'utf8' });
  return stdout.trim() as Library['python'];
}

const PLACES = ['', '/usr', '/opt/py', '/srv/venv', '/srv/app/venv', '/srv', '/home/u'];

function machine({ often, one, some }: Chance, version: string): Question {
  const entries: Record<string, unknown[]> = {};
  const put = (path: string, entry: unknown[]): void => {
    // Parents of an entry are directories; earlier files and links remain.
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const above = entries[path.slice(0, at)];
      if (above === undefined) entries[path.slice(0, at)] = ['directory', false];
      else if (above[0] !== 'directory') return;
    }
    entries[path] ??= entry;
  };
  const file = (lines: readonly string[] = [], executable = false): unknown[] => ['file', lines, executable, often(0.03)];
  for (const place of some(PLACES, 0.05)) if (place !== '') put(place, often(0.3) ? file() : often(0.3) ? ['link', one(PLACES) || '/usr'] : ['directory', true]);
  for (const place of some(PLACES, 0.35)) {
    for (const name of some([`lib/python${version}/os.py`, `lib/python${version}/os.pyc`], 0.6)) put(`${place}/${name}`, file());
    if (often(0.6)) put(`${place}/lib/python${version}/lib-dynload`, ['directory', often(0.05)]);
    if (often(0.08)) put(`${place}/lib/python${version.replace('.', '')}.zip`, file());
  }
  for (const place of some(PLACES, 0.5)) {
    for (const name of some(['python', 'python3', `python${version}`], 0.5)) {
      put(`${place}/bin/${name}`, often(0.5) ? file([], often(0.9)) : ['link', one(['python', 'python3', `python${version}`, '/usr/bin/python3', '/opt/py/bin/python3', '../bin/python', '/gone/python'])]);
    }
    if (often(0.5)) put(often(0.8) ? `${place}/pyvenv.cfg` : `${place}/bin/pyvenv.cfg`, file(configuration({ often, one, some })));
    if (often(0.02)) put(`${place}/pyvenv.cfg`, ['directory', false]);
  }
  const list = (share: number): string => some(['/usr/bin', '/srv/venv/bin', '/opt/py/bin', 'bin', '', '.', './x', '/gone', '../y'], share).join(':');
  return {
    entries,
    cwd: one(['/', '/srv', '/home/u']),
    prefix: one(['/usr', '/opt/py', '/nowhere']),
    variables: {
      ...(often(0.9) ? { PATH: list(0.4) } : {}),
      ...(often(0.15) ? { PYTHONHOME: one(['/usr', '/opt/py', '/usr:/opt/py', ':/usr', '/usr:', '', '/gone']) } : {}),
      ...(often(0.3) ? { PYTHONPATH: list(0.3) } : {}),
    },
    home: often(0.2) ? one(['/usr', '/srv/venv', '/usr:/opt/py', ':/opt/py', '/gone:', '', 'srv/venv']) : null,
    programName: often(0.6) ? one(['/srv/venv/bin/python', '/srv/app/venv/bin/python', '/srv/venv/bin/python/bin/python', '/srv/venv//bin/python', 'venv/bin/python', './bin/python3', '/gone/bin/python', 'python', '/usr/bin/python3', '/bin/python3']) : null,
  };
}

/** Lines of a `pyvenv.cfg`, right and wrong ones. */
function configuration({ some, one }: Chance): string[] {
  const home = one(['/usr/bin', '/opt/py/bin', '/gone/bin', '', 'bin', '/srv/venv/bin']);
  return some([`home = ${home}`, `home=${home}`, `HOME =  ${home} `, '# home = /usr/bin', 'home', '', 'include-system-site-packages = true', 'version = 3 = 4', 'prompt = x'], 0.35);
}

function entryOf([kind, first, executable, closed]: readonly unknown[]): Entry {
  if (kind === 'link') return { kind, to: String(first) };
  if (kind === 'directory') return first === true ? { kind, only: 'root' } : { kind };
  return { kind: 'file', lines: first as string[], executable: executable === true, ...(closed === true ? { only: 'root' } : {}) };
}

function predict({ entries, cwd, prefix, variables, home, programName }: Question, python: Library['python']): Answer {
  const probes: Probe[] = [];
  const disk = diskOf(Object.entries(entries).map(([path, entry]) => [path, entryOf(entry)] as const));
  const library: Library = { python, prefix, execPrefix: prefix, platlibdir: 'lib', subdirectories: [] };
  const start = { variables, ...(home === null ? {} : { home }), ...(programName === null ? {} : { programName }) };
  const found = getpathInPython(library, start, viewOf(disk, 'www-data', cwd, probes));
  const asked = probes.filter((probe) => probe.asked !== 'link').map((probe) => [probe.asked, probe.path, probe.found] as const);
  if (found.kind !== 'found') return { stopped: found.kind, probes: asked };
  const { prefix: own, execPrefix, executable, entries: path } = found;
  return { prefix: own, execPrefix, executable, path: path.map(({ directory }) => directory), probes: asked };
}

describe('the search for the library', () => {
  const python = series();

  for (let batch = 0; batch * BATCH < MACHINES; batch++) {
    test(`agrees with CPython's own path code on machines ${batch * BATCH} to ${(batch + 1) * BATCH}, and asks the same questions`, () => {
      const questions = Array.from({ length: BATCH }, (_, index) => machine(chanceOf(batch * BATCH + index), python));
      for (const [index, { stopped, ...expected }] of judge(questions).entries()) {
        const question = questions[index];
        assert.ok(question !== undefined);
        const { stopped: stops, ...predicted } = predict(question, python);
        const shown = (): string => JSON.stringify({ seed: batch * BATCH + index, question });
        assert.equal(stops !== undefined, stopped !== undefined, `${stopped ?? 'goes on'}: ${shown()}`);
        assert.deepEqual(predicted, expected, shown());
      }
    });
  }
});
