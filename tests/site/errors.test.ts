import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { redirectTarget } from '../../src/build/hosting/rules.ts';
import { builtPages } from './pages.ts';

const pages = new Map(builtPages().map(({ address, html }) => [address, html]));
const leading = [...pages].flatMap(([address, html]) => {
  const target = redirectTarget(html);
  return target === undefined ? [] : [{ address, target }];
});

/** Visible text of a page. */
function textOf(html: string | undefined): string {
  return (html ?? '').replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, '');
}

describe('the stable addresses of errors', () => {
  test('there are some, in capitals and in small letters', () => {
    for (const address of ['/e/WSGI0100/', '/e/wsgi0100/', '/e/encodings/']) assert.ok(leading.some((each) => each.address === address), address);
  });

  for (const { address, target } of leading) {
    test(`${address} leads to a page that is there, and stays out of search engines`, () => {
      const html = pages.get(target);
      assert.ok(html !== undefined && redirectTarget(html) === undefined, `${target} is no page to stay on`);
      assert.match(pages.get(address) ?? '', /<meta name="robots" content="noindex"/);
    });
  }

  for (const { address, target } of leading.filter(({ address }) => /^\/e\/WSGI\d+\/$/.test(address))) {
    test(`${address} leads to a page that shows that code`, () => assert.ok(textOf(pages.get(target)).includes(address.slice(3, -1))));
  }

  for (const [address, html] of pages) {
    if (!address.startsWith('/fix/')) continue;
    test(`every code that ${address} shows has an address`, () => {
      const codes = new Set(textOf(html.replace(/<nav.*?<\/nav>/gs, '')).match(/WSGI\d{4}/g) ?? []);
      assert.deepEqual([...codes].filter((code) => !pages.has(`/e/${code}/`)), [], 'Put them into "errors" in the front matter of the page that fixes them.');
    });
  }

  test('the list of them names each one', () => {
    const listed = [...(pages.get('/e/') ?? '').matchAll(/<a href="(\/e\/[^"]+)"/g)].map(([, address]) => address?.toLowerCase());
    assert.deepEqual([...new Set(leading.map(({ address }) => address.toLowerCase()))].filter((address) => address.startsWith('/e/')).toSorted(), listed.toSorted());
  });

  test('_redirects has a line for each', () => {
    const lines = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
    assert.deepEqual(lines.map((line) => line.split(' ').slice(0, 2)).toSorted(), leading.map(({ address, target }) => [address, target]).toSorted());
  });
});
