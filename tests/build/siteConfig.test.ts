import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSiteConfig } from '../../src/build/site-config.ts';

describe('where the site will stand', () => {
  test('without variables at the root of a placeholder', () => {
    assert.deepEqual(readSiteConfig({}), { site: 'https://which-python.example', base: '/' });
    assert.deepEqual(readSiteConfig({ SITE: '', BASE: '' }), readSiteConfig({}));
  });

  for (const written of ['/book/', 'book', '/book', 'book/']) {
    test(`BASE=${written} is the directory /book/`, () => assert.equal(readSiteConfig({ BASE: written }).base, '/book/'));
  }

  test('directories may lie in directories', () => assert.equal(readSiteConfig({ BASE: '/docs/which.python_2~/' }).base, '/docs/which.python_2~/'));
  test('SITE is a scheme and a host', () => assert.equal(readSiteConfig({ SITE: 'https://book.example.org:8443/' }).site, 'https://book.example.org:8443'));

  for (const BASE of ['/a b/', '/a//b/', '/../x/', '/./', '/a?b/', 'https://x/', '/ä/']) {
    test(`BASE=${BASE} is refused`, () => assert.throws(() => readSiteConfig({ BASE }), { message: new RegExp(`^BASE="${BASE.replaceAll(/[?.]/g, '\\$&')}" is not a directory.*Write BASE=`) }));
  }

  for (const SITE of ['book.example.org', 'https://x.example/book/', 'ftp://x.example', 'javascript:1', 'https://x.example/?q']) {
    test(`SITE=${SITE} is refused`, () => assert.throws(() => readSiteConfig({ SITE }), /is not a scheme and a host\. Write SITE=https:/));
  }
});
