import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { SUBDIRECTORY } from '../runner/subdirectory.ts';
import { deadLinks } from './deadLinks.ts';
import { addresses, builtPages } from './pages.ts';

const { directory, base, site } = SUBDIRECTORY;
const pages = builtPages(directory, base);
const deadOn = deadLinks({ directory, base, pages });

describe(`the site built for ${site}${base}`, () => {
  test('has the same pages', () => {
    const built = new Set(pages.map(({ address }) => address));
    assert.deepEqual(addresses().filter((address) => !built.has(`${base}${address.slice(1)}`)), []);
  });

  for (const page of pages) {
    test(`${page.address} links to nothing outside of its directory, and to nothing that is not there`, () => assert.deepEqual(deadOn(page), []));
  }

  test('every canonical address is on its own host, in its directory', () => {
    for (const { address, html } of pages) {
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
      assert.ok(canonical?.startsWith(`${site}${base}`), `${address}: ${canonical}`);
    }
  });

  test('its _headers and _redirects name its directory on every line', () => {
    const headers = readFileSync(`${directory}/_headers`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    assert.ok(headers.length > 1 && headers.every((path) => path.startsWith(base)), headers.join());
    const redirects = readFileSync(`${directory}/_redirects`, 'utf8').trim().split('\n').map((line) => line.split(' ').slice(0, 2));
    assert.ok(redirects.length > 1 && redirects.flat().every((path) => path.startsWith(base)), redirects.join());
  });
});
