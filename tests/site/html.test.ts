import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { builtPages } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The output is minified by Astro, which writes void elements and boolean attributes its own way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // A list of search results is no <select>: its options are links with headings below them. A block of code that
    // scrolls is a named region, so that a keyboard reaches it, and stays a <pre>.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
  },
});

describe('every built page', () => {
  for (const { address, html } of builtPages()) {
    test(`${address} is valid HTML`, async () => {
      const report = await validator.validateString(html, address);
      const messages = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`));
      assert.deepEqual(messages, []);
    });

    test(`${address} has no style attribute, no inline handler and no inline script without a hash in its policy`, () => {
      assert.doesNotMatch(html, /<[^>]+\sstyle=/);
      assert.doesNotMatch(html, /<[^>]+\son[a-z]+=/);
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
      assert.ok(policy !== undefined, 'the page has no policy');
      assert.doesNotMatch(policy, /unsafe-inline/);
    });

    test(`${address} names nothing of another site`, () => {
      const sources = [...html.matchAll(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)="(https?:[^"]*)"/g)].map(([, url]) => url ?? '');
      assert.deepEqual(sources.filter((url) => !url.startsWith('https://which-python.example/')), []);
    });
  }
});
