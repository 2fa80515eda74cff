/** The search for the library up to Python 3.10, judged by the real interpreters in directories made up at random. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

import { pythonCan } from '#core/releases';

import { diskOf, ROOT, viewOf, type Entry } from '../../src/core/emulator/disk/index.ts';
import { libraryOf } from '../../src/core/emulator/layout/index.ts';
import { getpathInC, type Start } from '../../src/core/emulator/python/index.ts';
import { chanceOf } from './chance.ts';
import { INSTALLED, type Installed } from './installed.ts';

const MACHINES = 60;
const JUDGES = INSTALLED.filter(({ series }) => !pythonCan(series, 'getpath-in-python'));
const REPORT = 'import sys; sys.stdout.write("\\n".join([sys.prefix, sys.exec_prefix, sys.executable] + sys.path[1:]))';

interface Question {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly directory: string;
  readonly start: Start & { readonly programName: string };
}

/** A machine below a directory of its own. PYTHONPATH ends with the real library, so that every Python gets far enough to answer. */
function questionFor({ series, prefix }: Installed, root: string, seed: number): Question {
  const { often, one, some } = chanceOf(seed);
  const places = ['', '/usr', '/opt/py', '/srv/venv', '/srv/app/venv'].map((place) => root + place);
  const entries = new Map<string, Entry>();
  const put = (path: string, entry: Entry): void => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const above = entries.get(path.slice(0, at));
      if (above === undefined) entries.set(path.slice(0, at), { kind: 'directory' });
      else if (above.kind !== 'directory') return;
    }
    if (!entries.has(path)) entries.set(path, entry);
  };
  const file = (lines: readonly string[] = [], executable = false): Entry => ({ kind: 'file', lines, executable });
  for (const place of places) put(place, { kind: 'directory' });
  for (const place of some(places, 0.4)) {
    for (const name of some([`lib/python${series}/os.py`, `lib/python${series}/os.pyc`], 0.6)) put(join(place, name), file());
    if (often(0.6)) put(join(place, `lib/python${series}/lib-dynload`), { kind: 'directory' });
  }
  // A link leads to a later name, so that none goes round in a circle.
  const names = ['python', 'python3', `python${series}`];
  for (const place of some(places, 0.6)) {
    for (const [index, name] of names.entries()) {
      if (often(0.6)) put(join(place, 'bin', name), often(0.5) ? file([], often(0.9)) : { kind: 'link', to: one([...names.slice(index + 1), '/gone/python', join(prefix, 'bin', `python${series}`), '../lib/python']) });
    }
    const home = one([`${root}/usr/bin`, `${root}/opt/py/bin`, `${prefix}/bin`, '/gone/bin', 'bin']);
    const lines = some([`home = ${home}`, `home=${home}`, `HOME = ${home}`, '# home = /usr/bin', 'home', '', 'include-system-site-packages = true'], 0.4);
    if (often(0.5)) put(join(place, often(0.7) ? 'pyvenv.cfg' : 'bin/pyvenv.cfg'), file(lines));
  }
  const homes = [`${root}/usr`, `${root}/opt/py`, `${root}/usr:${root}/opt/py`, `:${root}/usr`, `${root}/usr:`, '/gone', 'srv/venv'];
  return {
    entries,
    directory: one([root, `${root}/usr`, `${root}/srv`]),
    start: {
      programName: one([...places.slice(3).map((place) => `${place}/bin/python`), `${root}/usr/bin/python3`, `${root}/srv/venv//bin/python`, 'srv/venv/bin/python', './usr/bin/python3', '/gone/bin/python', 'python', 'python3']),
      variables: {
        PYTHONPATH: [...some(['/gone', '', '.', 'usr'], 0.2), join(prefix, 'lib', `python${series}`)].join(':'),
        ...(often(0.9) ? { PATH: some([`${root}/usr/bin`, `${root}/srv/venv/bin`, 'usr/bin', '', '/gone'], 0.5).join(':') } : {}),
        ...(often(0.2) ? { PYTHONHOME: one(homes) } : {}),
      },
    },
  };
}

