import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { pages } from './pages.ts';
import { runsOf, wordsOf } from './runs.ts';
import { blocksOf } from './text.ts';

/** First 48 bits of SHA-256, in base64url: the guides themselves are no part of the project. */
function printOf(run: string): string {
  return createHash('sha256').update(run).digest('base64url').slice(0, 8);
}

const theirs = new Set(readFileSync('tests/content/guide-runs.txt', 'utf8').trim().split('\n'));

describe('nothing is taken over word by word', () => {
  test('from the guides that the book reorganises: no eight words in a row are theirs', () => {
    assert.ok(theirs.size > 3_000, `${theirs.size} runs of words`);
    const taken = pages().flatMap(blocksOf).flatMap(({ place, text }) => [...runsOf([text])].filter((run) => theirs.has(printOf(run))).map((run) => `${place}: ${run}`));
    assert.deepEqual(taken, []);
  });
});

describe('the comparison', () => {
  const runs = (text: string): string[] => [...runsOf([text])];

  test('sees eight words through line breaks, capitals and punctuation', () => {
    assert.deepEqual(runs('One two, three "four"\nfive (six) SEVEN eight.'), ['one two three four five six seven eight']);
    assert.deepEqual(runs('one two three four five six seven'), []);
  });

  test('leaves out what nobody can say otherwise, and nothing else', () => {
    assert.deepEqual(wordsOf('Write WSGIDaemonProcess example python-home=/srv/venv in /etc/apache2, with %{GLOBAL}.'), ['write', 'example', 'in', 'with']);
    assert.deepEqual(wordsOf('It says: Invalid option to WSGI daemon process definition. Then stop.'), ['it', 'says', 'then', 'stop']);
    assert.deepEqual(wordsOf('import site and use the home'), ['import', 'site', 'and', 'use', 'the', 'home']);
  });
});
