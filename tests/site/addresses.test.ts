import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { builtPages } from './pages.ts';

const LIST = 'tests/site/addresses.txt';
const published = readFileSync(LIST, 'utf8').split('\n').filter((line) => line !== '');
const built = builtPages().map(({ address }) => address).filter((address) => address !== '/404.html');

// It only ever adds: an address that somebody has linked to is not taken back.
if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(LIST, `${[...new Set([...published, ...built])].toSorted().join('\n')}\n`);

describe('addresses that were published once', () => {
  test('each one has its page, or leads on to another', () => {
    const gone = published.filter((address) => !built.includes(address));
    assert.deepEqual(gone, [], 'Say in src/build/redirects.ts where they moved to; the address of an error belongs into "errors" of another fix page.');
  });

  test('each page is in the list of them', () => {
    const listed = readFileSync(LIST, 'utf8').split('\n');
    assert.deepEqual(built.filter((address) => !listed.includes(address)), [], `Run with UPDATE_GOLDEN=1, which adds them to ${LIST}.`);
  });
});
