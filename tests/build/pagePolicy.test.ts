import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { IN_PAGE } from '../../src/build/first-paint/script.ts';
import { headerPolicy, withOwnPolicy } from '../../src/build/policy.ts';

const page = (body: string) =>
  `<!doctype html><html><head><meta http-equiv="content-security-policy" content="script-src 'sha256-x'; style-src 'sha256-y'"></head><body>${body}</body></html>`;

function directives(html: string): ReadonlyMap<string, readonly string[]> {
  const content = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(content.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(' ');
    return [name, sources];
  }));
}

const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

describe('the policy of a page', () => {
  test('allows the styles of the page by their hashes, each once, and of scripts files and the one in every page', () => {
    const html = withOwnPolicy(page('<style>a{color:red}</style><style media="print">b{}\n</style><style>a{color:red}</style><script src="/x.js"></script>'), '/x/');
    assert.deepEqual(directives(html).get('style-src'), ["'self'", hashOf('a{color:red}'), hashOf('b{}\n')]);
    assert.deepEqual(directives(html).get('script-src'), ["'self'", "'wasm-unsafe-eval'", hashOf(IN_PAGE)]);
    assert.deepEqual(directives(html).get('default-src'), ["'none'"]);
  });

  test('leaves the rest of the page as it was, dollar signs and all', () => {
    const body = '<p>$1 $& style="x" onclick=</p><pre>&lt;a style="x"&gt; &lt;script&gt;</pre><a title=" style=x onclick=y">z</a>';
    assert.ok(withOwnPolicy(page(body), '/x/').endsWith(`<body>${body}</body></html>`));
  });

  test('lets the one inline script of every page stand, and the name of a module for later', () => {
    assert.doesNotThrow(() => withOwnPolicy(page(`<script>${IN_PAGE}</script><script type="module" data-after-paint="/x.js"></script>`), '/x/'));
  });

  test('data in a script element is no script', () => {
    assert.doesNotThrow(() => withOwnPolicy(page('<script type="application/ld+json">{"a":1}</script>'), '/x/'));
  });

  for (const [what, body, message] of [
    ['an inline script', '<script>alert(1)</script>', /^\/x\/ has an inline script, which the policy refuses: "alert\(1\)"\. Move it into a file\.$/],
    ['an inline module', '<script type="module">import "/x.js"</script>', /has an inline script/],
    ['a map of imports', '<script type="importmap">{}</script>', /has an inline script/],
    ['a style attribute', '<p title="a>b" style="color:red">', /has a style attribute, .*Give the element a class\.$/],
    ['an unquoted style attribute', '<p STYLE=color:red>', /has a style attribute/],
    ['an inline handler', '<p onclick="x()">', /has the attribute onclick, /],
  ] as const) {
    test(`refuses a page with ${what}, and says where`, () => assert.throws(() => withOwnPolicy(page(body), '/x/'), { message }));
  }

  test('refuses a page that has no policy at all', () => {
    assert.throws(() => withOwnPolicy('<!doctype html><p>x', '/x/'), /^Error: \/x\/ has no content policy/);
  });

  test('is as strict about everything but inline styles when a server sends it, and nobody may frame the site', () => {
    const sent = new Map(headerPolicy().split(';').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
    const own = directives(withOwnPolicy(page(''), '/x/'));
    for (const [name, sources] of own) if (name !== 'style-src') assert.deepEqual(sent.get(name), sources, name);
    assert.deepEqual(sent.get('frame-ancestors'), ["'none'"]);
    assert.deepEqual([...sent.keys()].filter((name) => !own.has(name)), ['frame-ancestors']);
  });
});
