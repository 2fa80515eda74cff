import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inferKind } from '#core/doctor';

describe('the kind of a text', () => {
  test('is Apache configuration where comments outnumber directives', () => {
    const comments = '# This host answers for every name that no other host has.\n'.repeat(30);
    assert.equal(inferKind(`${comments}DocumentRoot /var/www/html\n${comments}WSGIPythonHome /srv/venv\n`), 'apache');
  });

  test('is found behind a long head of comments', () => {
    assert.equal(inferKind(`${'# a comment\n'.repeat(2_000)}WSGIPythonHome /srv/venv\n`), 'apache');
  });

  test('is commands at the prompt of an account and of root', () => {
    assert.equal(inferKind('$ python3 -m venv /srv/venv\n$ ls /srv\n'), 'shell');
    assert.equal(inferKind('# apt install libapache2-mod-wsgi-py3\n# systemctl restart apache2\n'), 'shell');
  });

  test('is unknown for comments and prose alone', () => {
    assert.equal(inferKind('# only a comment\n'), undefined);
    assert.equal(inferKind('my site is broken, please help'), undefined);
  });
});
