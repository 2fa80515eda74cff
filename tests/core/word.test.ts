import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { literalPattern, readWord, UnwritableError, whyUnwritable, writeWord } from '#core/apache';
import fc from 'fast-check';

import { anyText, hostileText, writableText } from './arbitrary/text.ts';

describe('reading a word as Apache does (facts Q01, Q05)', () => {
  const cases: readonly (readonly [line: string, value: string, rest: string])[] = [
    ['/srv/a /srv/b', '/srv/a', '/srv/b'],
    ['  \t/srv/a  \v\f /srv/b', '/srv/a', '/srv/b'],
    ['', '', ''],
    ['   ', '', ''],
    ['"/srv/a b" c', '/srv/a b', 'c'],
    ['\'/srv/a b\' c', '/srv/a b', 'c'],
    ['"a"b', 'a', 'b'],
    ['"" b', '', 'b'],
    ['"say \\"no\\"" b', 'say "no"', 'b'],
    ['\'it\\\'s\' b', 'it\'s', 'b'],
    ['"it\\\'s" b', 'it\\\'s', 'b'],
    ['\'say \\"no\\"\' b', 'say \\"no\\"', 'b'],
    ['"a\\\\" b', 'a\\', 'b'],
    ['"a\\n" b', 'a\\n', 'b'],
    ['a\\\\b c', 'a\\b', 'c'],
    ['a\\ b', 'a\\', 'b'],
    ['a\\"b c', 'a\\"b', 'c'],
    ['a"b c"', 'a"b', 'c"'],
    ['it\'s c', 'it\'s', 'c'],
    ['"never closed here', 'never closed here', ''],
    ['"C:\\x\\" next', 'C:\\x" next', ''],
    ['a\\', 'a\\', ''],
    ['# not a comment', '#', 'not a comment'],
    ['%{GLOBAL} x', '%{GLOBAL}', 'x'],
    ['caf\u00e9\u00a0x y', 'caf\u00e9\u00a0x', 'y'],
  ];
  for (const [line, value, rest] of cases) {
    test(`${JSON.stringify(line)} begins with ${JSON.stringify(value)}`, () => {
      const word = readWord(line);
      assert.equal(word.value, value);
      assert.equal(line.slice(word.next), rest);
    });
  }

  test('it begins where it is told to', () => {
    assert.deepEqual(readWord('a "b c" d', 2), { value: 'b c', start: 2, end: 7, next: 8, quote: '"', closed: true });
  });
});

describe('writing a word', () => {
  test('quotes only what needs them', () => {
    const written: readonly (readonly [string, string])[] = [
      ['/srv/site-1/a_b.wsgi', '/srv/site-1/a_b.wsgi'], ['*:80', '*:80'], ['%{GLOBAL}', '%{GLOBAL}'], ['/srv/été', '/srv/été'],
      ['', '""'], ['a b', '"a b"'], ['it\'s', '"it\'s"'], ['say "no"', '\'say "no"\''], ['"\'', '"\\"\'"'], ['a\\', '"a\\\\"'], ['#1', '"#1"'],
    ];
    for (const [value, text] of written) assert.equal(writeWord(value), text);
  });

  test('what is written is read back, whatever stands behind it', () => {
    fc.assert(fc.property(writableText, (value) => {
      const text = writeWord(value);
      const alone = readWord(text);
      assert.deepEqual([alone.value, alone.end, alone.next], [value, text.length, text.length]);
      const first = readWord(`${text} next`);
      assert.deepEqual([first.value, first.end, first.next], [value, text.length, text.length + 1]);
    }), { numRuns: 2_000 });
  });

  test('what is written stays one line that no continuation swallows', () => {
    fc.assert(fc.property(writableText, (value) => {
      assert.doesNotMatch(writeWord(value), /[\n\r\0]|\\$/);
    }));
  });

  test('any text is either written or refused by a sentence that quotes it', () => {
    fc.assert(fc.property(anyText, (value) => {
      const reason = whyUnwritable(value);
      if (reason === undefined) assert.equal(readWord(writeWord(value)).value, value);
      else {
        assert.ok(reason.startsWith(`${JSON.stringify(value)} contains `) && reason.endsWith('.'), reason);
        assert.throws(() => writeWord(value), (error) => error instanceof UnwritableError && error.message === reason);
      }
    }), { numRuns: 2_000 });
  });

  test('line breaks, NUL, variables and half characters are refused (fact Q06)', () => {
    const refused: readonly (readonly [string, RegExp])[] = [
      ['a\nb', /"a\\nb" contains a line break/], ['a\rb', /contains a line break/], ['a\0b', /"a\\u0000b" contains a NUL/],
      ['/srv/${HOME}', /"\/srv\/\$\{HOME\}" contains "\$\{"/], ['a${', /contains "\$\{"/], ['a\ud800b', /half a character/], ['\udc00', /half a character/],
    ];
    for (const [value, message] of refused) assert.throws(() => writeWord(value), message, JSON.stringify(value));
  });

  test('a dollar sign or a brace alone is no variable', () => {
    for (const value of ['$', '{a}', '$a', '$ {a}', '🐍']) assert.equal(readWord(writeWord(value)).value, value);
  });
});

describe('a path as a pattern of <Directory> or <Files>', () => {
  /** Meaning of a pattern to Apache: literal without a wildcard, otherwise with sets in brackets and escapes. */
  function matchesOnly(pattern: string): string | undefined {
    if (!/[*?[]/.test(pattern)) return pattern;
    let text = '';
    for (let at = 0; at < pattern.length; at++) {
      const character = pattern[at] ?? '';
      if (character === '*' || character === '?') return undefined;
      if (character === '\\') text += pattern[++at] ?? '';
      else if (character === '[') {
        if (pattern[at + 2] !== ']') return undefined;
        text += pattern[at + 1] ?? '';
        at += 2;
      } else text += character;
    }
    return text;
  }

  test('a path without wildcards is left alone, backslashes too', () => {
    for (const path of ['/srv/site', '/srv/a b', '/srv/a\\b', '/srv/{a}', '/srv/a]']) assert.equal(literalPattern(path), path);
  });

  test('each wildcard is put in brackets, and a backslash beside one is doubled', () => {
    assert.equal(literalPattern('/srv/[a]*?'), '/srv/[[]a][*][?]');
    assert.equal(literalPattern('/srv/a\\*'), '/srv/a\\\\[*]');
  });

  test('the pattern means the path and nothing else', () => {
    fc.assert(fc.property(hostileText, (path) => {
      assert.equal(matchesOnly(literalPattern(path)), path);
    }), { numRuns: 2_000 });
  });

  test('a file called "~" does not turn the section into a regular expression', () => {
    assert.notEqual(literalPattern('~'), '~');
  });
});
