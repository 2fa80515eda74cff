import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, inferKind } from '#core/doctor';

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

  test('is Apache configuration where options stand on lines of their own', () => {
    assert.equal(inferKind('WSGIDaemonProcess shop \\\n    threads=15 \\\n    lang=en_US.UTF-8 \\\n    locale=en_US.UTF-8\n'), 'apache');
  });

  test('is a log for what Apache prints when it does not start, also in the journal of the system', () => {
    for (const text of [
      'httpd.exe: Syntax error on line 188 of C:/Apache24/conf/httpd.conf: Cannot load mod_wsgi.pyd into server: The specified module could not be found.\n',
      "Feb 11 11:40:02 web apachectl[6015]: AH00526: Syntax error on line 3 of /etc/apache2/sites-enabled/shop.conf:\nFeb 11 11:40:02 web apachectl[6015]: Invalid command 'WSGIDaemonProcess', perhaps misspelled\n",
      'AH00526: Syntax error on line 4 of /etc/apache2/sites-enabled/shop.conf:\nWSGIDaemonProcess not allowed here\n',
      'AH00526: Syntax error on line 2 of /etc/apache2/sites-enabled/shop.conf:\nServerAdmin takes one argument, The email address of the server administrator\n',
    ]) assert.equal(inferKind(text), 'log', text);
  });

  test('is unknown for comments and prose alone', () => {
    assert.equal(inferKind('# only a comment\n'), undefined);
    assert.equal(inferKind('my site is broken, please help'), undefined);
  });

  test('that is unknown is the only thing that was not checked', () => {
    const { notChecked } = diagnose([{ name: 'text 1', text: 'my site is broken, please help' }]);
    assert.deepEqual(notChecked.map(({ reason }) => reason), ['unknown-kind']);
    assert.match(notChecked[0]?.sentence ?? '', /^Text 1 does not look like/);
  });
});
