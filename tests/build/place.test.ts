import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standing } from '../../src/build/place.ts';

describe('where the site will stand', () => {
  test('without variables at the root of a placeholder', () => {
    assert.deepEqual(standing({}), { site: 'https://which-python.example', base: '/' });
    assert.deepEqual(standing({ SITE: '', BASE: '' }), standing({}));
  });

  for (const written of ['/book/', 'book', '/book', 'book/']) {
    test(`BASE=${written} is the folder /book/`, () => assert.equal(standing({ BASE: written }).base, '/book/'));
  }

  test('folders may lie in folders', () => assert.equal(standing({ BASE: '/docs/which.python_2~/' }).base, '/docs/which.python_2~/'));
  test('SITE is a scheme and a host', () => assert.equal(standing({ SITE: 'https://book.example.org:8443/' }).site, 'https://book.example.org:8443'));

  for (const BASE of ['/a b/', '/a//b/', '/../x/', '/./', '/a?b/', 'https://x/', '/ä/']) {
    test(`BASE=${BASE} is refused`, () => assert.throws(() => standing({ BASE }), { message: new RegExp(`^BASE="${BASE.replaceAll(/[?.]/g, '\\$&')}" is not a folder.*Write BASE=`) }));
  }

  for (const SITE of ['book.example.org', 'https://x.example/book/', 'ftp://x.example', 'javascript:1', 'https://x.example/?q']) {
    test(`SITE=${SITE} is refused`, () => assert.throws(() => standing({ SITE }), /is not a scheme and a host\. Write SITE=https:/));
  }
});
