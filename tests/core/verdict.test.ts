import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { settle } from '#core/deployment';
import { line, toText } from '#core/lines';
import { generate, type Promised } from '#core/recipe';
import { asciiJson, verdictLines } from '#core/recipe/delivery';
import fc from 'fast-check';
import { hostileText } from './arbitrary/text.ts';

/** Output of Python for the JSON on its standard input. */
function python(program: string, input: unknown): string {
  return execFileSync('python3', ['-c', `import json, sys; given = json.load(sys.stdin); ${program}`], { input: JSON.stringify(input), encoding: 'utf8' });
}

/** An answer as the probe would write it. */
function probe(answer: unknown): string {
  return python('print(json.dumps(given, indent=2, sort_keys=True))', answer);
}

/** Runs the commands on an answer, without the pauses between questions; the last line is the verdict. */
function verdictOn(answer: string, ...promised: readonly Promised[]): { status: number | null; said: string } {
  const questions = promised.map(() => line([['plain', 'printf %s "$ANSWER"']]));
  const script = `sleep() { :; }\n${toText(verdictLines(questions, promised))}`;
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-eu', '-c', script], { env: { ...process.env, ANSWER: answer }, encoding: 'utf8' });
  return { status, said: (stderr === '' ? stdout : stderr).trimEnd().split('\n').at(-1) ?? '' };
}

describe('the verdict', () => {
  const { promised: [promised] } = generate(settle({}).deployment);
  const answer = { prefix: promised.prefix, package: { file: `${promised.packageUnder}lib/pip/__init__.py` }, path: ['/srv'] };

  const promisedAt = (prefix: string): Promised => ({ ...promised, prefix, packageUnder: `${prefix}/` });

  test('is "It works" for the promised prefix', () => {
    assert.deepEqual(verdictOn(probe(answer), promised), { status: 0, said: 'It works: prefix is /srv/example/venv.' });
  });

  test('names both prefixes when they differ', () => {
    assert.deepEqual(verdictOn(probe({ ...answer, prefix: '/usr' }), promised), { status: 1, said: 'Not yet: prefix is /usr, but should be /srv/example/venv.' });
  });

  test('is "Not yet" when another page answers, or nobody', () => {
    for (const other of ['<h1>Not found</h1>', '']) {
      const { status, said } = verdictOn(other, promised);
      assert.equal(status, 1);
      assert.match(said, /^Not yet: prefix is unknown, because the probe did not respond as expected. It should be \/srv\/example\/venv\.$/);
    }
  });

  test('quotes the error when the package cannot be imported', () => {
    const older = { ...promised, prefix: undefined };
    const { status, said } = verdictOn(probe({ ...answer, package: { error: 'ModuleNotFoundError: No module named \'flask\'' } }), older);
    assert.deepEqual([status, said], [1, 'Not yet: the file of the package is unknown, because the package cannot be imported: ModuleNotFoundError: No module named \'flask\'']);
  });

  test('asks again for a few seconds, because a server that was told to reload answers out of its old configuration', () => {
    const directory = mkdtempSync(join(tmpdir(), 'which-python-verdict-'));
    try {
      // A question whose first answers are those of the old configuration.
      const question = (right: number) => line([['plain', `sh -c 'echo >> "$0/asked"; if [ "$(wc -l < "$0/asked")" -ge ${right} ]; then printf %s "$ANSWER"; else echo old; fi' ${directory}`]]);
      const ask = (right: number): number | null => {
        rmSync(`${directory}/asked`, { force: true });
        const script = `sleep() { :; }\n${toText(verdictLines([question(right)], [promised]))}`;
        return spawnSync('/bin/sh', ['-eu', '-c', script], { env: { ...process.env, ANSWER: probe(answer) } }).status;
      };
      assert.deepEqual([1, 3, 5, 6].map(ask), [0, 0, 0, 1]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  test('is "Not yet" when one probe of several answers otherwise, and names its application', () => {
    const other = { ...promised, application: 'shop', prefix: '/srv/shop/venv', packageUnder: '/srv/shop/venv/' };
    assert.deepEqual(verdictOn(probe(answer), promised, other), { status: 1, said: 'Not yet: prefix of shop is /srv/example/venv, but should be /srv/shop/venv.' });
    assert.deepEqual(verdictOn(probe(answer), promised, { ...promised, application: 'shop' }), { status: 0, said: 'It works: prefix of shop is /srv/example/venv.' });
  });

  test('compares any path as Python writes it', () => {
    const anyName = hostileText.filter((text) => !/[\n\r\0]/.test(text));
    fc.assert(fc.property(fc.array(anyName, { minLength: 15, maxLength: 15 }), (names) => {
      const prefixes = names.map((name) => `/srv/${name}`);
      const answers: string[] = JSON.parse(python('print(json.dumps([json.dumps({"prefix": each}, indent=2) for each in given]))', prefixes));
      for (const [index, prefix] of prefixes.entries()) {
        const answer = answers[index] ?? '';
        assert.equal(verdictOn(answer, promisedAt(prefix)).status, 0, prefix);
        assert.equal(verdictOn(answer, promisedAt(`${prefix}x`)).status, 1, prefix);
      }
    }), { numRuns: 2 });
  });

  test('writes a text as Python does', () => {
    const texts = ['"\\/é🐍\u007f\u0001\u2028', 'plain'];
    const written = python('print("\\n".join(json.dumps(each) for each in given))', texts);
    assert.deepEqual(texts.map((text) => `"${asciiJson(text)}"`), written.trimEnd().split('\n'));
  });

  test('asks where the package comes from when no prefix is promised, or one that is not the environment', () => {
    const { promised: [older] } = generate(settle({ release: '2.4' }).deployment);
    assert.equal(older.prefix, undefined);
    assert.equal(verdictOn(probe({ ...answer, prefix: '/srv/baseline' }), { ...promised, prefix: '/srv/baseline' }).said, 'It works: the file of the package is /srv/example/venv/lib/pip/__init__.py.');
    assert.equal(verdictOn(probe(answer), older).said, 'It works: the file of the package is /srv/example/venv/lib/pip/__init__.py.');
    assert.equal(
      verdictOn(probe({ ...answer, package: { file: '/usr/lib/pip.py' } }), older).said,
      'Not yet: the file of the package is /usr/lib/pip.py, but should start with /srv/example/venv/.',
    );
  });
});
