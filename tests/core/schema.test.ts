import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { DEFAULTS, OPTION_GROUPS, OPTIONS, PLATFORMS, readDeployment, readOption, SCHEMA, settle, TOOLS, type OptionKey } from '#core/deployment';
import { RELEASES } from '#core/releases';
import fc from 'fast-check';

import { legalValue } from './arbitrary/deployment.ts';
import { anyText } from './arbitrary/text.ts';

describe('the schema of a deployment', () => {
  test('gives every option a link key of its own, in letters that need no escape', () => {
    const links = OPTIONS.map(([, { link }]) => link);
    assert.equal(new Set(links).size, links.length);
    for (const link of links) assert.match(link, /^[a-z_]+$/);
    for (const taken of ['v', 'apps']) assert.ok(!links.includes(taken), `"${taken}" is a key of the link itself`);
  });

  test('has a legal default for every option, and all of them together break no rule', () => {
    for (const [key, option] of OPTIONS) {
      assert.deepEqual(readOption(option, String(option.default)), { ok: true, value: option.default }, key);
    }
    assert.deepEqual(settle({}), { deployment: DEFAULTS, problems: [] });
    assert.deepEqual(readDeployment({}), { deployment: DEFAULTS, problems: [] });
  });

  test('labels every option and helps with a sentence', () => {
    for (const [key, { label, help, group }] of OPTIONS) {
      assert.match(label, /^[A-Za-z]\S*( \S+)*$/, key);
      assert.match(help, /^[A-Z].*\.$/, key);
      assert.ok(Object.hasOwn(OPTION_GROUPS, group), key);
    }
    assert.equal(new Set(OPTIONS.map(([, { label }]) => label)).size, OPTIONS.length);
  });

  test('says what an empty field stands for exactly where it may be empty', () => {
    for (const [key, option] of OPTIONS) {
      if (option.kind === 'text') assert.equal(readOption(option, '').ok, option.whenEmpty !== undefined, key);
    }
  });

  test('offers each choice once, under a label', () => {
    for (const [key, option] of OPTIONS) {
      if (option.kind !== 'choice') continue;
      assert.equal(new Set(option.choices.map(({ value }) => value)).size, option.choices.length, key);
      for (const { label } of option.choices) assert.notEqual(label, '', key);
    }
    assert.equal(SCHEMA.release.choices.length, RELEASES.length);
    assert.equal(SCHEMA.platform.choices.length, Object.keys(PLATFORMS).length);
    assert.equal(SCHEMA.tool.choices.length, Object.keys(TOOLS).length + 1);
  });

  test('keeps the options of one group together, in the order of the form', () => {
    const groups = OPTIONS.map(([, { group }]) => group).filter((group, index, all) => group !== all[index - 1]);
    assert.deepEqual(groups, Object.keys(OPTION_GROUPS));
  });

  test('reads what it has written: a value means itself', () => {
    for (const [key, option] of OPTIONS) {
      fc.assert(fc.property(legalValue(option), (value) => {
        assert.deepEqual(readOption(option, String(value)), { ok: true, value }, key);
      }), { numRuns: 2_000 });
    }
  });

  test('answers any text with a value or with a sentence, and never throws', () => {
    for (const [key, option] of OPTIONS) {
      fc.assert(fc.property(anyText, (typed) => {
        const parsed = readOption(option, typed);
        if (!parsed.ok) assert.match(parsed.message, /^.+\.$/s, key);
      }), { numRuns: 1_000 });
    }
  });
});

describe('numbers', () => {
  const read = (key: OptionKey, typed: string): unknown => readOption(SCHEMA[key], typed);

  test('are whole and within their range', () => {
    assert.deepEqual(read('port', ' 8080 '), { ok: true, value: 8080 });
    assert.deepEqual(read('processes', '1'), { ok: true, value: 1 });
    assert.deepEqual(read('threads', '512'), { ok: true, value: 512 });
    for (const typed of ['0', '65536', '-1', '8.5', '1e3', '0x50', '', ' ', '80a', '٣', '1'.repeat(400)]) {
      assert.equal((read('port', typed) as { ok: boolean }).ok, false, typed);
    }
  });

  test('are refused by a sentence that quotes what was typed', () => {
    assert.deepEqual(read('port', '70000'), { ok: false, message: 'Enter a whole number from 1 to 65535, not "70000".' });
  });
});

describe('choices', () => {
  test('are taken literally', () => {
    assert.deepEqual(readOption(SCHEMA.platform, 'redhat'), { ok: true, value: 'redhat' });
    assert.deepEqual(readOption(SCHEMA.platform, 'beos'), { ok: false, message: '"beos" is not a valid choice for Platform.' });
    for (const typed of ['constructor', '__proto__', 'Debian', '']) assert.equal(readOption(SCHEMA.platform, typed).ok, false, typed);
  });
});
