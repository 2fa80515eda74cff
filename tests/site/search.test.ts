import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Catalogue } from '../../components/islands/search/record.ts';
import { addresses, builtFile, builtPages } from './pages.ts';

/** Bytes after brotli. */
const DIALOG_AND_ENGINE = 8 * 1024;
/** The small index grows with the book, and with the words in which readers ask. */
const CATALOGUE_PER_PAGE = 220;

const catalogue: Catalogue = JSON.parse(builtFile('/search.json').toString());

function weightOf(path: string): number {
  return brotliCompressSync(builtFile(path)).length;
}

function script(name: string): string {
  const file = readdirSync(join('dist', '_astro')).find((candidate) => candidate.startsWith(`${name}.`) && candidate.endsWith('.js'));
  assert.ok(file !== undefined, `no ${name} was built`);
  return `/_astro/${file}`;
}

describe('what search weighs', () => {
  test(`the dialog, its style and its words, and the engine keep to ${DIALOG_AND_ENGINE} bytes`, () => {
    const weights = [weightOf(script('session')), weightOf(script('engine'))];
    assert.ok(weights.reduce((sum, weight) => sum + weight) <= DIALOG_AND_ENGINE, `${weights.join(' and ')} bytes`);
  });

  test(`the small index keeps to ${CATALOGUE_PER_PAGE} bytes for each page of the book`, () => {
    assert.ok(weightOf('/search.json') <= CATALOGUE_PER_PAGE * catalogue.pages.length, `${weightOf('/search.json')} bytes`);
  });

  // A page that only leads on to another has no header.
  for (const { address, html } of builtPages().filter((page) => page.html.includes('class="site-header'))) {
    test(`${address} carries the button and an empty dialog, and nothing of its style or its scripts`, () => {
      assert.match(html, /class="[^"]*\bsearch-open"/);
      assert.doesNotMatch(html, /search-group|search-facets|role="combobox"/);
    });
  }
});

describe('the small index', () => {
  test('has every page of the book, under its address', () => {
    const book = addresses().filter((address) => catalogue.sections.some(({ key }) => address.startsWith(`/${key}/`) && address !== `/${key}/`));
    assert.deepEqual(catalogue.pages.map(({ address }) => address).sort(), book.sort());
  });

  test('gives each name and error text to one page', () => {
    const all = catalogue.pages.flatMap(({ address, answers }) => answers.map((answer) => ({ address, answer })));
    const twice = all.filter(({ answer, address }) => all.some((other) => other.answer === answer && other.address !== address));
    assert.deepEqual(twice, []);
  });

  test('has the address of every result that the full text can give', () => {
    const known: Record<string, string> = JSON.parse(builtFile('/pagefind/addresses.json').toString());
    assert.ok(catalogue.pages.every(({ address }) => Object.values(known).includes(address)));
  });
});
