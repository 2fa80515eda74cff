import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';

import { pages } from './pages.ts';
import { runsOf, wordsOf } from './runs.ts';
import { blocksOf } from './text.ts';

/** The folder of the guides: the variable GUIDES, or `shared/seeds` beside the project or above it. They are no part of the project. */
function guidesFolder(): string | undefined {
  const named = process.env['GUIDES'];
  if (named !== undefined) return named;
  const above: string[] = [];
  for (let folder = resolve('.'); dirname(folder) !== folder; folder = dirname(folder)) above.push(join(dirname(folder), 'shared/seeds'));
  return above.find((folder) => existsSync(folder));
}

describe('nothing is taken over word by word', () => {
  test('from the guides that the book reorganises: no eight words in a row are theirs', () => {
    const folder = guidesFolder();
    if (folder === undefined) {
      console.log('The guides are not here, so the pages were not compared with them; GUIDES=<folder> says where they are.');
      return;
    }
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    assert.ok(files.length > 0, `"${folder}" holds no .txt file`);
    // A line of a guide is a paragraph, or a piece of code whose lines belong together: runs cross lines.
    const theirs = runsOf(files.map((file) => readFileSync(join(folder, file), 'utf8')));
    const taken = pages().flatMap(blocksOf).flatMap(({ place, text }) => [...runsOf([text])].filter((run) => theirs.has(run)).map((run) => `${place}: ${run}`));
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
