import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const CODE = globSync('{src,components,tests,bench}/**/*.{ts,js,astro,css}', { exclude: ['**/node_modules/**', '**/.bench/**'] }).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** First words of a comment that hide its noun behind a relative clause, or make a function speak. */
const OPENING = /^(?:What|Who|Whose|Whom|Whatever|Whether|How|Why|Something|Everybody|Nobody|Does|Tells|Says|Asks|Knows|Speaks)\b/;

/** Verbs of people, for functions and data, behind a subject that is none. */
const PERSONIFIED = /\b(?:tells (?:whether|if|apart|what|how)|asks (?:whether|if|for)|says (?:whether|if|so|what|it)|knows (?:whether|if|what|nothing))\b/;

/** Most words of a sentence. Code between backquotes counts as one. */
const MOST_WORDS = 20;

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

/** Comments of a file, each as one line of text. */
function commentsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^[ \t]*\/\*\*?([^]*?)\*\//gm)].map(([, inside = '']) => inside.replace(/^\s*\* ?/gm, ' '));
  const lines = [...text.matchAll(/(?:^[ \t]*\/\/ .*\n?)+/gm)].map(([all]) => all.replace(/^[ \t]*\/\/ /gm, ' '));
  return [...blocks, ...lines].map((comment) => comment.replace(/\s+/g, ' ').trim()).filter((comment) => comment !== '');
}

function sentencesOf(comment: string): string[] {
  return comment.split(/(?<=[.!?])\s+(?=[A-Z`"])/);
}

function wordsIn(sentence: string): number {
  return sentence.replace(/`[^`]*`/g, 'code').split(/\s+/).filter((word) => /\w/.test(word)).length;
}

/** Faults of the comments of a file, in words. */
function faultsIn(text: string): string[] {
  return commentsIn(text).flatMap((comment) => [
    ...(OPENING.test(comment) ? [`begin with a verb or a noun: ${comment}`] : []),
    ...(PERSONIFIED.test(comment) ? [`name the operation: ${comment}`] : []),
    ...sentencesOf(comment).filter((sentence) => wordsIn(sentence) > MOST_WORDS).map((sentence) => `${wordsIn(sentence)} words: ${sentence}`),
  ]);
}

describe('the code', () => {
  test('has comments that begin with a verb or a noun of the field, in sentences of at most 20 words', () => {
    assert.ok(CODE.length > 500);
    const own = CODE.filter(({ file }) => file !== 'tests/core/style.test.ts');
    assert.deepEqual(own.flatMap(({ file, text }) => faultsIn(text).map((fault) => `${file}: ${fault}`)), []);
  });

  test('finds an opening that hides its noun, a function that speaks, and a long sentence', () => {
    const long = `Returns ${'a word and '.repeat(7)}the end.`;
    for (const text of ['/** What a page is. */', '  /**\n   * Tells whether it holds.\n   */', '  /** Who asks. */', '// Asks the server.', '/** A test that says whether it holds. */', `/** ${long} */`]) {
      assert.equal(faultsIn(text).length > 0, true, text);
    }
    for (const text of ['/** Parses a page. What is wrong is reported. */', '/** Whatsoever. */', "const tells = 'says whether';", `/** Returns \`${'a word '.repeat(30)}\`. */`]) {
      assert.deepEqual(faultsIn(text), [], text);
    }
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
