import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { IN_PAGE } from '../../src/build/first-paint/script.ts';
import { builtPages } from './pages.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function sourcesOf(html: string, directive: string): string[] {
  const content = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const found = content.split(';').map((part) => part.trim().split(' ')).find(([name]) => name === directive);
  return found?.slice(1) ?? [];
}

describe('the policy of every built page', () => {
  for (const { address, html } of builtPages()) {
    test(`${address} allows its own inline styles, the one inline script, and no other`, () => {
      const own = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => hashOf(css ?? ''));
      assert.deepEqual(sourcesOf(html, 'style-src').toSorted(), ["'self'", ...new Set(own)].toSorted());
      const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code ?? '');
      assert.ok(inline.every((code) => code === IN_PAGE), 'another script stands in the page');
      assert.deepEqual(sourcesOf(html, 'script-src'), ["'self'", "'wasm-unsafe-eval'", hashOf(IN_PAGE)]);
    });
  }
});
