import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { pageOf, pages, type Page } from './pages.ts';
import { blocksOf, frontmatterOf } from './text.ts';

/** Verbs that begin a check or a fix. */
const IMPERATIVE = /^(?:Add|Ask|Check|Compare|Compile|Confirm|Correct|Create|Define|Determine|Edit|Ensure|Find|Fix|First|If|Install|Keep|List|Look|Make|Move|Open|Print|Put|Read|Rebuild|Recreate|Remove|Restart|Run|Search|See|Select|Set|Test|To|Try|Upgrade|Use|Verify|When)\b/;

/** Verbs that begin a fix: a change, or a search that ends in one. A check alone, such as "List", is none. */
const FIX = /^(?:Add|Build|Collect|Configure|Correct|Create|Define|Disable|Enable|Find|Fix|Give|Grant|Install|Keep|Label|Let|Make|Move|Quote|Rebuild|Recreate|Remove|Run|Select|Set|Upgrade|Use)\b/;

/** Texts that a page begins with: title, description and first paragraph. */
function openingsOf(page: Page): string[] {
  const head = frontmatterOf(page);
  return [...head, ...blocksOf(page).slice(head.length, head.length + 1)].map(({ text }) => text);
}

const commands = (page: Page): string[] => openingsOf(page).filter((text) => IMPERATIVE.test(text)).map((text) => `${page.file}: ${text.slice(0, 60)}`);

/** First paragraphs whose second sentence is no fix. */
function withoutFix(page: Page): string[] {
  const text = openingsOf(page).at(-1) ?? '';
  const [, second = ''] = text.split(/(?<=[.!?]) (?=[A-Z`])/);
  return FIX.test(second) ? [] : [`${page.file}: ${second.slice(0, 60)}`];
}

describe('a page of fix/', () => {
  test('begins with the cause, in its title, description and text', () => {
    const fix = pages().filter(({ section }) => section === 'fix');
    assert.ok(fix.length > 25);
    assert.deepEqual(fix.flatMap(commands), []);
  });

  test('has its fix in the second sentence of its text', () => {
    assert.deepEqual(pages().filter(({ section }) => section === 'fix').flatMap(withoutFix), []);
    const page = (body: string): Page => pageOf('content/fix/x.mdx', `---\ntitle: X\ndescription: Two lines define it.\n---\n\n${body}\n`);
    assert.deepEqual(withoutFix(page('Two lines define it. List both.')), ['content/fix/x.mdx: List both.']);
    assert.deepEqual(withoutFix(page('Two lines define it. Remove one of them.')), []);
  });

  test('that begins with a check is found', () => {
    const page = (body: string): Page => pageOf('content/fix/x.mdx', `---\ntitle: X\ndescription: Two lines define it.\n---\n\n${body}\n`);
    for (const body of ['Find both lines:', 'If it prints this, do that.']) assert.equal(commands(page(body)).length, 1, body);
    assert.deepEqual(commands(page('Two lines define it. Find both.')), []);
  });
});
