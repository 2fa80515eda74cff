import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACTS } from '#core/releases/evidence';
import { evidenceWords, releasesWords } from '../../src/guides/index.ts';

test('a place of evidence is named as a reader knows it', () => {
  const places: readonly (readonly [string, string])[] = [
    ['1.0 mod_wsgi.c:7078', 'mod_wsgi 1.0, mod_wsgi.c, line 7078'],
    ['mod_wsgi-6.0.5 src/server/wsgi_config.c:388', 'mod_wsgi 6.0.5, src/server/wsgi_config.c, line 388'],
    ['httpd:2.4.62 server/core.c:1311', 'Apache 2.4.62, server/core.c, line 1311'],
    ['py-2.7.18 site.py:181', 'Python 2.7.18, site.py, line 181'],
    ['experiment 6.0.5, WSGIRestrictEmbedded On', 'Experiment: 6.0.5, WSGIRestrictEmbedded On'],
  ];
  for (const [place, words] of places) assert.equal(evidenceWords(place), words);
  assert.match(evidenceWords('seed 004_2f0d5fe20980b779.txt:24'), /^“Poor man's Python virtual environment”, Graham Dumpleton, 2007, line 24/);
});

test('no fact, and no place of evidence, names one of our own files', () => {
  for (const { id, claim, evidence } of FACTS) {
    for (const text of [claim, ...evidence.map(evidenceWords)]) assert.doesNotMatch(text, /\bseeds? \d{3}|_[0-9a-f]{12,}/i, id);
  }
});

test('the releases of a fact are a sentence', () => {
  const said: readonly (readonly [string, string])[] = [
    ['all', 'Holds for every release.'], ['', ''], ['2.0-2.3', 'Holds for mod_wsgi 2.0 to 2.3.'], ['4.1.0+', 'Holds since mod_wsgi 4.1.0.'],
    ['4.8.0-6.0.5 (Windows)', 'Holds for mod_wsgi 4.8.0 to 6.0.5 (Windows).'], ['<=3.4', 'Holds for: up to 3.4.'],
  ];
  for (const [versions, words] of said) assert.equal(releasesWords(versions), words);
});
