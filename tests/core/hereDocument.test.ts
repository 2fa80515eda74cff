import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { settle } from '#core/deployment';
import { line, toText, type Line } from '#core/lines';
import { generate } from '#core/recipe';
import { hereDocument, installerLines, saveFunction } from '#core/recipe/delivery';
import fc from 'fast-check';
import { hostileText } from './arbitrary/text.ts';

let directory = '';
before(() => {
  directory = mkdtempSync(join(tmpdir(), 'which-python-files-'));
});
after(() => rmSync(directory, { recursive: true, force: true }));

const plain = (text: string): Line => line([['plain', text]]);

function run(lines: readonly Line[]): void {
  execFileSync('/bin/sh', ['-eu'], { input: toText([...saveFunction(), ...lines]), env: { ...process.env, OVERWRITE: 'yes' } });
}

/** Writes lines with a real shell below a directory of our own, and reads the bytes back. */
function written(path: string, content: readonly Line[]): string {
  const target = `${directory}/${path}`;
  run(hereDocument(target, content));
  return readFileSync(target, 'utf8');
}

describe('a file in a shell script', () => {
  test('arrives byte for byte, whatever is in it', () => {
    const anyText = hostileText.filter((text) => !/[\n\r\0]/.test(text));
    fc.assert(fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
      const lines = texts.map(plain);
      assert.equal(written('any content', lines), toText(lines));
    }), { numRuns: 60 });
  });

  test('arrives at its path, whatever its name is', () => {
    const anyName = hostileText.filter((text) => !/[\n\r\0/]/.test(text) && !/^\.{0,2}$/.test(text));
    let run = 0;
    fc.assert(fc.property(anyName, anyName, (inside, name) => {
      assert.equal(written(`${run++}/${inside}/${name}`, [plain('here')]), 'here\n');
    }), { numRuns: 60 });
  });

  test('arrives with every character of two bytes, among them those that shells use for marks of their own', () => {
    const lines = Array.from({ length: 0x780 }, (_, index) => plain(String.fromCharCode(0x80 + index)));
    assert.equal(written('two bytes', lines), toText(lines));
  });

  test('is not cut short by a line that looks like its end', () => {
    const lines = ['END-OF-FILE', 'echo no', 'END-OF-FILE-2', ' END-OF-FILE-3', ''].map(plain);
    assert.equal(written('ends', lines), toText(lines));
  });

  test('leaves a file with other contents as it is, and says what to do', () => {
    const target = `${directory}/own.conf`;
    writeFileSync(target, 'mine\n');
    const save = (content: string, overwrite: string) => spawnSync('/bin/sh', ['-eu'], {
      input: toText([...saveFunction(), ...hereDocument(target, [plain(content)])]), env: { ...process.env, OVERWRITE: overwrite }, encoding: 'utf8',
    });
    const refused = save('other', '');
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /own\.conf is there already.*\n.*OVERWRITE=yes/);
    assert.equal(readFileSync(target, 'utf8'), 'mine\n');
    assert.equal(save('mine', '').status, 0, 'the same contents are no one else\'s');
    assert.equal(save('other', 'yes').status, 0);
    assert.deepEqual([readFileSync(target, 'utf8'), readFileSync(`${target}.before`, 'utf8')], ['other\n', 'mine\n']);
    assert.deepEqual(readdirSync(directory).filter((name) => name.endsWith('.new')), []);
  });

  test('may be empty', () => {
    assert.equal(written('empty', []), '');
  });

  test('is refused with a NUL, which no shell could carry', () => {
    assert.throws(() => hereDocument('/srv/a', [plain('a\0b')]), /cannot carry the NUL/);
  });

  test('is in the installer as it is here, and is what the recipe shows, in the oddest of directories', () => {
    const recipe = generate(settle({ project: `${directory}/it's "$HOME" \`x\` é 日本` }).deployment);
    const files = recipe.files.filter(({ path }) => path.startsWith(directory));
    assert.ok(files.length >= 2, 'neither script nor probe lies in the project');
    const installer = toText(installerLines(recipe) ?? []);
    for (const { path, lines } of files) {
      run(hereDocument(path, lines));
      assert.equal(readFileSync(path, 'utf8'), toText(lines));
      assert.ok(installer.includes(toText(hereDocument(path, lines))), `${path} is not in the script`);
    }
  });
});
