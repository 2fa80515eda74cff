import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { MESSAGES, type Message, type MessageId } from '#core/log';
import { openJudge, type Question, type Verdict } from './judge.ts';
import { PAGES_OF } from './questions/messages.ts';

/** Values for the places of a message, as they are on a server. */
const VALUES: Readonly<Record<string, string>> = {
  path: '/srv/shop/site/wsgi.py', unquoted: '/srv/shop/venv', name: 'shop', number: '17', version: '3.11.2', context: "daemon process 'shop'", section: '<VirtualHost>',
  reason: 'init_import_site', stamp: '1700000000.123:456', right: 'read', where: 'name="pyvenv.cfg" dev="sda1" ino=5', label: 'system_u:system_r:httpd_t:s0', profile: '/usr/sbin/apache2',
};

/** Values of a place where they are not the reader's own, but words of Apache, mod_wsgi or Python. */
const GIVEN: Readonly<Partial<Record<MessageId, Readonly<Record<string, readonly string[]>>>>> = {
  'already-loaded': { name: ['wsgi_module'] }, 'already-loaded-22': { name: ['wsgi_module'] }, 'no-module-structure': { name: ['wsgi_module'] },
  'module-symbol': { name: ['Py_InitModule4', 'ap_accept_lock_mech'] }, 'undefined-symbol': { name: ['_Py_ZeroStruct'] },
  'unknown-directive': { name: ['WSGIDaemonProcess', 'WSGIScriptAlias', 'WSGIPythonHome', 'WSGIPythonPath'] },
  'invalid-option': { kind: ['daemon process', 'script alias', 'import script'] }, 'invalid-value': { kind: ['process count', 'home directory', 'thread count', 'user'] },
  'one-argument': { name: ['WSGIPythonHome', 'WSGIProcessGroup'], help: ['Python prefix/exec_prefix absolute path names.', 'Name of the WSGI process group.'] },
  'not-in-host': { name: ['WSGIPythonHome', 'WSGIPythonPath'] }, 'not-in-section-22': { name: ['WSGIPythonHome', 'WSGIPythonPath'] }, 'not-in-section': { name: ['WSGIPythonHome', 'WSGIPythonPath'] },
  'undefined-variable': { name: ['${COUNT}'] }, 'asgi-application': { name: ['__call__'] }, 'no-interpreter-setup': { name: ["'wsgi.errors'"] },
  'headers-ended': { name: ['wsgi.py'] }, 'no-output': { name: ['wsgi.py'] }, 'timeout-first': { name: ['wsgi.py'] }, 'child-signal': { reason: ['Segmentation fault', 'Aborted'] }, 'child-signal-core': { reason: ['Segmentation fault'] },
};

/** Beginnings of a log line by the server that wrote it. */
const SERVERS = {
  'Apache 1.3': ['[Sun May 13 14:37:39 2007] [error] ', '[client 192.0.2.80] '],
  'Apache 2.2': ['[Thu Aug 20 15:01:52 2015] [error] ', '[client 198.51.100.7] '],
  'Apache 2.4': ['[Sat Nov 21 06:35:01.123456 2026] [wsgi:error] [pid 4711:tid 140231] ', '[remote 203.0.113.9:50412] '],
} as const;

/** Lines with a message: one, or as many as places have given values. */
function linesOf(id: MessageId, [start, client]: readonly [string, string]): string[] {
  const { text, by, code }: Message = MESSAGES[id];
  const given = GIVEN[id] ?? {};
  const count = Math.max(1, ...Object.values(given).map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => {
    const said = text.replaceAll(/\{([a-z]+)\}/g, (_place, place: string) => given[place]?.at(at) ?? given[place]?.[0] ?? VALUES[place] ?? place);
    if (by === 'Linux') return `Nov 21 06:35:01 web kernel: [  123.456789] ${said}`;
    return `${start}${client}${by === 'mod_wsgi' ? 'mod_wsgi (pid=4711): ' : ''}${code === undefined ? '' : `${code}: `}${said}`;
  });
}

describe('a message of the log, pasted with what stands in front of it', () => {
  let judge: (questions: readonly Question[]) => Promise<Verdict>;

  before(async () => {
    judge = await openJudge();
  });

  for (const [server, start] of Object.entries(SERVERS)) {
    test(`by ${server} leads to its page first`, async () => {
      const questions = (Object.keys(MESSAGES) as MessageId[]).flatMap((id) => {
        const pages = PAGES_OF[id];
        return pages === undefined ? [] : linesOf(id, start).map((query) => ({ query, pages }));
      });
      assert.ok(questions.length > 100);
      const { misses } = await judge(questions);
      assert.deepEqual(misses.map(({ query, place, found }) => `${place + 1}: ${query}\n   ${found.join(' ')}`), []);
    });
  }

  test('has a page, or is known to be no error', () => assert.deepEqual(Object.keys(PAGES_OF).toSorted(), Object.keys(MESSAGES).toSorted()));
});
