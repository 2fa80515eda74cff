import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, inRange, isRelease, type Name } from '#core/releases';
import { MESSAGES, writes, type Message } from '#core/log';

import { installedRelease } from './server/index.ts';

const MODULES = '/usr/lib/apache2/modules';
const installed = await installedRelease();
assert.ok(isRelease(installed), `The installed release ${installed} is not in the list.`);
const here = installed;
const mod_wsgi = readFileSync(`${MODULES}/mod_wsgi.so`, 'latin1');
/** Apache with its modules, and the C library and loader whose sentences it passes on. */
const apache = ['/usr/sbin/apache2', ...globSync(`${MODULES}/*.so`), ...globSync('/lib/*-linux-gnu/{libc.so.6,ld-linux-*.so.*,libapr-1.so.0,libaprutil-1.so.0}')]
  .map((file) => readFileSync(file, 'latin1')).join('');
/** Names that the module looks up in a Python dictionary; Apache rejects them. */
const NO_DIRECTIVES = ['WSGIApplicationWrapper'];
/** Directives that builds for Apache 2.0, or for Python 2, alone have. */
const OTHER_BUILDS = ['WSGIUserAuthoritative', 'WSGIPy3kWarningFlag'];

/**
 * Names that the installed module lacks although its release should know them, or has although it should not. The linker
 * merges strings with the same end, so a known name may lack a start of its own.
 */
function wrong(names: Readonly<Record<string, Name>>): string[] {
  return Object.entries(names).filter(([, name]) => name.since !== undefined)
    .filter(([text, name]) => (inRange(here, name) ? !mod_wsgi.includes(`${text}\0`) : mod_wsgi.includes(`\0${text}\0`))).map(([text]) => text);
}

describe('the module that is installed here', () => {
  test('knows the directives and options that its release should know, and no other with a known span', () => {
    assert.deepEqual(wrong(DIRECTIVES).filter((name) => !OTHER_BUILDS.includes(name)), []);
    assert.deepEqual(wrong(DAEMON_OPTIONS), []);
    assert.deepEqual(wrong(ALIAS_OPTIONS), []);
  });

  test('has no directive that the data does not know', () => {
    const own = [...mod_wsgi.matchAll(/\0(WSGI[A-Z][A-Za-z0-9]+)(?=\0)/g)].map(([, name]) => name ?? '');
    assert.ok(own.length > 30);
    assert.deepEqual(own.filter((name) => !(name in DIRECTIVES)), NO_DIRECTIVES);
  });

  test('has the words of every message that its release should write, and Apache has those of its own', () => {
    const parts = Object.values(MESSAGES).filter((message: Message) => !['Python', 'Linux', 'Apache of macOS'].includes(message.by) && message.code === undefined && writes(here, message))
      .flatMap(({ by, text }) => text.split(/<?\{[a-z]+\}>?/).map((part) => ({ by, part })));
    // Composed at run time: help of a directive, path with the system's reason, Windows, the main interpreter's empty name.
    const composed = [
      'Python prefix/exec_prefix absolute path names', 'Python module search path', ' not allowed here', ' takes one argument',
      ': cannot open shared object file', ': undefined symbol', 'The specified module could not be found', "Attach interpreter ''",
    ];
    const missing = parts.map(({ by, part }) => ({ by, part: part.replace(/:? ?$/, '').replace(/\.$/, '') }))
      .filter(({ part }) => part.split(' ').length > 2 && !composed.some((words) => part.includes(words)))
      .filter(({ by, part }) => !(by === 'Apache' ? apache : mod_wsgi).includes(part));
    assert.deepEqual(missing, []);
  });
});
