import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { optionQuoting, optionsOf, parse, readOption, UnwritableError, whyUnwritableOption, writeOption, type OptionQuoting } from '#core/apache';
import { BEHAVIOURS, can, releaseBefore, RELEASES } from '#core/releases';
import fc from 'fast-check';

import { anyText, writableText } from './arbitrary/text.ts';

const QUOTINGS: readonly OptionQuoting[] = ['value', 'whole'];

/** Meaning of the case table's daemon options to mod_wsgi, by name. */
const KNOWN = ['python-path', 'home', 'user'];

type Meaning = Readonly<Record<string, string>> | 'Invalid option' | 'Invalid home';

function meaning(written: string, quoting: OptionQuoting): Meaning {
  const [node] = parse(`WSGIDaemonProcess ${written}`).nodes;
  assert.ok(node?.kind === 'directive');
  const [group, ...options] = optionsOf(node, quoting);
  assert.ok(group?.kind === 'word');
  const named = options.filter((arg) => arg.kind === 'option');
  if (named.length < options.length || named.some(({ name }) => !KNOWN.includes(name))) return 'Invalid option';
  const values = Object.fromEntries(named.map(({ name, value }) => [name, value]));
  if (values['home']?.startsWith('/') === false) return 'Invalid home';
  return { group: group.value, ...values };
}

describe('daemon options as releases read them (facts Q02 to Q04)', () => {
  const app = (options: Readonly<Record<string, string>>): Meaning => ({ group: 'app', ...options });
  const cases: readonly (readonly [written: string, whole: Meaning, value: Meaning])[] = [
    ['app python-path=/a/b', app({ 'python-path': '/a/b' }), app({ 'python-path': '/a/b' })],
    ['app python-path="/a/b"', app({ 'python-path': '"/a/b"' }), app({ 'python-path': '/a/b' })],
    ['app python-path="/a b/c"', 'Invalid option', app({ 'python-path': '/a b/c' })],
    ['app python-path=\'/a b/c\'', 'Invalid option', app({ 'python-path': '/a b/c' })],
    ['app "python-path=/a b/c"', app({ 'python-path': '/a b/c' }), 'Invalid option'],
    ['app \'python-path=/a b/c\'', app({ 'python-path': '/a b/c' }), 'Invalid option'],
    ['app python-path=/a\\ b', 'Invalid option', 'Invalid option'],
    ['app python-path="/a\\"b"', app({ 'python-path': '"/a\\"b"' }), app({ 'python-path': '/a"b' })],
    ['app python-path=/a\\\\b', app({ 'python-path': '/a\\b' }), app({ 'python-path': '/a\\b' })],
    ['app python-path= user=x', app({ 'python-path': '', user: 'x' }), app({ 'python-path': 'user=x' })],
    ['app python-path = /a', 'Invalid option', 'Invalid option'],
    ['app Python-Path=/a', 'Invalid option', 'Invalid option'],
    ['app home="/a b"', 'Invalid option', app({ home: '/a b' })],
    ['app home="/a"', 'Invalid home', app({ home: '/a' })],
    ['"my app" python-path=/a', { group: 'my app', 'python-path': '/a' }, { group: 'my app', 'python-path': '/a' }],
    ['app python-path=/a # comment', 'Invalid option', 'Invalid option'],
    ['app user=x user=y', app({ user: 'y' }), app({ user: 'y' })],
  ];
  for (const [written, whole, value] of cases) {
    test(`${written} before 3.0`, () => assert.deepEqual(meaning(written, 'whole'), whole));
    test(`${written} since 3.0`, () => assert.deepEqual(meaning(written, 'value'), value));
  }
});

/** Name and value of the option that a text begins with, and where the next one begins. */
function readFirst(text: string, quoting: OptionQuoting): unknown {
  const { name, value, next } = readOption(text, 0, quoting);
  return { name, value, next };
}

describe('reading one option', () => {
  test('where the next one begins is told', () => {
    assert.deepEqual(readFirst('user=a  group=b', 'value'), { name: 'user', value: 'a', next: 8 });
    assert.deepEqual(readFirst('"user=a"  group=b', 'whole'), { name: 'user', value: 'a', next: 10 });
  });

  test('what is no option has no name', () => {
    for (const quoting of QUOTINGS) {
      for (const text of ['word', '=value', '# comment']) assert.equal(readOption(text, 0, quoting).name, undefined, text);
    }
  });

  test('it never throws and always goes on', () => {
    fc.assert(fc.property(anyText, fc.constantFrom(...QUOTINGS), (text, quoting) => {
      const { next } = readOption(text, 0, quoting);
      assert.ok(next <= text.length && (next > 0 || text.length === 0));
    }), { numRuns: 2_000 });
  });
});

describe('writing an option', () => {
  test('quotes stand where the release looks for them', () => {
    assert.equal(writeOption('python-home', '/a b', 'value').join(''), 'python-home="/a b"');
    assert.equal(writeOption('python-path', '/a b', 'whole').join(''), '"python-path=/a b"');
    assert.equal(writeOption('python-path', '/a', 'whole').join(''), writeOption('python-path', '/a', 'value').join(''));
  });

  test('the quoting of a release changes once, where the facts say', () => {
    for (const [release] of RELEASES) assert.equal(optionQuoting(release), can(release, 'option-value-quoting') ? 'value' : 'whole');
    const { since } = BEHAVIOURS['option-value-quoting'];
    const before = releaseBefore(since);
    assert.ok(before !== undefined);
    assert.deepEqual([optionQuoting(before), optionQuoting(since)], ['whole', 'value']);
  });

  for (const quoting of QUOTINGS) {
    test(`what is written in ${quoting} quoting is read back, whatever stands behind it`, () => {
      const writable = writableText.filter((value) => whyUnwritableOption(value, quoting) === undefined);
      fc.assert(fc.property(writable, (value) => {
        const text = writeOption('python-path', value, quoting).join('');
        assert.deepEqual(readFirst(text, quoting), { name: 'python-path', value, next: text.length });
        assert.deepEqual(readFirst(`${text} user=x`, quoting), { name: 'python-path', value, next: text.length + 1 });
      }), { numRuns: 2_000 });
    });

    test(`what ${quoting} quoting cannot carry is refused by a sentence that quotes it`, () => {
      for (const value of ['a\nb', 'a\rb', 'a\0b', 'a${b}', '\ud800']) {
        assert.throws(() => writeOption('home', value, quoting), (error) => error instanceof UnwritableError && error.message.startsWith(JSON.stringify(value)));
      }
    });
  }

  test('a blank beside a quote is refused only where quotes go around the whole option', () => {
    for (const value of ['/it\'s a', '/a "b"', '"\t']) {
      assert.throws(() => writeOption('home', value, 'whole'), new UnwritableError(
        `${JSON.stringify(value)} contains a space and a quote. This release cannot read both in one option. Use a path without one of them.`,
      ));
      assert.equal(readOption(writeOption('home', value, 'value').join(''), 0, 'value').name, 'home');
    }
    for (const value of ['/it\'s', '/a b', '/a"b']) assert.equal(whyUnwritableOption(value, 'whole'), undefined);
  });

  test('a name that no option has is refused', () => {
    for (const name of ['', 'Python-Home', 'a b', 'a=b', '-a', 'a"']) {
      assert.throws(() => writeOption(name, 'x', 'value'), (error) => error instanceof UnwritableError && error.message.startsWith(`${JSON.stringify(name)} is not the name`));
    }
  });
});
