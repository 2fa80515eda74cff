import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deadLinks, linksOf } from './deadLinks.ts';
import { builtPages } from './pages.ts';

const pages = builtPages();
const deadOn = deadLinks({ directory: 'dist', base: '/', pages });

describe('links and anchors', () => {
  for (const page of pages) {
    test(`${page.address} has no dead link`, () => {
      assert.ok(linksOf(page.html).length > 0, 'a page without a single link was not read right');
      assert.deepEqual(deadOn(page), []);
    });

    test(`${page.address} uses each id once`, () => {
      const all = [...page.html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(all.filter((id, index) => all.indexOf(id) !== index), []);
    });
  }
});
