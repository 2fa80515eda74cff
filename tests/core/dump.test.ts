import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { effective, isDump, originAt, parseDump, readServerFacts } from '#core/apache';

/** Output of Apache 2.4.71, with a message before and after it. */
const DUMP = `AH00558: apache2: Could not reliably determine the server's fully qualified domain name
# In file: /etc/apache2/apache2.conf
#   6:
ServerName x
#   9:
<Directory /empty>
# In file: macro 'm' (defined on line 11 of "/tmp/a.conf") used on line 23 of "/tmp/a.conf"
#   1:
<VirtualHost *:80>
  #   3:
  WSGIDaemonProcess a threads=1    processes=2
  #   4:
  <Directory "C:/x">
    #   5:
    <Files y>
      #   6:
      DocumentRoot C:\\
    </Files>
    #   7:
    <Limit GET >
  </Directory>
</VirtualHost>
# In file: /etc/apache2/apache2.conf
#  30:
WSGIRestrictEmbedded On
Syntax OK
`;

describe('a dump of the configuration', () => {
  test('is told from a file of configuration', () => {
    assert.ok(isDump(DUMP));
    assert.ok(isDump(DUMP.replaceAll('\n', '\r\n')));
    assert.equal(isDump('# In file: a\nServerName x\n# 1: \n'), false);
  });

  test('gives every directive in its sections, those without end tag too, and no message', () => {
    const { settings, sections } = effective([{ path: 'dump', text: DUMP }]);
    assert.deepEqual(settings.map(({ key, words, scope }) => [...scope.map((each) => each.key), key, ...words].join(' ')), [
      'servername x', 'virtualhost wsgidaemonprocess a threads=1 processes=2', 'virtualhost directory files documentroot C:\\', 'wsgirestrictembedded On',
    ]);
    assert.deepEqual(sections.map(({ key, within }) => [key, within.length]), [['directory', 0], ['virtualhost', 0], ['directory', 1], ['files', 2], ['limit', 2]]);
  });

  test('knows file and line of each', () => {
    const { settings, files } = effective([{ path: 'dump', text: DUMP }]);
    assert.deepEqual(settings.map(({ directive }) => originAt(files[0]?.origins ?? [], directive.offset)).map((origin) => [origin?.path.slice(0, 9), origin?.line]), [
      ['/etc/apac', 6], ["macro 'm'", 3], ["macro 'm'", 6], ['/etc/apac', 30],
    ]);
    assert.equal(originAt(files[0]?.origins ?? [], 0), undefined);
  });

  test('may have lines left out', () => {
    const text = DUMP.split('\n').filter((line) => /^ *(?:#|<|WSGI)/.test(line)).join('\n');
    assert.deepEqual(effective([{ path: 'dump', text }]).settings.map(({ key, scope }) => [...scope.map((each) => each.key), key].join(' ')), ['virtualhost wsgidaemonprocess', 'wsgirestrictembedded']);
  });

  test('covers the text line by line', () => {
    const lines = (nodes: ReturnType<typeof parseDump>['nodes']): string[] => nodes.flatMap((node) => [
      DUMP.slice(node.start, node.end), ...(node.kind === 'section' ? [...lines(node.children), ...(node.close === undefined ? [] : [DUMP.slice(node.close.start, node.close.end)])] : []),
    ]);
    assert.equal(lines(parseDump(DUMP).nodes).join(''), DUMP);
  });
});

test('facts of a server are read from what it prints', () => {
  const modules = 'Loaded Modules:\n core_module (static)\n wsgi_module (shared)\n';
  const version = 'Server version: Apache/2.4.57 (Debian)\n -D HTTPD_ROOT="/etc/apache2"\n';
  const hosts = 'ServerRoot: "/etc/httpd"\nDefine: SSL\nDefine: ROOT=/srv\n';
  assert.deepEqual(readServerFacts(modules + version), { modules: new Set(['core_module', 'wsgi_module']), apache: '2.4.57', serverRoot: '/etc/apache2' });
  assert.deepEqual(readServerFacts(hosts), { defines: new Set(['SSL', 'ROOT']), serverRoot: '/etc/httpd' });
  assert.deepEqual(readServerFacts(''), {});
});
