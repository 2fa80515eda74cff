import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { changedLines, escapeHtml, line, lineText, pathHtml, prose, proseHtml, proseMarkdown, proseText, PYTHON, sentence, SHELL, template, toHtml, toText, type Line } from '#core/lines';
import fc from 'fast-check';

import { anyLine, repetitiveLines } from './arbitrary/lines.ts';
import { anyText, hostileText } from './arbitrary/text.ts';

/** Text of our HTML: without tags, with the five entities decoded. */
function shownText(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' };
  return html.replace(/<[^>]*>/g, '').replace(/&[#a-z0-9]+;/g, (entity) => entities[entity] ?? assert.fail(entity));
}

describe('a line', () => {
  test('is the join of its tokens', () => {
    assert.equal(lineText(line([['directive', 'ServerName'], ['plain', ' '], ['string', 'a.b']])), 'ServerName a.b');
    assert.equal(toText([line([['plain', 'a']]), line([])]), 'a\n\n');
    assert.equal(toText([]), '');
  });

  test('holds no line break', () => {
    for (const text of ['a\nb', '\r']) assert.throws(() => line([['path', text]]), new Error(`A line cannot hold a line break, but ${JSON.stringify(text)} does. Make two lines of it.`));
  });
});

describe('HTML', () => {
  test('shows the text and nothing else', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
      assert.equal(shownText(toHtml(lines)), toText(lines));
    }), { numRuns: 5_000 });
  });

  test('of any text holds no mark-up of that text', () => {
    fc.assert(fc.property(anyText, (text) => {
      assert.doesNotMatch(escapeHtml(text), /[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      assert.equal(shownText(escapeHtml(text)), text);
    }), { numRuns: 2_000 });
  });

  test('of a path may break after each slash, and shows the path alone', () => {
    assert.equal(pathHtml('/srv/a&b'), '/<wbr>srv/<wbr>a&amp;b');
    fc.assert(fc.property(hostileText, (text) => assert.equal(shownText(pathHtml(text)), text)));
  });

  test('has a class for each kind, for marks and for notes', () => {
    const lines = [line([['option', 'a='], ['path', '<b>'], ['plain', '&']], 'probe'), line([], 'access'), line([['comment', '# x']])];
    const noteNumber = (note: string): number | undefined => (note === 'probe' ? 3 : undefined);
    assert.equal(toHtml(lines, { changed: new Set([2]), noteNumber }), [
      '<span class="line" data-note="3"><span class="t-option">a=</span><span class="t-path">&lt;b&gt;</span>&amp;\n</span>',
      '<span class="line">\n</span>',
      '<span class="line changed"><span class="t-comment"># x</span>\n</span>',
    ].join(''));
  });
});

