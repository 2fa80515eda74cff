import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtFile, listedPages } from './pages.ts';

const SITE = 'https://which-python.example';

function meta(html: string, name: string): string {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}

describe('what a page shows when its address is passed on', () => {
  for (const { address, html } of listedPages()) {
    test(`${address} has a title, a sentence, and the picture of the site`, () => {
      assert.notEqual(meta(html, 'og:title'), '');
      assert.equal(meta(html, 'og:description'), meta(html, 'description'));
      assert.equal(meta(html, 'twitter:card'), 'summary_large_image');
      assert.equal(meta(html, 'og:image'), `${SITE}/card.png`);
    });
  }

  test('the picture is a PNG of 1200 to 630', () => {
    const picture = builtFile('/card.png');
    assert.deepEqual([...picture.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
  });
});
