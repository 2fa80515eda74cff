import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { builtPages } from './pages.ts';

function sourcesOf(html: string, directive: string): string[] {
  const content = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const found = content.split(';').map((part) => part.trim().split(' ')).find(([name]) => name === directive);
  return found?.slice(1) ?? [];
}

describe('the policy of every built page', () => {
  for (const { address, html } of builtPages()) {
    test(`${address} allows its own inline styles, no other, and no inline script`, () => {
      const own = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => `'sha256-${createHash('sha256').update(css ?? '').digest('base64')}'`);
      assert.deepEqual(sourcesOf(html, 'style-src').toSorted(), ["'self'", ...new Set(own)].toSorted());
      assert.deepEqual(sourcesOf(html, 'script-src'), ["'self'", "'wasm-unsafe-eval'"]);
    });
  }
});
