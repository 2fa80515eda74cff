import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FACTS } from '#core/releases/evidence';
import { GUIDES, pagesOfGuides } from '../../src/guides/index.ts';
import { addresses, builtPages } from './pages.ts';

const SOURCES = '/understand/sources/';
const ERRORS = ['/understand/where-the-guides-erred/', '/understand/where-the-manual-errs/'];

function html(address: string): string {
  const page = builtPages().find((candidate) => candidate.address === address);
  assert.ok(page, `${address} was not built`);
  return page.html;
}

describe('what became of the guides', () => {
  test('every page that a part of a guide became exists', () => {
    const all = new Set(addresses());
    assert.deepEqual([...pagesOfGuides()].filter((id) => !all.has(`/${id}/`)), []);
  });

  test('the page of sources shows every part of every guide, with its pages or its reason', () => {
    const page = html(SOURCES);
    const rows = GUIDES.flatMap(({ parts }) => parts).length;
    assert.equal([...page.matchAll(/<tr>\s*<th scope="row"[^>]*>[^<]*<\/th>\s*<td[^>]*>\s*(?:<a |Left out: )/g)].length, rows);
  });

  test('no page is named twice for one part, and no part stands twice in a guide', () => {
    for (const { title, parts } of GUIDES) {
      const names = parts.map(({ about }) => about);
      assert.equal(new Set(names).size, names.length, title);
      for (const part of parts) if ('pages' in part) assert.equal(new Set(part.pages).size, part.pages.length, part.about);
    }
  });

  test('every verified error of a guide stands on one of the pages of errors', () => {
    const marks = ERRORS.map(html).join('');
    const wanted = FACTS.map(({ id }) => id).filter((id) => id.startsWith('Z'));
    assert.ok(wanted.length > 0);
    assert.deepEqual(wanted.filter((id) => !marks.includes(`#${id}"`)), []);
  });

  test('every link of the first table leads to a heading of the page, and every heading is in it', () => {
    for (const address of ERRORS) {
      const article = html(address);
      const [table = ''] = /<table>[^]*?<\/table>/.exec(article) ?? [];
      const linked = [...table.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      const headings = [...article.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(linked, headings, address);
    }
  });
});
