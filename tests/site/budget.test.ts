import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtPages } from './pages.ts';
import { weigh } from './weight.ts';

/** First visit, cold cache, bytes after brotli; a page of prose fits into one initial congestion window. */
const PROSE = { requests: 3, total: 14_600, javascript: 2048 };
const ISLAND = { requests: 5, total: 30 * 1024, javascript: 14 * 1024 };

describe('what a first visit loads', () => {
  for (const { address, html } of builtPages()) {
    const budget = /<(?:wsgi-builder|path-explorer|wsgi-doctor|upgrade-list)/.test(html) ? ISLAND : PROSE;
    test(`${address} keeps to ${budget.requests} requests, ${budget.total} bytes, ${budget.javascript} of them JavaScript`, () => {
      const weight = weigh(html);
      assert.ok(weight.requests <= budget.requests, `${weight.requests} requests`);
      assert.ok(weight.total <= budget.total, `${weight.total} bytes`);
      assert.ok(weight.javascript <= budget.javascript, `${weight.javascript} bytes of JavaScript`);
    });
  }
});
