import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FACTS } from '#core/releases/evidence';
import { evidenceWords, releasesWords } from '../../src/guides/index.ts';

test('a place of evidence is named as a reader knows it', () => {
  const places: readonly (readonly [string, string])[] = [
    ['1.0 mod_wsgi.c:7078', 'mod_wsgi 1.0, mod_wsgi.c, line 7078'],
    ['mod_wsgi-6.0.5 src/server/wsgi_config.c:388', 'mod_wsgi 6.0.5, src/server/wsgi_config.c, line 388'],
    ['httpd:2.4.62 server/core.c:1311', 'Apache 2.4.62, server/core.c, line 1311'],
    ['py-2.7.18 site.py:181', 'Python 2.7.18, site.py, line 181'],
    ['experiment: mod_wsgi 6.0.5 with WSGIRestrictEmbedded On', 'Experiment: mod_wsgi 6.0.5 with WSGIRestrictEmbedded On'],
    ['guide blog-2007', '“Poor man\'s Python virtual environment”, Graham Dumpleton, 2007'],
  ];
  for (const [place, words] of places) assert.equal(evidenceWords(place), words);
  assert.throws(() => evidenceWords('guide 2013'), /Evidence names the guide "2013"\. Use one of: .*manual-2\.x/);
});

const ids = new Set<string>(FACTS.map(({ id }) => id));

/** Text without quotations and code, in which any notation may appear. */
function proseOf(text: string): string {
  return text.replace(/`[^`]*`/g, 'code').replace(/"[^"]*"/g, 'quotation');
}

/** Returns the telegraph style, the internal names and the too long sentences of a claim. */
function faultsOf(claim: string): string[] {
  const prose = proseOf(claim);
  const notation = prose.match(/[<>=]+|\d\+|\b\d+\.\d[\d.]*-\d|->|&|\b(?:incl|vs|resp)\b|\b(?:NOT|OUT|ARE|MORE|BEFORE|NO)\b|\bseeds?\b|_[0-9a-f]{12,}|;(?=[^ ])/g) ?? [];
  const names = (prose.match(/\b[A-Z]\d\d[a-e]?\b/g) ?? []).filter((word) => ids.has(word));
  const sentences = prose.split(/(?<=[\w)][.:;]) (?=\p{Lu}|code|quotation|mod_wsgi|virtualenv)/u);
  const clipped = sentences.filter((sentence) => !/^(?:\p{Lu}|code|quotation|mod_wsgi|virtualenv)/u.test(sentence) || sentence.split(' ').length > 45);
  const end = /[.]$|quotation$/.test(prose) ? [] : [prose.slice(-20)];
  return [...notation, ...names, ...clipped, ...end];
}

describe('a fact', () => {
  test('is told in sentences, without notation and without names of other facts', () => {
    assert.deepEqual(FACTS.flatMap(({ id, claim }) => faultsOf(claim).map((fault) => `${id}: ${fault}`)), []);
  });

  test('in telegraph style is found', () => {
    for (const claim of [
      '4.3.2+: WARNING of H08, then the bad value is passed on.', 'path is in the parent.', '1.x yes (path is in the parent environment); 2.0c1 yes.', 'Py_SetPythonHome is NOT called.', 'A line => "Invalid command".',
      'Name is read up to <=2.8 and >=3.0.', 'It has no end',
    ]) assert.ok(faultsOf(claim).length > 0, claim);
    assert.deepEqual(faultsOf('Apache rejects `a=b` since 2.0c5: "x => y". See `_0123456789abcdef`.'), []);
  });

  test('has evidence without one of our own files, and without abbreviations', () => {
    for (const { id, evidence } of FACTS) {
      for (const text of evidence.map(evidenceWords)) assert.doesNotMatch(text, /\bseeds? \d{3}|_[0-9a-f]{12,}|^experiment\b|\bembed test|\bcase [a-z]/, id);
    }
  });

  test('has releases that are a sentence', () => {
    for (const { id, versions } of FACTS) assert.match(releasesWords(versions), /^(?:|\p{Lu}[^:<>+=]*[^.]\.)$/u, id);
  });
});

test('the releases of a fact are a sentence', () => {
  const said: readonly (readonly [string, string])[] = [
    ['all', 'Applies to every release.'], ['', ''], ['2.0-2.3', 'Applies to mod_wsgi 2.0 to 2.3.'], ['4.1.0+', 'Applies to mod_wsgi 4.1.0 and newer.'],
    ['4.8.0-6.0.5 (Windows)', 'Applies to mod_wsgi 4.8.0 to 6.0.5 (Windows).'], ['<=3.4', 'Applies to mod_wsgi up to 3.4.'], ['<4.2.4', 'Applies to mod_wsgi before 4.2.4.'],
    ['On Windows since 3.0.', 'On Windows since 3.0.'],
  ];
  for (const [versions, words] of said) assert.equal(releasesWords(versions), words);
});
