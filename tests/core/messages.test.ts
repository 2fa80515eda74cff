import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { MESSAGES, writes, type Message, type MessageId } from '#core/log';
import { isRelease, RELEASES } from '#core/releases';
import { verifiedFact } from '../../src/core/releases/evidence/index.ts';

import { RUNS } from '../../src/measured/index.ts';
import { messagesAtEnd, messagesQuotedBy } from './logMessages.ts';

const entries = Object.entries(MESSAGES) as [MessageId, Message][];

describe('a message', () => {
  test('names facts that exist', () => {
    for (const [, { source }] of entries) if (typeof source !== 'string') for (const id of source) verifiedFact(id);
  });

  test('has a span that is not empty, and no other message its words and code', () => {
    for (const [id, message] of entries) assert.ok(RELEASES.some(([release]) => writes(release, message)), id);
    const texts = entries.map(([, { text, code, when }]) => `${code} ${text} ${when?.join()}`);
    assert.equal(new Set(texts).size, texts.length);
  });

  test('is quoted by itself, with the places filled in', () => {
    for (const [id, { text }] of entries) {
      const filled = text.replace(/\{number\}/g, '12').replace(/\{version\}/g, '3.11').replace(/\{section\}/g, '<VirtualHost>')
        .replace(/\{interpreter\}/g, "sub-interpreter 'host|' of daemon process 'my app'").replace(/\{context\}/g, "daemon process 'my app'").replace(/\{\w+\}/g, '/srv/my site');
      assert.ok(messagesQuotedBy(filled).includes(id), `${id}: ${filled}`);
    }
  });
});

describe('a quotation', () => {
  const home = "Python home '/srv/x' for daemon process 'app' is not a directory; Python interpreter may not initialise correctly. Verify the supplied path.";

  test('may have the prefixes of a log line, and must have the code of the message', () => {
    assert.deepEqual(messagesQuotedBy(`(20)Not a directory: WSGI0101: ${home}`), ['home-no-directory-coded']);
    assert.deepEqual(messagesQuotedBy(`WSGI0100: ${home}`), []);
  });

  test('may be a part of at least three words', () => {
    assert.deepEqual(messagesQuotedBy('Invalid option to WSGI daemon process definition'), ['invalid-option']);
    assert.ok(messagesQuotedBy('Unable to stat Python home').length === 2);
    assert.deepEqual(messagesQuotedBy('Permission denied'), []);
  });

  test('is refused when one word differs', () => {
    assert.deepEqual(messagesQuotedBy('Invalid option for WSGI daemon process definition'), []);
    assert.deepEqual(messagesQuotedBy('Unable to access Python home /srv/x'), []);
    assert.deepEqual(messagesQuotedBy('mod_wsgi was compiled for Python 2.7, runtime using 3.6'), []);
  });
});

describe('the recorded runs', () => {
  const logged = RUNS.flatMap((run) => [...(run.log ?? []), ...(run.config_test ?? '').split('\n')].map((line) => ({ release: run.mod_wsgi, line })));

  test('log no message in a release that its span leaves out', () => {
    const outside = logged.flatMap(({ release, line }) => messagesAtEnd(line).filter((id) => isRelease(release) && !writes(release, MESSAGES[id])).map((id) => `${release} ${id}: ${line}`));
    assert.deepEqual(outside, []);
  });

  test('log, as warning or worse, no line of mod_wsgi that is not known', () => {
    const unknown = logged.filter(({ line }) => /WSGI\d{4}:|(?:warn|crit)\].*mod_wsgi/.test(line) && messagesAtEnd(line).length === 0);
    assert.deepEqual([...new Set(unknown.map(({ release, line }) => `${release} ${line}`))], []);
  });

  test('show many of the messages', () => {
    const seen = new Set(logged.flatMap(({ line }) => messagesAtEnd(line)));
    assert.ok(seen.size >= 20, `only ${[...seen].join(', ')}`);
  });
});
