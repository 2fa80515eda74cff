import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { MESSAGES, type Message } from '#core/log';

import { messagesAtEnd, messagesQuotedBy } from '../core/logMessages.ts';
import { pages } from './pages.ts';

const CODES = [...new Set(Object.values<Message>(MESSAGES).flatMap(({ code }) => code ?? []))].sort();

/** Codes that a page answers by name: those in the list `errors` of its front matter. */
function answeredBy(file: string): string[] {
  const [, matter = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(file, 'utf8')) ?? [];
  return (/^errors: \[(.*)\]$/m.exec(matter)?.[1] ?? '').split(', ');
}

describe('the codes of mod_wsgi 6', () => {
  const answered = new Map(pages().map(({ file }) => [file, answeredBy(file)]));

  test('each have one page that answers', () => {
    const pagesOf = (code: string): string[] => [...answered].filter(([, codes]) => codes.includes(code)).map(([file]) => file);
    assert.deepEqual(CODES.filter((code) => pagesOf(code).length !== 1).map((code) => [code, pagesOf(code)]), []);
  });

  test('are known where they concern an environment, its start or its scripts', () => {
    for (const code of ['WSGI0002', 'WSGI0029', 'WSGI0015', 'WSGI0089', 'WSGI0091', 'WSGI0094', 'WSGI0095', 'WSGI0096', 'WSGI0103', 'WSGI0106', 'WSGI0107', 'WSGI0108', 'WSGI0110', 'WSGI0135']) {
      assert.ok((CODES as readonly string[]).includes(code), code);
    }
  });
});

describe('a line of a 6.x log', () => {
  /** Lines as Apache 2.4 writes them, with what stands in front. */
  const LINES: readonly (readonly [string, string])[] = [
    ['[wsgi:error] [pid 41:tid 140] WSGI0110: Unable to execute Python script file \'/srv/example/wsgi/app.wsgi\'.', 'script-exec-ahead-coded'],
    ['[wsgi:error] [pid 41:tid 140] [client 127.0.0.1:50000] WSGI0109: Unable to execute Python script file \'/srv/example/wsgi/app.wsgi\'.', 'script-exec-coded'],
    ['[wsgi:error] [pid 41:tid 140] (2)No such file or directory: WSGI0106: Could not read or compile WSGI script \'/srv/x.wsgi\' for main interpreter of daemon process \'example\'.', 'script-compile-ahead-coded'],
    ['[wsgi:error] [pid 41:tid 140] [client 127.0.0.1:50000] [script /srv/x.wsgi] WSGI0135: Target WSGI script not found or unable to stat.', 'script-missing-coded'],
    ['[wsgi:error] [pid 41:tid 140] [client 127.0.0.1:50000] WSGI0089: Target WSGI script \'/srv/x.wsgi\' does not contain WSGI application \'application\'.', 'no-application-coded'],
    ['[wsgi:error] [pid 41:tid 140] WSGI0095: Unable to import \'site\' module in daemon process \'example\'.', 'no-site-coded'],
    ['[wsgi:crit] [pid 41:tid 140] WSGI0029: Python child initialisation failed in daemon process \'example\'; Python based handlers will not be available.', 'no-daemon-setup'],
    ['[wsgi:error] [pid 41:tid 140] WSGI0103: Python based handlers will not be available for sub-interpreter \'www.example.org|\' in embedded mode.', 'no-interpreter'],
    ['[wsgi:alert] [pid 41:tid 140] (1)Operation not permitted: WSGI0015: Unable to change owner of unix domain socket \'/run/wsgi.1.0.1.sock\' to uid=33. Daemon group will not start.', 'no-socket-owner-coded'],
    ['[wsgi:error] [pid 41:tid 140] WSGI0108: SystemExit exception raised when doing exec of Python script file \'/srv/x.wsgi\'.', 'script-exit-ahead-coded'],
  ];

  for (const [line, id] of LINES) test(`is read as ${id}`, () => assert.deepEqual(messagesAtEnd(line), [id]));

  test('may have the path of the script in front of its code', () => {
    assert.deepEqual(messagesQuotedBy('[script /srv/x.wsgi] WSGI0143: Embedded mode of mod_wsgi disabled by runtime configuration.'), ['embedded-restricted-coded']);
  });
});
