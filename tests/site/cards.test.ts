import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtFile, listedPages } from './pages.ts';

const SITE = 'https://which-python.example';

function meta(html: string, name: string): string {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}

describe('what a page shows when its address is passed on', () => {
  const seen = new Map<string, string>();

  for (const { address, html } of listedPages()) {
    test(`${address} has a title, a sentence, and a picture of 1200 to 630 of its own`, () => {
      assert.notEqual(meta(html, 'og:title'), '');
      assert.equal(meta(html, 'og:description'), meta(html, 'description'));
      assert.equal(meta(html, 'twitter:card'), 'summary_large_image');

      const image = meta(html, 'og:image');
      assert.ok(image.startsWith(`${SITE}/`), `"${image}" is no whole address of this site`);
      const picture = builtFile(new URL(image).pathname);
      assert.deepEqual([...picture.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'not a PNG');
      assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);

      const bytes = picture.toString('base64');
      assert.equal(seen.get(bytes), undefined, 'another page has the same picture');
      seen.set(bytes, address);
    });
  }
});
