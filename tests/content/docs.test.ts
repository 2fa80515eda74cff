import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** Paths in code marks that begin with a directory of the project; placeholders in `<...>` are left out. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|components|content|public|tests|docs|bench)\/[\w./-]+)`/g)].map(([, path = '']) => path);
}

describe('the documents of the project', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/decisions.md', 'docs/hosting.md']) {
    test(`${file} names files and directories that exist`, () => {
      const paths = pathsIn(readFileSync(file, 'utf8'));
      assert.ok(paths.length > 0);
      assert.deepEqual(paths.filter((path) => !existsSync(path)), []);
    });
  }

  test('the map names every module of the core and every island', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    for (const module of ['releases', 'lines', 'apache', 'log', 'emulator', 'picture', 'deployment', 'recipe', 'doctor']) assert.match(text, new RegExp(`\`src/core/${module}\``));
  });

  test('a path that does not exist is found', () => assert.deepEqual(pathsIn('see `src/nowhere.ts` and `x`'), ['src/nowhere.ts']));
});
