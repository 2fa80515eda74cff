import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse, wordsOf } from '#core/apache';
import { apacheConfig, headers, headersFile, nginxConfig, redirectsFile, redirectTarget } from '../../src/build/hosting/index.ts';

/** A text without quotes, which each server writes in its own way. */
const bare = (text: string): string => text.replaceAll(/['"]/g, '');

/** Directory of the built site in the documented configurations. */
const DIRECTORY = '/srv/which-python';

const DOCUMENTED = {
  'docs/hosting/apache.conf': apacheConfig({ directory: DIRECTORY, base: '/' }),
  'docs/hosting/nginx.conf': nginxConfig({ directory: DIRECTORY }),
};

describe('the documented configurations', () => {
  for (const [file, text] of Object.entries(DOCUMENTED)) {
    test(`${file} is what is generated`, () => {
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
      assert.equal(readFileSync(file, 'utf8'), text, `${file} has changed. Look at it, then run with UPDATE_GOLDEN=1.`);
    });

    test(`${file} sends every header`, () => {
      for (const [name, value] of headers('/')) assert.ok(bare(text).includes(bare(`${name} ${value}`)), name);
    });
  }

  test('in a subdirectory Apache aliases it, and nothing else names the root', () => {
    const text = apacheConfig({ directory: DIRECTORY, base: '/book/' });
    assert.match(text, /^Alias \/book \/srv\/which-python$/m);
    assert.match(text, /ErrorDocument 404 \/book\/404\.html/);
    assert.match(text, /<LocationMatch "\^\/book\/\(/);
    assert.doesNotMatch(text, /DocumentRoot/);
  });

  test('a directory with a blank is quoted for Apache, and read back as it was', () => {
    const { nodes } = parse(apacheConfig({ directory: '/srv/our book', base: '/' }));
    const root = nodes.find((node) => node.kind === 'directive' && node.name === 'DocumentRoot');
    assert.ok(root?.kind === 'directive');
    assert.deepEqual(wordsOf(root).map(({ value }) => value), ['/srv/our book']);
  });
});

describe('the files that static hosts read', () => {
  test('_headers gives each header to every path, and long caching to hashed names alone', () => {
    const rules = headersFile('/book/').trim().split('\n\n').map((rule) => rule.split('\n'));
    assert.deepEqual(rules[0], ['/book/*', ...headers('/book/').map(([name, value]) => `  ${name}: ${value}`)]);
    assert.deepEqual(rules[1], ['/book/speculation-rules.json', '  Content-Type: application/speculationrules+json']);
    assert.deepEqual(rules.slice(2).map(([path]) => path), ['/book/_astro/*', '/book/pagefind/fragment/*', '/book/pagefind/index/*', '/book/pagefind/filter/*']);
    for (const rule of rules.slice(2)) assert.deepEqual(rule.slice(1), ['  Cache-Control: public, max-age=31536000, immutable']);
  });

  test('no header has more than one line, or both kinds of quotes', () => {
    for (const [name, value] of headers('/')) assert.doesNotMatch(name + value, /[\r\n]|"[^]*'|'[^]*"/);
  });

  test('_redirects keeps errors open to change, and moved pages for good', () => {
    const redirects = [{ from: '/old/', to: '/new/' }, { from: '/e/x/', to: '/fix/x/' }];
    assert.equal(redirectsFile(redirects, '/e/'), '/e/x/ /fix/x/ 302\n/old/ /new/ 301\n');
  });

  test('a page leads on by its refresh, and other pages do not', () => {
    assert.equal(redirectTarget('<head><meta http-equiv="refresh" content="0;url=/fix/x/"></head>'), '/fix/x/');
    assert.equal(redirectTarget('<head><meta http-equiv="content-security-policy" content="x"></head>'), undefined);
  });
});
