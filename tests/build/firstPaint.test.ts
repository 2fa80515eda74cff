import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { IN_PAGE, modulesAfterPaint } from '../../src/build/first-paint/script.ts';

describe('the script that stands in every page', () => {
  test('is JavaScript as it is written, since nothing translates it', () => {
    assert.doesNotThrow(() => new Script(IN_PAGE));
  });

  test('cannot end its element early', () => {
    assert.doesNotMatch(IN_PAGE, /<\/script|<!--/i);
  });
});

describe('modules of a built page', () => {
  test('are named, and not loaded', () => {
    assert.equal(modulesAfterPaint('<script type="module" src="/_astro/a.js"></script><p>x'), '<script type="module" data-after-paint="/_astro/a.js"></script><p>x');
  });

  test('leave other scripts and the text of a page as they are', () => {
    const html = '<script>x</script><script async src="/a.js"></script><pre>&lt;script type="module" src="/a.js"&gt;</pre>';
    assert.equal(modulesAfterPaint(html), html);
  });
});
