import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { MESSAGES, writes, type Message, type MessageId } from '#core/log';
import { isRelease, LATEST, RELEASES, type Release } from '#core/releases';
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

describe('the releases of a message', () => {
  /** First and last release whose source has the words, from the tags. */
  const spans: readonly (readonly [MessageId, Release, Release])[] = [
    ['died-first', '1.0', '3.5'], ['died', '4.1.0', '5.0.2'], ['died-with-pid', '6.0.0', LATEST],
    ['ended-by-signal', '3.5', '5.0.2'], ['ended-by-signal-with-pid', '6.0.0', LATEST],
    ['timeout', '4.1.0', '5.0.2'], ['answer-cut-off', '4.1.0', '5.0.2'], ['body-cut-off', '4.6.0', '5.0.2'],
    ['no-connection-as-user', '4.4.1', '5.0.2'], ['no-connection', '1.0', '5.0.2'], ['home-missing', '4.3.2', '5.0.2'], ['locale-refused', '4.4.2', '5.0.2'],
  ];
  for (const [id, first, last] of spans) {
    test(`${id} is written from ${first} to ${last}`, () => {
      const writers = RELEASES.map(([release]) => release).filter((release) => writes(release, MESSAGES[id]));
      assert.deepEqual([writers[0], writers.at(-1)], [first, last]);
    });
  }
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
