import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Body of each page of fix/, without its front matter. */
const pages = readdirSync('content/fix').map((file) => ({ file, body: readFileSync(`content/fix/${file}`, 'utf8').split(/^---$/m).slice(2).join('---') }));

/** A block that checks or fixes something: lines to copy, or a table of messages with their pages. */
const BLOCK = /^```(?:apache|python|sh)$|^\| /m;

test('every page of fix/ has the steps that follow a fix, once', () => {
  assert.ok(pages.length > 25, `${pages.length} pages`);
  assert.deepEqual(pages.filter(({ body }) => body.split('## After the fix\n\n<AfterFix').length !== 2).map(({ file }) => file), []);
});

test('every page of fix/ begins with a check or lines that fix it, before the steps that follow a fix', () => {
  assert.deepEqual(pages.filter(({ body }) => !BLOCK.test(body.slice(0, body.indexOf('<AfterFix')))).map(({ file }) => file), []);
});

test('no page of fix/ sends a reader to the probe before there is a check that needs nothing', () => {
  for (const { file, body } of pages) assert.doesNotMatch(body.slice(0, body.indexOf('\n## ')), /wsgi-probe/, file);
});

test('no page of fix/ has the words of the log between the fix and the steps that follow it', () => {
  const isLate = (body: string): boolean => body.includes('\n## Log messages\n') && body.indexOf('<AfterFix') > body.indexOf('\n## Log messages\n');
  assert.ok(pages.filter(({ body }) => body.includes('\n## Log messages\n')).length > 20);
  assert.deepEqual(pages.filter(({ body }) => isLate(body)).map(({ file }) => file), []);
});

test('a page of fix/ that names a command or lines of Python to check with has them before the configuration that fixes it', () => {
  const first = (body: string, opening: RegExp): number => body.slice(0, body.indexOf('<AfterFix')).search(opening);
  const late = pages.filter(({ body }) => {
    const [check, fix] = [first(body, /^```(?:sh|python)$/m), first(body, /^```apache$/m)];
    return check !== -1 && fix !== -1 && fix < check;
  });
  assert.deepEqual(late.map(({ file }) => file), []);
});
