import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { acceptedBy } from '../../src/build/fences/accepted.ts';
import { readMark } from '../../src/build/fences/mark.ts';
import { fencesOf, pages } from '../content/pages.ts';
import { builtFile } from './pages.ts';

const addressOf = (file: string): string => file.replace(/^content/, '').replace(/\.mdx$/, '/index.html');
const marksIn = (html: string, opening: string): number => [...html.matchAll(new RegExp(`<${opening}[^>]* data-(?:since|until)=`, 'g'))].length;

const built = pages().map((page) => {
  const html = builtFile(addressOf(page.file)).toString();
  const numbers = [...readFileSync(page.file, 'utf8').matchAll(/<Since /g)].length;
  const fences = fencesOf(page).filter(({ language, meta, code }) => language === 'apache' && ['right', 'some releases'].includes(readMark(meta).kind) && acceptedBy(code) !== undefined).length;
  return { file: page.file, html, numbers, fences };
});

describe('a part of a page that holds for some releases carries them, to be compared with the reader\'s', () => {
  test('a number of a release in the text, or a sentence', () => {
    const dependent = built.filter(({ numbers }) => numbers > 0);
    assert.ok(dependent.length > 30);
    assert.ok(dependent.some(({ html }) => /<span data-since="[\d.]+"[^>]*>[^<]*<code/.test(html)), 'no sentence carries its releases');
    assert.deepEqual(dependent.filter(({ html, numbers }) => marksIn(html, 'span') < numbers).map(({ file }) => file), []);
  });

  test('a configuration that older or newer releases refuse', () => {
    const dependent = built.filter(({ fences }) => fences > 0);
    assert.ok(dependent.length > 10);
    assert.deepEqual(dependent.filter(({ html, fences }) => marksIn(html, '(?:div|figure)') < fences).map(({ file }) => file), []);
  });
});
