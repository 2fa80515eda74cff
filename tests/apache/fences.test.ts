import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { compareVersions, type Behaviour } from '#core/releases';

import { readMark } from '../../src/build/fences/mark.ts';
import { APACHE } from '../content/languages.ts';
import { fencesOf, pageOf, pages, type Fence } from '../content/pages.ts';
import { complaintAbout } from '../content/verdict.ts';
import { checkSyntax, installedRelease } from './server/index.ts';

const REFUSED = /Invalid command '|Invalid option to WSGI|Invalid process option/;

const here = await installedRelease();

function isKnownHere({ since, until }: Behaviour): boolean {
  return (since === undefined || compareVersions(since, here) <= 0) && (until === undefined || compareVersions(here, until) <= 0);
}

/** A fragment may name a group that another file of the reader defines. */
function complete(code: string): string {
  const named = [...code.matchAll(/(?:process-group=|WSGIProcessGroup\s+)([\w.-]+)/g)].map(([, name]) => name ?? '');
  const defined = [...code.matchAll(/WSGIDaemonProcess\s+([\w.-]+)/g)].map(([, name]) => name ?? '');
  const missing = [...new Set(named)].filter((name) => !defined.includes(name));
  return [...missing.map((name) => `WSGIDaemonProcess ${name}\n`), code].join('');
}

async function complaint({ meta, code }: Fence): Promise<string | undefined> {
  const mark = readMark(meta);
  if (mark.kind === 'Python 2') return 'python2 says nothing about Apache';
  // The defect may be exactly that: a group that is not defined.
  const verdict = await checkSyntax([{ name: 'fence.conf', text: mark.kind === 'wrong' ? code : complete(code) }]);
  if (mark.kind !== 'some releases') return complaintAbout(mark, verdict);
  if (isKnownHere(mark.behaviour)) return complaintAbout({ kind: 'right' }, verdict);
  if (verdict.ok) return `is accepted by ${here}, although its mark says that this release does not know it`;
  return REFUSED.test(verdict.output) ? undefined : `fails for another reason than an unknown name:\n${verdict.output.trim()}`;
}

describe('a fence of Apache configuration', () => {
  const fences = pages().flatMap(fencesOf).filter(({ language }) => language === APACHE);

  test('is found', () => assert.ok(fences.length >= 8));

  for (const fence of fences) {
    test(`at ${fence.place} is what its mark says, for a real Apache`, async () => assert.equal(await complaint(fence), undefined));
  }
});

describe('the check of Apache fences', () => {
  const said = (meta: string, code: string): Promise<string | undefined> => {
    const [fence] = fencesOf(pageOf('content/fix/x.mdx', `\`\`\`apache ${meta}\n${code}\n\`\`\`\n`));
    assert.ok(fence);
    return complaint(fence);
  };

  test('completes a fragment with the group that it names', async () => {
    assert.equal(await said('', 'WSGIScriptAlias / /srv/app.wsgi process-group=example application-group=%{GLOBAL}'), undefined);
  });

  test('refuses what Apache refuses, and completes no wrong example', async () => {
    assert.match(await said('', 'WSGIDaemonProces example') ?? '', /Invalid command/);
    assert.equal(await said('wrong="WSGI process group not yet configured"', 'WSGIScriptAlias / /srv/app.wsgi process-group=example application-group=%{GLOBAL}'), undefined);
    assert.match(await said('wrong="Invalid option"', 'WSGIDaemonProcess example') ?? '', /is accepted/);
    assert.match(await said('wrong="Invalid option"', 'WSGIDaemonProces example') ?? '', /does not say "Invalid option"/);
  });

  test('wants a configuration for other releases to be refused for its names, by the one that is installed', async () => {
    assert.equal(await said('only="python-executable"', 'WSGIPythonExecutable /usr/bin/python2'), undefined);
    assert.match(await said('only="python-executable"', 'WSGIPythonHome /usr') ?? '', /is accepted by/);
    assert.match(await said('only="python-executable"', 'WSGIPythonHome /usr /opt') ?? '', /for another reason/);
    assert.equal(await said('only="python-home"', 'WSGIDaemonProcess example python-home=/srv/venv'), undefined);
  });
});
