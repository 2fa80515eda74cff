/** `site.addsitedir()` and `.pth` files, judged by the real module on trees that really stand on the disk. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';

import type { Python } from '#core/releases';

import { diskOf, viewOf, type Entry } from '../../src/core/emulator/disk/index.ts';
import { addingTo, addSiteDirectory, type PathEntry } from '../../src/core/emulator/python/index.ts';
import { chanceOf, type Chance } from './chance.ts';

const PYTHON = '/usr/bin/python3';
const TREES = 500;

interface Tree {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly path: readonly string[];
  readonly directories: readonly string[];
}

const root = mkdtempSync(join(tmpdir(), 'site-'));
after(() => rmSync(root, { recursive: true }));

const EGGS = ['import sys; sys.__plen = len(sys.path)', './e1.egg', './e2.egg', "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)"];

function tree({ often, one, some }: Chance, at: string): Tree {
  const entries = new Map<string, Entry>();
  const directories = some(['a', 'b', 'lib/c', 'lib'], 0.7).map((name) => join(at, name));
  for (const directory of directories) entries.set(directory, { kind: 'directory' });
  for (const name of some(['extra', 'a/z', 'b/z', 'e', 'a/e1.egg', 'a/e2.egg', 'b/e1.egg'], 0.6)) {
    const path = join(at, name);
    entries.set(path, name.endsWith('egg') && often(0.5) ? { kind: 'file', lines: [], executable: false } : { kind: 'directory' });
  }
  if (often(0.3)) entries.set(join(at, 'link'), { kind: 'link', to: one(['a', './extra', join(at, 'b'), 'gone']) });
  for (const directory of directories) {
    for (const name of some(['one.pth', 'Two.pth', '10.pth', '9.pth', '.hidden.pth', 'x.pth.bak', 'easy-install.pth'], 0.35)) {
      const lines = name.startsWith('easy') ? EGGS : some([
        'z', './z', '../extra', '../extra/', join(at, 'extra'), join(at, 'link'), 'gone', '# comment', ' # no comment', '', '   ', 'z   ', join(at, 'a'), '..', 'e1.egg',
        'import _virtualenv', "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'",
      ].filter((line) => line !== 'import _virtualenv'), 0.3);
      entries.set(join(directory, name), { kind: 'file', lines, executable: false });
    }
  }
  const known = [...directories, join(at, 'extra'), join(at, 'gone'), join(at, 'a/e1.egg'), '/usr/lib', 'relative', ''];
  return { entries, path: some(known, 0.3), directories: Array.from({ length: 3 }, () => one([...directories, join(at, 'gone'), join(at, 'a/'), join(at, 'b/../a'), join(at, 'link')])) };
}

function build({ entries }: Tree): void {
  for (const [path, entry] of entries) {
    mkdirSync(entry.kind === 'directory' ? path : dirname(path), { recursive: true });
    if (entry.kind === 'link') symlinkSync(entry.to, path);
    if (entry.kind === 'file') writeFileSync(path, entry.lines.map((line) => `${line}\n`).join(''));
  }
}

function predict({ entries, path, directories }: Tree, python: Python): string[] {
  const disk = diskOf([...entries, ['/usr/lib', { kind: 'directory' }]]);
  const view = viewOf(disk, 'root', '/', []);
  const code = { length: 0, eggs: 0, unread: [] };
  let entriesNow: readonly PathEntry[] = path.map((directory) => ({ directory, origin: 'library' }));
  for (const directory of directories) {
    const adding = addingTo(entriesNow, python, view, code);
    addSiteDirectory(adding, directory, 'python-path');
    entriesNow = adding.path;
  }
  return entriesNow.map(({ directory }) => directory);
}

describe('site.addsitedir()', () => {
  test(`adds on ${TREES} trees what the real module adds`, () => {
    const trees = Array.from({ length: TREES }, (_, index) => tree(chanceOf(index), join(root, String(index))));
    for (const each of trees) build(each);
    const { stdout, stderr, status } = spawnSync(PYTHON, ['-I', join(import.meta.dirname, 'site.py')], {
      input: trees.map(({ path, directories }) => `${JSON.stringify({ path, directories })}\n`).join(''), encoding: 'utf8', cwd: '/', maxBuffer: 2 ** 28,
    });
    assert.equal(status, 0, stderr);
    const version = spawnSync(PYTHON, ['-I', '-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], { encoding: 'utf8' }).stdout.trim() as Python;
    for (const [index, line] of stdout.trimEnd().split('\n').entries()) {
      const each = trees[index];
      assert.ok(each !== undefined);
      assert.deepEqual(predict(each, version), JSON.parse(line), JSON.stringify({ seed: index, path: each.path, directories: each.directories, entries: [...each.entries] }));
    }
  });
});
