import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, type Name } from '#core/apache';
import { compareVersions } from '#core/releases';
import { MESSAGES, type Message } from '#core/log';

import { installedRelease } from './server/index.ts';

const MODULES = '/usr/lib/apache2/modules';
const here = await installedRelease();
const mod_wsgi = readFileSync(`${MODULES}/mod_wsgi.so`, 'latin1');
const apache = ['/usr/sbin/apache2', `${MODULES}/mod_authz_core.so`].map((file) => readFileSync(file, 'latin1')).join('');

function isKnownHere({ since, until }: { readonly since?: string; readonly until?: string }): boolean {
  return (since === undefined || compareVersions(since, here) <= 0) && (until === undefined || compareVersions(here, until) <= 0);
}

/** The names of a series that begin or end are in the module exactly when the installed release is inside. */
function wrong(names: Readonly<Record<string, Name>>): string[] {
  return Object.entries(names).filter(([, name]) => name.since !== undefined)
    .filter(([text, name]) => isKnownHere(name) !== mod_wsgi.includes(`\0${text}\0`)).map(([text]) => text);
}

describe('the module that is installed here', () => {
  test('knows the directives and options that its release should know, and no other with a known span', () => {
    assert.deepEqual(wrong(DIRECTIVES), []);
    // The linker keeps one copy of "home" and "python-home", and the shorter one has no beginning of its own.
    assert.deepEqual(wrong(Object.fromEntries(Object.entries(DAEMON_OPTIONS).filter(([name]) => name !== 'home'))), []);
    assert.deepEqual(wrong(ALIAS_OPTIONS), []);
  });

  test('has no directive that the data does not know', () => {
    const own = [...mod_wsgi.matchAll(/\0(WSGI[A-Z][A-Za-z0-9]+)(?=\0)/g)].map(([, name]) => name ?? '');
    assert.ok(own.length > 30);
    assert.deepEqual(own.filter((name) => !(name in DIRECTIVES)), []);
  });

  test('has the words of every message that its release should write, and Apache has those of its own', () => {
    const parts = Object.values(MESSAGES).filter((message: Message) => message.by !== 'Python' && message.code === undefined && isKnownHere(message))
      .flatMap(({ by, text }) => text.split(/<?\{[a-z]+\}>?/).map((part) => ({ by, part })));
    // Apache puts these together itself, from the directive's own help and from an older release's words.
    const composed = ['Python prefix/exec_prefix absolute path names', 'Python module search path', ' not allowed here'];
    const missing = parts.map(({ by, part }) => ({ by, part: part.replace(/:? ?$/, '').replace(/\.$/, '') }))
      .filter(({ part }) => part.split(' ').length > 2 && !composed.some((words) => part.includes(words)))
      .filter(({ by, part }) => !(by === 'Apache' ? apache : mod_wsgi).includes(part));
    assert.deepEqual(missing, []);
  });
});
