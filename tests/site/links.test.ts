import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { builtPages } from './pages.ts';

const pages = builtPages();
const ids = new Map(pages.map(({ address, html }) => [address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));

/** Says what is wrong with a link, or nothing. */
function fault(from: string, link: string): string | undefined {
  const url = new URL(link.replaceAll('&amp;', '&'), `http://here${from}`);
  if (url.host !== 'here') return undefined;
  const found = ids.get(url.pathname);
  if (found === undefined) return existsSync(join('dist', url.pathname)) && !url.pathname.endsWith('/') ? undefined : 'no such page';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || found.has(anchor) ? undefined : `no such anchor on ${url.pathname}`;
}

describe('links and anchors', () => {
  for (const { address, html } of pages) {
    test(`${address} has no dead link`, () => {
      const links = [...html.matchAll(/<(?:a|link|form)\s[^>]*?(?:href|action)="([^"]*)"/g)].map(([, link]) => link ?? '');
      assert.ok(links.length > 0, 'a page without a single link was not read right');
      const dead = links.flatMap((link) => {
        const what = fault(address, link);
        return what === undefined ? [] : [`${link}: ${what}`];
      });
      assert.deepEqual(dead, []);
    });

    test(`${address} uses each id once`, () => {
      const all = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(all.filter((id, index) => all.indexOf(id) !== index), []);
    });
  }
});
