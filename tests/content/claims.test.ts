import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const register = readFileSync('docs/claims.md', 'utf8');

/** The tests that the register names: the file, and each name in quotes behind it. */
function testsNamedIn(text: string): { file: string; name: string }[] {
  return [...text.matchAll(/`(tests\/[\w/.-]+\.ts)`((?:[:,]? "(?:\\"|[^"])*")+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/"((?:\\"|[^"])*)"/g)].map(([, name = '']) => ({ file, name: name.replaceAll('\\"', '"') })));
}

/** Checks if a file has a test of this name, literally or from a table. */
function hasTest(file: string, name: string): boolean {
  const text = readFileSync(file, 'utf8');
  return [name, name.replaceAll('\'', '\\\''), name.replace(/^is read as /, '')].some((form) => text.includes(`'${form}'`) || text.includes(`"${form}"`));
}

describe('the register of claims', () => {
  const named = testsNamedIn(register);

  test('names tests that exist', () => {
    assert.ok(named.length > 40);
    assert.deepEqual(named.filter(({ file, name }) => !existsSync(file) || !hasTest(file, name)), []);
  });

  test('names files that exist', () => {
    for (const [, file = ''] of register.matchAll(/`((?:src|tests)\/[\w/.-]+\.\w+)`/g)) assert.ok(existsSync(file), file);
  });

  test('is found out when it names a test that is gone', () => assert.equal(hasTest('tests/content/claims.test.ts', ['gone', 'test'].join(' ')), false));
});
