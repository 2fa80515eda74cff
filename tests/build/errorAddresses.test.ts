import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ERROR_NAME, errorAddresses, spellings } from '../../src/build/redirects.ts';

describe('the stable addresses of errors', () => {
  test('lead to the page that names them, codes first', () => {
    const pages = [{ id: 'fix/a', errors: ['no-home', 'WSGI0101'] }, { id: 'fix/b', errors: ['WSGI0100'] }, { id: 'fix/c', errors: [] }];
    assert.deepEqual(errorAddresses(pages), [
      { name: 'WSGI0100', id: 'fix/b' }, { name: 'WSGI0101', id: 'fix/a' }, { name: 'no-home', id: 'fix/a' },
    ]);
  });

  test('belong to one page', () => {
    assert.throws(() => errorAddresses([{ id: 'fix/a', errors: ['site'] }, { id: 'fix/b', errors: ['site'] }]), /"site" is claimed by "fix\/a" and by "fix\/b"/);
  });

  test('are found in small letters too', () => {
    assert.deepEqual(spellings('WSGI0100'), ['WSGI0100', 'wsgi0100']);
    assert.deepEqual(spellings('encodings'), ['encodings']);
  });

  test('are codes or words', () => {
    for (const name of ['WSGI0100', 'encodings', '403', 'no-home']) assert.match(name, ERROR_NAME);
    for (const name of ['WSGI100', 'Encodings', 'a b', '-a', 'a/b', '', 'index.html']) assert.doesNotMatch(name, ERROR_NAME);
  });
});
