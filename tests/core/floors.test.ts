import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';

/** The floors of the core, ground first; a module imports from lower floors only. */
const FLOORS = [['releases', 'lines'], ['log', 'upgrade'], ['apache'], ['emulator', 'picture'], ['deployment'], ['recipe'], ['doctor']] as const;

/** Packages that the core may import. The doctor reads Python scripts with a real grammar. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = { doctor: ['@lezer/python', '@lezer/common', '@lezer/lr'] };

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'(?=\s*(?:[;,)]|with\b|$))/gm;

interface Import {
  readonly file: string;
  /** A path in the project, without `#core/`, or the name of a package. */
  readonly from: string;
}

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, from = '']) => ({
    file,
    from: from.startsWith('#core/') ? `${from.replace('#core/', 'src/core/')}/index.ts` : from.startsWith('.') ? normalize(join(dirname(file), from)) : from,
  }));
}

/** Checks if an import leaves its module other than downwards and through a face. */
function trespasses({ file, from }: Import): boolean {
  const module = moduleOf(file);
  if (moduleOf(from) === module) return false;
  if (!from.startsWith('src/core/')) return !(PACKAGES[module] ?? []).includes(from);
  return !/^src\/core\/[a-z]+\/([a-z]+\/)?index\.ts$/.test(from) || floorOf(moduleOf(from)) >= floorOf(module);
}

function moduleOf(path: string): string {
  return /^src\/core\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/** Counted from 0; above all of them for a module without a floor. */
function floorOf(module: string): number {
  const floor = FLOORS.findIndex((modules) => (modules as readonly string[]).includes(module));
  return floor === -1 ? FLOORS.length : floor;
}

function sources(directory: string): Import[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join(directory, file))
    .flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
}

describe('the floors of the core', () => {
  test('every module of the core stands on one', () => {
    assert.deepEqual(readdirSync('src/core').filter((module) => floorOf(module) === FLOORS.length), []);
  });

  for (const module of FLOORS.flat().filter((name) => existsSync(join('src/core', name)))) {
    test(`${module} imports from lower floors only, by their faces, and nothing from outside the core`, () => {
      const imports = sources(join('src/core', module));
      assert.deepEqual(imports.filter(trespasses).map(({ file, from }) => `${file} imports ${from}`), []);
    });
  }

  test('count relative imports, types, re-exports and imports on demand', () => {
    const wrong = ["import type { Plan } from '../recipe/plan.ts';", "import { x } from '#core/picture';", "export { x } from '../emulator/index.ts';", "await import('../deployment/index.ts')",
      "import { x } from '../releases/list.ts';", "import { readFileSync } from 'node:fs';", "import { x } from '../../measured/index.ts';"];
    for (const text of wrong) assert.deepEqual(importsOf('src/core/apache/x.ts', text).map(trespasses), [true], text);
    assert.deepEqual(importsOf('src/core/log/x.ts', "text: \"Unable to import 'site' module in {context}.\","), []);
    for (const text of ["import { can } from '#core/releases';", "import { word } from './word.ts';", "import { x } from '#core/releases/evidence';"]) {
      assert.deepEqual(importsOf('src/core/apache/x.ts', text).map(trespasses), [false], text);
    }
  });
});
