import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { codeToHtml } from 'shiki';

import { captionOfMark } from '../../src/build/fences/frame.ts';

function html(meta: string): Promise<string> {
  return codeToHtml('if x:\npass', { lang: 'python', theme: 'none', meta: { __raw: meta }, transformers: [captionOfMark] });
}

describe('a fence that is marked', () => {
  test('as wrong says so in a word, with the words of the failure', async () => {
    const page = await html('wrong="IndentationError: <x>"');
    assert.match(page, /^<figure class="fence is-wrong"><figcaption><strong>Wrong<\/strong>: <code>IndentationError: &#x3C;x><\/code><\/figcaption><pre/);
    assert.match(page, /<\/pre><\/figure>$/);
  });

  test('as wrong in use says so, too', async () => {
    assert.match(await html('wrong-in="tests/run.ts"'), /<figcaption><strong>Wrong<\/strong><\/figcaption>/);
    assert.match(await html('wrong-in="tests/run.ts" wrong="nothing is logged"'), /<strong>Wrong<\/strong>: <code>nothing is logged<\/code>/);
  });

  test('for some releases, or for Python 2, names them', async () => {
    assert.match(await html('only="python-executable"'), /<figure class="fence" data-era="legacy"><figcaption><strong>Legacy<\/strong>: mod_wsgi \d[\d.]* and older/);
    assert.match(await html('only="interpreter-options"'), /<figure class="fence" data-era="current"><figcaption><strong>Current<\/strong>: mod_wsgi \d[\d.]* and newer/);
    assert.match(await html('python2'), /<strong>Legacy<\/strong>: Python 2 only/);
  });

  test('by nothing is left as it is', async () => assert.match(await html(''), /^<pre/));

  test('in a way that cannot be read stops the build', async () => {
    await assert.rejects(html('rong="x"'), /cannot be marked "rong"/);
  });
});