describe('changed lines', () => {
  const rest = (lines: readonly Line[], changed: ReadonlySet<number>): string[] => lines.filter((_, index) => !changed.has(index)).map(lineText);

  function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
    let at = 0;
    for (const text of whole) if (text === part[at]) at++;
    return at === part.length;
  }

  /** The greatest number of lines that stand in both texts in the same order, by trying every choice. */
  function mostInCommon(a: readonly string[], b: readonly string[]): number {
    const [first, ...others] = a;
    if (first === undefined || b.length === 0) return 0;
    const without = mostInCommon(others, b);
    const found = b.indexOf(first);
    return found === -1 ? without : Math.max(without, 1 + mostInCommon(others, b.slice(found + 1)));
  }

  /** The same number by a table of all pairs of ends. */
  function tableOfCommon(a: readonly number[], b: readonly number[]): number {
    let row = new Array<number>(b.length + 1).fill(0);
    for (const each of a) {
      const above = row;
      row = [0];
      for (const [index, other] of b.entries()) {
        row.push(each === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
      }
    }
    return row.at(-1) ?? 0;
  }

  test('of a file and itself are none', () => {
    fc.assert(fc.property(repetitiveLines, (lines) => assert.equal(changedLines(lines, lines).size, 0)));
  });

  test('leave lines that the file before has in the same order, and as many as there can be', () => {
    fc.assert(fc.property(repetitiveLines, repetitiveLines, (before, after) => {
      const kept = rest(after, changedLines(before, after));
      assert.ok(isSubsequence(kept, before.map(lineText)));
      assert.equal(kept.length, mostInCommon(before.map(lineText), after.map(lineText)));
    }), { numRuns: 2_000 });
  });

  test('are as few in longer files, whatever was moved', () => {
    const long = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });
    fc.assert(fc.property(long, long, (a, b) => {
      const lines = (numbers: readonly number[]): Line[] => numbers.map((number) => line([['plain', `line ${number}`]]));
      assert.equal(b.length - changedLines(lines(a), lines(b)).size, tableOfCommon(a, b));
    }), { numRuns: 1_000 });
  });

  test('are none exactly where lines were only taken away, or nothing changed', () => {
    fc.assert(fc.property(repetitiveLines, repetitiveLines, (before, after) => {
      assert.equal(changedLines(before, after).size === 0, isSubsequence(after.map(lineText), before.map(lineText)));
    }), { numRuns: 2_000 });
  });

  test('are all that was put in', () => {
    const lines = (...texts: readonly string[]): Line[] => texts.map((text) => line([['plain', text]]));
    assert.deepEqual(changedLines(lines('a', 'b', 'c'), lines('a', 'x', 'c', 'y')), new Set([1, 3]));
    assert.deepEqual(changedLines([], lines('a')), new Set([0]));
    assert.deepEqual(changedLines(lines('a'), [line([['path', 'a']], 'probe')]), new Set(), 'colour and notes are no text');
  });
});

describe('a template of a language', () => {
  test('keeps the text of the author, backslashes too, without the first and last line break', () => {
    assert.equal(toText(template(PYTHON)`
import sys  # why
x = "a\n"
`), 'import sys  # why\nx = "a\\n"\n');
    assert.deepEqual(template(SHELL)`a2ensite x`.map(lineText), ['a2ensite x']);
  });

  test('colours the author\'s text and never looks into a value', () => {
    const [only] = template(SHELL)`mkdir -p ${['path', 'a # --x "y"']} # made`;
    assert.deepEqual(only?.tokens, [['command', 'mkdir'], ['plain', ' '], ['option', '-p'], ['plain', ' '], ['path', 'a # --x "y"'], ['plain', ' '], ['comment', '# made']]);
  });

  test('puts a value in as it is, and refuses one that breaks the line', () => {
    fc.assert(fc.property(hostileText, (value) => {
      const make = (): string => toText(template(PYTHON)`x = ${['string', value]} + 1`);
      if (/[\n\r]/.test(value)) assert.throws(make, /cannot hold a line break/);
      else assert.equal(make(), `x = ${value} + 1\n`);
    }));
  });

  test('puts its note on every line', () => {
    assert.deepEqual(template(PYTHON, 'probe')`
a
b
`.map(({ note }) => note), ['probe', 'probe']);
  });
});

describe('a sentence', () => {
  test('has code between backquotes, and its HTML is that of a text', () => {
    assert.deepEqual(sentence('Set `LANG=C`, then `restart`'), [['text', 'Set '], ['code', 'LANG=C'], ['text', ', then '], ['code', 'restart']]);
    assert.equal(proseHtml('A `<b>` & c'), 'A <code>&lt;b&gt;</code> &amp; c');
    assert.equal(proseHtml(sentence('A `<b>` & c')), proseHtml('A `<b>` & c'));
  });

  test('shows a value between backquotes as it stands, whatever is in it', () => {
    const path = '/srv/a`b`c';
    assert.deepEqual(prose`Enter \`${path}\` first.`, [['text', 'Enter '], ['code', path], ['text', ' first.']]);
    assert.equal(proseText(prose`Enter \`${path}\` first.`), `Enter ${path} first.`);
    assert.equal(proseMarkdown(prose`Enter \`${path}\` first.`), 'Enter `` /srv/a`b`c `` first.');
  });

  test('takes a value outside of code for a sentence of our own', () => {
    assert.deepEqual(prose`${'Set `LANG`.'} Then go.`, [['text', 'Set '], ['code', 'LANG'], ['text', '. Then go.']]);
  });
});