function build(entries: ReadonlyMap<string, Entry>): void {
  for (const [path, entry] of entries) {
    if (entry.kind === 'directory') mkdirSync(path, { recursive: true });
    else if (entry.kind === 'link') symlinkSync(entry.to, path);
    else {
      writeFileSync(path, entry.lines.map((line) => `${line}\n`).join(''));
      chmodSync(path, entry.executable ? 0o755 : 0o644);
    }
  }
}

/** Answer of the real interpreter under a program name. Undefined if it ends before. */
function seen({ series, prefix }: Installed, { directory, start: { programName, variables } }: Question): string[] | undefined {
  const { status, stdout } = spawnSync(join(prefix, 'bin', `python${series}`), ['-S', '-B', '-c', REPORT], { argv0: programName, cwd: directory, env: { ...variables, LANG: 'C' }, encoding: 'utf8' });
  return status === 0 ? told(stdout.split('\n')) : undefined;
}

function predicted({ series, prefix }: Installed, { entries, directory, start }: Question): string[] | undefined {
  const own: [string, Entry][] = [
    [join(prefix, 'lib', `python${series}`, 'os.py'), { kind: 'file', lines: [], executable: false }],
    [join(prefix, 'lib', `python${series}`, 'lib-dynload'), { kind: 'directory' }],
    [join(prefix, 'bin', `python${series}`), { kind: 'file', lines: [], executable: true }],
  ];
  const disk = diskOf([...own, ...entries]);
  const found = getpathInC(libraryOf({ python: series, prefix, maker: 'upstream', packages: [] }), start, viewOf(disk, ROOT, directory, []));
  return found.kind === 'found' ? told([found.prefix, found.execPrefix, found.executable, ...found.entries.map((each) => each.directory)]) : undefined;
}

/** Three values and the path without repetitions: Python 3.6 has its library twice, and `site` drops the second. */
function told([prefix = '', execPrefix = '', executable = '', ...path]: readonly string[]): string[] {
  return [prefix, execPrefix, executable, ...new Set(path)];
}

describe('the search for the library up to Python 3.10', { skip: JUDGES.length === 0 && 'pyenv has no Python up to 3.10 here: this search is not judged.' }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'getpath-'));
  after(() => rmSync(scratch, { recursive: true }));

  for (const judge of JUDGES) {
    test(`agrees with Python ${judge.series} on ${MACHINES} machines`, () => {
      for (let seed = 0; seed < MACHINES; seed++) {
        const root = join(scratch, judge.series, `${seed}`);
        const question = questionFor(judge, root, seed);
        build(question.entries);
        assert.deepEqual(predicted(judge, question), seen(judge, question), JSON.stringify({ seed, ...question, entries: [...question.entries] }));
      }
    });

    test(`ends on Python ${judge.series} as the real one does where the program is a circle of links`, () => {
      const root = join(scratch, judge.series, 'circle');
      const entries = new Map<string, Entry>([['a', 'b'], ['b', 'a']].map(([name, to]) => [join(root, name ?? ''), { kind: 'link', to: to ?? '' }]));
      mkdirSync(root, { recursive: true });
      build(entries);
      const start = { programName: join(root, 'a'), variables: {} };
      const found = getpathInC(libraryOf({ python: judge.series, prefix: judge.prefix, maker: 'upstream', packages: [] }), start, viewOf(diskOf(entries), ROOT, '/', []));
      assert.equal(found.kind, 'stopped');
      const words = found.kind === 'stopped' ? found.reason : '';
      // One second of the processor is more than any start takes; a search without end uses it up.
      const { signal, stderr } = spawnSync('/bin/bash', ['-c', 'ulimit -t 1; exec -a "$0" "$@"', start.programName, join(judge.prefix, 'bin', `python${judge.series}`), '-S', '-c', ''], { encoding: 'utf8' });
      if (words === '') assert.equal(signal, 'SIGKILL', stderr);
      else assert.ok(stderr.includes(words), stderr);
    });
  }
});
