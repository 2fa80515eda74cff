import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pagesAround, type PageLink } from '../../src/site/tree.ts';

function pages(count: number): PageLink[] {
  return Array.from({ length: count }, (_, order) => ({ id: `fix/page-${order}`, title: `Page ${order}`, order }));
}

describe('the pages of a section in a sidebar', () => {
  test('are all of them in a section of the length of ours', () => assert.deepEqual(pagesAround(pages(24), 'fix/page-23'), pages(24)));

  test('do not grow in number with the book', () => {
    assert.equal(pagesAround(pages(2000), 'fix/page-1000').length, pagesAround(pages(500), 'fix/page-3').length);
  });

  test('have the current page among them, wherever it stands', () => {
    for (const order of [0, 1, 19, 20, 21, 500, 979, 980, 998, 999]) {
      assert.ok(pagesAround(pages(1000), `fix/page-${order}`).some(({ id }) => id === `fix/page-${order}`), `page ${order}`);
    }
  });

  test('are the first ones where the current page is in another section', () => {
    const [first] = pagesAround(pages(1000), 'current/flask');
    assert.equal(first?.order, 0);
  });
});
