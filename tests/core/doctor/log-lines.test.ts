import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, inferKind, reportOf, type Diagnosis } from '#core/doctor';
import { compareWithToday } from '#core/doctor/recipe';
import { readScript } from '#core/doctor/script';

const HOST = `<VirtualHost *:80>
  ServerName shop.example
  WSGIDaemonProcess shop python-home=/srv/venv
  WSGIProcessGroup shop
  WSGIScriptAlias / /srv/shop/wsgi.py
</VirtualHost>
`;
const SCRIPT = `import sys
sys.path.append('/srv/shop')
from shop import application
`;
const STAMP = '[Fri Nov 27 10:00:01.123456 2026]';
const LOG = `${STAMP} [mpm_event:notice] [pid 4700:tid 1400] AH00489: Apache/2.4.52 (Ubuntu) mod_wsgi/4.9.0 Python/3.10 configured -- resuming normal operations
${STAMP} [wsgi:error] [pid 4711:tid 1402] [remote 192.0.2.1:50000] ModuleNotFoundError: No module named 'shop'
`;
const TRACEBACK = `Traceback (most recent call last):
  File "/srv/shop/wsgi.py", line 3, in <module>
    from shop import application
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
ModuleNotFoundError: No module named 'shop'
`;

function examined(text: string): Diagnosis {
  return diagnose([{ name: 'text 1', text }], { readScript });
}

describe('lines of a log in the same text as', () => {
  for (const [what, text] of [
    ['a configuration, below it', `${HOST}\n${LOG}`],
    ['a configuration, above it and without a blank line', `${LOG}${HOST}`],
    ['a configuration, with sentences between', `This is my host:\n${HOST}and this is the log:\n${TRACEBACK}`],
    ['a script, below it', `${SCRIPT}\n${TRACEBACK}`],
    ['a script, above it', `${TRACEBACK}\n${SCRIPT}`],
    ['a configuration, with line ends of Windows', `${HOST}\n${LOG}`.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`${what} are read as a log, at their place`, () => {
      const finding = examined(text).findings.find(({ rule }) => rule === 'log-module-not-found');
      assert.equal(finding && text.slice(finding.at.start, finding.at.end), "No module named 'shop'");
    });
  }

  test('a configuration give the releases, and the configuration its groups', () => {
    const { context, config, findings } = examined(`${HOST}\n${LOG}`);
    assert.deepEqual([context.release?.value, context.python?.value], ['4.9.0', '3.10']);
    assert.deepEqual(config.daemons.map(({ name }) => name?.value), ['shop']);
    assert.deepEqual(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), ['log-module-not-found']);
  });

  test('a configuration are named in the report, and are not compared with a recipe', () => {
    const both = examined(`${HOST}\n${LOG}`);
    assert.deepEqual(reportOf(both).withLog, [true]);
    assert.deepEqual(reportOf(examined(HOST)).withLog, [false]);
    const [site] = compareWithToday(both).files;
    assert.deepEqual(site, compareWithToday(diagnose([{ name: 'text 1', text: HOST }, { name: 'text 2', text: LOG }], { readScript })).files[0]);
  });

  test('a script are no statements of it', () => {
    assert.deepEqual(examined(`${SCRIPT}\n${TRACEBACK}`).notChecked.filter(({ reason }) => reason === 'script-fault'), []);
  });

  test('a few words of configuration do not make a configuration of a log', () => {
    assert.equal(inferKind(`${LOG}WSGIPythonHome /srv/venv\n`), 'log');
    assert.equal(inferKind(TRACEBACK), 'log');
  });

  test('commands stay with the commands that printed them', () => {
    assert.equal(inferKind(`$ cd /srv/shop\n$ sudo systemctl restart apache2\n$ sudo tail /var/log/apache2/error.log\n${LOG}`), 'shell');
  });

  test('a text whose kind was stated belong to that text', () => {
    const { findings } = diagnose([{ name: 'shop.conf', kind: 'apache', text: `${HOST}\n${LOG}` }], { readScript });
    assert.equal(findings.some(({ rule }) => rule === 'log-module-not-found'), false);
  });
});
