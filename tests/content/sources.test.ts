import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CLAIMS } from '../../src/guides/index.ts';

/** The titles of the tests on a real Apache that a text names as its source. */
function testsNamedIn(text: string): string[] {
  return [...text.matchAll(/<Source[^>]*\stest="([^"]*)"/g)].map(([, title = '']) => title.replaceAll('&quot;', '"'));
}

/** Checks if a title is that of a claim, or is quoted in a test file. */
function hasTest(files: readonly string[], title: string): boolean {
  if (Object.values<string>(CLAIMS).includes(title)) return true;
  return files.some((text) => text.includes(`test('${title.replaceAll('\'', '\\\'')}'`));
}

const tests = globSync('tests/apache/*.test.ts').map((file) => readFileSync(file, 'utf8'));
const named = globSync('content/**/*.mdx').flatMap((file) => testsNamedIn(readFileSync(file, 'utf8')).map((title) => ({ file, title })));

describe('a source mark that names a test on Apache', () => {
  test('names one that exists', () => {
    assert.ok(named.length > 10);
    assert.deepEqual(named.filter(({ title }) => !hasTest(tests, title)), []);
  });

  test('is found out when no test has the title', () => assert.equal(hasTest(tests, 'no test is called so'), false));
});
