import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';

import { pythonString, shellWord } from '#core/recipe';
import fc from 'fast-check';

import { anyText } from './arbitrary/text.ts';

const SAMPLES = 1_000;

function samples(): string[] {
  const controls = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
  return [...controls, '', '-n', '--', '"""', '\'\'\'', '\\', '\\"', '\\x41', '\\N{DASH}', '\ufffe', '🐍', ...fc.sample(anyText, SAMPLES)];
}

describe('a Python string literal', () => {
  /** Reads literals in one real Python, and says for each whether it is the text that JSON carries. */
  const READ = `
import ast, json, sys
for literal, text, is_bytes in json.load(sys.stdin.buffer):
    value = ast.literal_eval(literal)
    wanted = text.encode("utf-8") if is_bytes and not text.isascii() else text
    if type(value) is not type(wanted) or value != wanted:
        sys.exit("%r means %r, not %r" % (literal, value, wanted))
`;

  function assertRead(texts: readonly string[], bytes: boolean): void {
    const cases = texts.map((text) => [pythonString(text, { bytes })[1], text, bytes]);
    execFileSync('/usr/bin/python3', ['-I', '-W', 'error', '-c', READ], { input: JSON.stringify(cases), stdio: ['pipe', 'inherit', 'inherit'] });
  }

  test('means exactly its text to Python', () => assertRead(samples(), false));

  test('of bytes means exactly the UTF-8 of its text, which in Python 2 needs no mark where it is ASCII', () => assertRead(samples().filter((text) => text.isWellFormed()), true));

  test('is one line of printable ASCII', () => {
    for (const text of samples()) {
      for (const bytes of [false, true]) assert.match(pythonString(text, { bytes })[1], /^b?"[ -~]*"$/);
    }
  });
});

describe('a word of the shell', () => {
  test('means exactly its text to sh', () => {
    const texts = samples().filter((text) => text.isWellFormed() && !text.includes('\0'));
    assert.ok(texts.length >= 500);
    const script = texts.map((text) => `printf '%s\\0' ${shellWord(text)}\n`).join('');
    const printed = execFileSync('/bin/sh', { input: script, maxBuffer: 64 * 1024 * 1024 });
    assert.deepEqual(printed.toString('utf8').split('\0').slice(0, -1), texts);
  });

  test('is quoted only where it must be', () => {
    assert.equal(shellWord('/srv/site-1/a_b.wsgi'), '/srv/site-1/a_b.wsgi');
    assert.equal(shellWord('a b'), '\'a b\'');
    assert.equal(shellWord('it\'s'), '\'it\'\\\'\'s\'');
    assert.equal(shellWord(''), '\'\'');
  });
});
