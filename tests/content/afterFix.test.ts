import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** A line of configuration that a reader copies; one that is marked as wrong only shows a mistake. */
const LINES_TO_COPY = /^```apache$/m;

test('every page of fix/ with lines for the configuration also has the steps that follow them, once', () => {
  const pages = readdirSync('content/fix').map((file) => ({ file, text: readFileSync(`content/fix/${file}`, 'utf8') }));
  const fixes = pages.filter(({ text }) => LINES_TO_COPY.test(text));
  assert.ok(fixes.length > 12, `${fixes.length} pages`);
  assert.deepEqual(fixes.filter(({ text }) => text.split('<AfterFix').length !== 2).map(({ file }) => file), []);
});

test('no page of fix/ sends a reader to the probe before there is a check that needs nothing', () => {
  for (const file of readdirSync('content/fix')) {
    const [, , body = ''] = readFileSync(`content/fix/${file}`, 'utf8').split(/^---$/m);
    const beginning = body.slice(0, body.indexOf('\n## '));
    assert.doesNotMatch(beginning, /wsgi-probe/, file);
  }
});
