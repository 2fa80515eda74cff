/** Compares the table of directives with the real Apache: its list, and every number of arguments. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { COMMANDS, type NamedCommand } from '#core/apache';
import { isRelease } from '#core/releases';

import { compare } from './differential/comparison.ts';
import { createOracle, type Oracle } from './differential/oracle.ts';
import { installedRelease } from './server/index.ts';

/** Apache's words for the places of a directive, without those about `.htaccess`. */
const PLACES: Readonly<Record<NamedCommand['where'], RegExp>> = {
  server: /only outside <Directory>/,
  directory: /only inside <Directory>/,
  authorization: /only inside <Directory>.*AuthConfig|anywhere.*AuthConfig/s,
  both: /Allowed in \*\.conf anywhere/,
  anywhere: /Allowed in \*\.conf anywhere/,
};

/** Directives that change what Apache reads next, or that its tables have twice. */
const NOT_COUNTED = /^(?:<|Include|Load|ServerRoot|DefaultRuntimeDir|Use$|UndefMacro$)/;

describe('the table of directives', { concurrency: false }, () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await createOracle();
  });
  after(() => oracle.close());

  test('has the description and the places that Apache lists', () => {
    const listed = new Map(oracle.listing.split(/^(?=\S)/m).map((entry) => [/^\S+/.exec(entry)?.[0] ?? '', entry]));
    const known = [...COMMANDS.values()].filter(({ name }) => listed.has(name));
    assert.ok(known.length > 150);
    for (const { name, help, where } of known) {
      const [, description = '', ...places] = (listed.get(name) ?? '').split('\n').map((line) => line.trim());
      assert.equal(help, description, name);
      assert.match(places.join('\n'), PLACES[where], `${name} stands ${where}`);
    }
  });

  test('gives the verdict and the sentence of Apache for up to four arguments of each', async (context) => {
    const release = await installedRelease();
    assert.ok(isRelease(release), release);
    const texts = [...COMMANDS.values()].filter(({ name }) => oracle.known.directives?.has(name.toLowerCase()) === true && !NOT_COUNTED.test(name))
      .flatMap(({ name, where }) => [0, 1, 2, 3, 4].map((count) => {
        const line = [name, ...['on', '/a', '/b', '/c'].slice(0, count)].join(' ');
        return where === 'server' || where === 'both' ? `${line}\n` : `<Directory /srv>\n${line}\n</Directory>\n`;
      }));
    const judged = await Promise.all(texts.map((text) => oracle.judge(text)));
    const same = texts.filter((text, index) => compare(text, judged[index] ?? assert.fail(), oracle, release) === 'same');
    context.diagnostic(`${same.length} of ${texts.length} agree; the values decide about the others`);
    assert.ok(same.length > 0.85 * texts.length);
  });
});
