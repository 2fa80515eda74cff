import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const CODE = globSync('{src,components,tests,bench}/**/*.{ts,js,astro,css}', { exclude: ['**/node_modules/**', '**/.bench/**'] }).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** First words of a docstring that hide its noun behind a relative clause, or make a function speak. */
const OPENING = /^ *(?:\/\*\*|\*) (?:What|Who|Whose|Tells|Says|Asks|Knows)\b.*/gm;

const LONGEST = 250;

/** Files over the limit, with the reason. */
const LONG: Readonly<Record<string, string>> = {
  'components/islands/search/dialog/dialog.css': 'one style sheet, loaded at once',
  'tests/apache/features.test.ts': 'a list of features of the same form',
  'tests/browser/builder.spec.ts': 'a list of journeys through one page',
  'tests/browser/search.spec.ts': 'a list of journeys through one dialog',
  'tests/core/releases.test.ts': 'tables of behaviours by release',
  'tests/core/syntax.test.ts': 'a table of texts with their trees',
};

/** Places of the other word for "directory": addresses that exist, and words of other people. */
const FOLDER = /\bmodule-folders\b|^ *folder directory$/gm;
const OF_OTHERS = ['tests/content/wording.test.ts', 'tests/browser/search-queries.ts', 'tests/core/style.test.ts'];

function openingsIn(text: string): string[] {
  return text.match(OPENING) ?? [];
}

describe('the code', () => {
  test('begins docstrings with a verb or a noun of the field', () => {
    assert.ok(CODE.length > 500);
    assert.deepEqual(CODE.flatMap(({ file, text }) => openingsIn(text).map((line) => `${file}: ${line.trim()}`)), []);
  });

  test('finds an opening that hides its noun', () => {
    for (const text of ['/** What a page is. */', '   * Tells whether it holds.', '  /** Who asks. */']) assert.equal(openingsIn(text).length, 1, text);
    for (const text of ['/** Parses a page. What is wrong is reported. */', '/** Whatever. */']) assert.equal(openingsIn(text).length, 0, text);
  });

  test('names a directory by one word', () => {
    const named = CODE.filter(({ file, text }) => !OF_OTHERS.includes(file) && /folder/i.test(text.replaceAll(FOLDER, '')));
    assert.deepEqual(named.map(({ file }) => file), []);
  });

  test('has no file over the limit but those with a reason', () => {
    const long = CODE.filter(({ text }) => text.split('\n').length - 1 > LONGEST).map(({ file }) => file);
    assert.deepEqual(long.sort(), Object.keys(LONG).sort());
  });
});
