import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { pageOf, pages, type Page } from './pages.ts';
import { proseOf, type Passage } from './text.ts';

/** Words that readers had to read twice, and what the field says in their place. */
const INSTEAD: readonly (readonly [word: RegExp, better: string])[] = [
  [/\bfolders?\b/i, 'directory'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bremarks?\b/i, 'comment, or note'],
  [/\bblanks?\b/i, 'space'],
  [/\bfor ever\b/i, 'forever'],
  [/\b(?:its|own|the|that|an|another|Apache's) accounts?\b/i, 'user'],
  [/\banew\b/i, 'again, or recreate'],
  [/\bthis book\b/i, 'this guide'],
  [/\bour advice\b/i, 'we recommend, or Recommendation'],
  [/\b(?:is|are) closed to\b/i, 'cannot be read by, or cannot enter'],
];

/** Sections that were edited with the list in hand. */
const EDITED: readonly string[] = ['current', 'fix', 'tools'];

function complaints(page: Page): string[] {
  return proseOf(page).flatMap(({ place, text }: Passage) =>
    INSTEAD.flatMap(([word, better]) => (word.exec(text) ?? []).map((found) => `${place}: "${found}"; write ${better}`)));
}

describe('the words of a page', () => {
  for (const section of EDITED) {
    test(`in ${section} are those of the field`, () => assert.deepEqual(pages().filter((page) => page.section === section).flatMap(complaints), []));
  }

  test('are complained of with their place, and with what to write', () => {
    assert.deepEqual(complaints(pageOf('content/fix/x.mdx', '---\ntitle: X\n---\n\nOpen the folder.\n')), ['content/fix/x.mdx:5: "folder"; write directory']);
    assert.deepEqual(complaints(pageOf('content/fix/x.mdx', '---\ntitle: X\n---\n\nOpen the directory, `a folder`.\n')), []);
  });
});
