import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';

/** The floors above the core, ground first; a module imports from lower floors only, and from its own. */
const FLOORS = [
  ['src/core', 'src/measured', 'src/guides', 'src/cli', 'src/styles', 'src/site'],
  ['components/islands'],
  ['components/prose'],
  ['components/page'],
  ['src/layouts', 'src/build'],
  ['src/pages'],
] as const;

/** Packages that floors above the core import: Astro, and the zip writer. */
const PACKAGES = ['astro', 'astro:content', 'fflate'];

const CODE = /\.(?:ts|astro)$/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g;

interface Import {
  readonly file: string;
  readonly from: string;
}

/** Imports of a file, of every syntax. Names of packages are kept. */
function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, from = '']) => ({ file, from: projectPath(file, from) }));
}

function projectPath(file: string, from: string): string {
  if (from.startsWith('#core/')) return from.replace('#core/', 'src/core/');
  if (from.startsWith('@components/')) return from.replace('@components/', 'components/');
  return from.startsWith('.') ? normalize(join(dirname(file), from)) : from;
}

function floorOf(path: string): number {
  return FLOORS.findIndex((modules) => modules.some((module) => path === module || path.startsWith(`${module}/`)));
}

/** Checks if an import is forbidden: a higher floor, no floor, behind a face, or another package. */
function trespasses({ file, from }: Import): boolean {
  if (PACKAGES.includes(from)) return false;
  if (from.startsWith('src/core/') && from.endsWith('.ts')) return true;
  const floor = floorOf(from);
  return floor === -1 || floor > floorOf(file);
}

const files = ['components', 'src/layouts', 'src/pages']
  .flatMap((directory) => readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((file) => join(directory, file)))
  .filter((file) => CODE.test(file));

describe('the floors above the core', () => {
  test('hold every component, layout and page', () => {
    assert.ok(files.length > 60);
    assert.deepEqual(files.filter((file) => floorOf(file) === -1), []);
  });

  // Code of the build may use Node and any package.
  for (const module of FLOORS.slice(1).flat().filter((floor) => floor !== 'src/build')) {
    test(`${module} imports from lower floors only`, () => {
      const imports = files.filter((file) => file.startsWith(module)).flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
      assert.ok(imports.length > 0);
      assert.deepEqual(imports.filter(trespasses).map(({ file, from }) => `${file} imports ${from}`), []);
    });
  }

  test('are told by every way to import', () => {
    const wrong = ["import X from '../prose/Recipe.astro';", "import { x } from '@components/page/a.ts';", "await import('../page/a.ts')", "import '../page/a.css';",
      "export { x } from '../../src/layouts/Page.astro';", "import { readFile } from 'node:fs';", "import x from '../run.ts';",
      "import { x } from '../../src/core/lines/html.ts';"];
    for (const text of wrong) assert.deepEqual(importsOf('components/islands/x.ts', text).map(trespasses), [true], text);
    for (const text of ["import { x } from '#core/lines';", "import('fflate')", "import './a.css';", "import { x } from '../../src/site/address.ts';"]) {
      assert.deepEqual(importsOf('components/islands/x.ts', text).map(trespasses), [false], text);
    }
  });
});
