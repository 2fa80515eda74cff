import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';

import { settle, type Deployment } from '#core/deployment';
import { toText } from '#core/lines';
import { generate } from '#core/recipe';

import { statementsOf, summary } from '../../components/islands/copy/statements.ts';

describe('the statements of a file', () => {
  const site = generate(settle({}).deployment).files.find(({ role }) => role === 'site');
  const statements = statementsOf(toText(site?.lines ?? []));

  test('are its directives, each with the lines it goes on over and without its indent', () => {
    const daemon = statements.find((statement) => statement.startsWith('WSGIDaemonProcess')) ?? '';
    assert.match(daemon, /^WSGIDaemonProcess example \\\n {4}user=www-data group=www-data \\\n[^]*python-path=\/srv\/example$/);
    assert.equal(daemon.split('\n').filter((line) => !line.endsWith('\\')).length, 1);
  });

  test('leave out comments, empty lines and the edges of sections, and nothing else', () => {
    assert.deepEqual(statementsOf('# a\n\n<Directory "/a">\n    Require all granted\n</Directory>\nA \\\n  # b\nC\n'), ['Require all granted', 'A \\\n  # b', 'C']);
    assert.ok(statements.every((statement) => /^[A-Z]/.test(statement)));
    const kept = toText(site?.lines ?? []).split('\n').filter((line) => !/^\s*(#|<|$)/.test(line));
    assert.equal(statements.join('\n').split('\n').length, kept.length);
  });

  test('of every list of commands are whole for a shell', () => {
    for (const wanted of [{}, { module: 'pip' }, { method: 'symlink-tree' }, { platform: 'redhat', framework: 'django' }] satisfies Partial<Deployment>[]) {
      const setup = generate(settle(wanted).deployment).files.find(({ role }) => role === 'setup');
      for (const statement of statementsOf(toText(setup?.lines ?? []))) {
        const { status, stderr } = spawnSync('/bin/sh', ['-n'], { input: statement, encoding: 'utf8' });
        assert.equal(status, 0, `${statement}\n${stderr}`);
      }
    }
  });

  test('stand in a list as one line', () => {
    assert.equal(summary('A \\\n    b \\\n    c'), 'A b c');
    assert.equal(summary(`A ${'x'.repeat(80)}`).length, 60);
  });
});
