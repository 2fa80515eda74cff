/** Starts of Python in environments of its own `venv`, compared with the real interpreter of every pyenv series. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

import type { Environment, Machine } from '#core/emulator';
import { hasVenv } from '#core/releases';

import { ROOT, viewOf } from '../../src/core/emulator/disk/index.ts';
import { diskFor, libraryOf } from '../../src/core/emulator/layout/index.ts';
import { findPaths, run, type Start } from '../../src/core/emulator/python/index.ts';
import { INSTALLED, type Installed } from './installed.ts';

const JUDGES = INSTALLED.filter(({ series }) => hasVenv(series));
const REPORT = 'import sys; sys.stdout.write("\\n".join([sys.prefix, sys.exec_prefix] + sys.path[1:]))';

/** Environments by name: the options of `venv`, and what happens to one that is made. */
const KINDS: Readonly<Record<string, { readonly options?: readonly string[]; readonly change?: (at: string) => void } & Partial<Environment>>> = {
  plain: {},
  system: { options: ['--system-site-packages'], systemSite: true },
  copies: { options: ['--copies'], copies: true },
  'no-pyvenv-cfg': { damage: ['no-pyvenv-cfg'], change: (at) => rmSync(join(at, 'pyvenv.cfg')) },
  'no-programs': { damage: ['no-programs'], change: (at) => rmSync(join(at, 'bin'), { recursive: true }) },
  'base-gone': { damage: ['base-gone'], change: loseBase },
  'program-gone': { damage: ['program-gone', 'base-gone'], change: (at) => {
    loseBase(at);
    rmSync(join(at, 'bin'), { recursive: true });
    mkdirSync(join(at, 'bin'));
    symlinkSync('/gone/bin/python3', join(at, 'bin/python'));
  } },
  'space in it': {},
  moved: { change: (at) => {
    renameSync(at, `${at}-before`);
    cpSync(`${at}-before`, at, { recursive: true, verbatimSymlinks: true });
    rmSync(`${at}-before`, { recursive: true });
  } },
};

function loseBase(at: string): void {
  const file = join(at, 'pyvenv.cfg');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^home = .*$/m, 'home = /gone/bin'));
}

describe('a start in an environment of venv', { skip: JUDGES.length === 0 && 'pyenv has no Python with venv here: these starts are not judged.' }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'environments-'));
  after(() => rmSync(scratch, { recursive: true }));

  for (const judge of JUDGES) {
    test(`agrees with Python ${judge.series}: by the program, by PATH, by PYTHONHOME, whatever is wrong with the environment`, () => {
      let answered = 0;
      const base = { python: judge.series, prefix: judge.prefix, maker: 'upstream', packages: [] } as const;
      for (const [name, { options = [], change, ...kind }] of Object.entries(KINDS)) {
        const path = join(scratch, judge.series, name);
        const made = spawnSync(join(judge.prefix, 'bin', `python${judge.series}`), ['-m', 'venv', '--without-pip', ...options, path], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
        assert.equal(made.status, 0, made.stderr);
        change?.(path);
        const machine: Machine = { python: base, environments: [{ ...kind, path, tool: 'venv', base, packages: [] }], directories: [], scripts: [], variables: {}, account: ROOT, homes: {}, workingDirectory: scratch };
        for (const start of startsOf(path, judge)) {
          const answer = seen(judge, start, scratch);
          assert.deepEqual(predicted(machine, start), answer, `${name}: ${JSON.stringify(start)}`);
          if (answer !== undefined) answered++;
        }
      }
      assert.ok(answered > Object.keys(KINDS).length, `${answered}`);
    });
  }
});

type Named = Start & { readonly programName: string };

function startsOf(path: string, { prefix, series }: Installed): Named[] {
  const library = join(prefix, 'lib', `python${series}`);
  const [program, variables] = [join(path, 'bin/python'), { PATH: '/gone/bin', PYTHONPATH: library }];
  return [
    { programName: program, variables },
    { programName: `${path}//bin/python`, variables },
    { programName: program, variables: { ...variables, PYTHONHOME: prefix } },
    { programName: 'python', variables: { ...variables, PATH: `/gone/bin:${path}/bin` } },
    { programName: 'python', variables: { ...variables, PYTHONHOME: path } },
    { programName: join(path, 'lib/bin/python'), variables },
  ];
}

function seen({ series, prefix }: Installed, { programName, variables }: Named, directory: string): string[] | undefined {
  const { status, stdout } = spawnSync(join(prefix, 'bin', `python${series}`), ['-B', '-c', REPORT], { argv0: programName, cwd: directory, env: { ...variables, LANG: 'C', HOME: directory }, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n') : undefined;
}

function predicted(machine: Machine, start: Named): string[] | undefined {
  const library = libraryOf(machine.python);
  const host = { view: viewOf(diskFor(machine), ROOT, machine.workingDirectory, []), variables: start.variables, accountHome: machine.workingDirectory };
  const first = findPaths(library, start, host.view);
  if ('kind' in first) return undefined;
  const started = run(library, 'upstream', first, host);
  if (started.kind !== 'started') return undefined;
  const { prefix, execPrefix, path } = started.sys;
  return [prefix, execPrefix, ...path.map(({ directory }) => directory)];
}
