import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SUBDIRECTORY } from '../runner/subdirectory.ts';
import { builtPages } from './pages.ts';

test('without a configured address no page has a link for reports', () => {
  for (const { address, html } of builtPages()) assert.doesNotMatch(html, /Report a mistake|<report-link/, address);
});

test('with one, every page has it with its own path filled in', () => {
  const { directory, base, report } = SUBDIRECTORY;
  for (const { address, html } of builtPages(directory, base).filter((page) => page.html.includes('</report-link>'))) {
    const [, href = ''] = /<report-link><a href="([^"]*)">Report a mistake<\/a>/.exec(html) ?? [];
    const url = new URL(href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
    assert.equal(`${url.origin}${url.pathname}`, report, address);
    // A server sends the page of a wrong address under that address.
    const path = address.replace(/\.html$/, '/');
    assert.ok(url.searchParams.get('body')?.split('\n').includes(`Page: ${path}`), address);
  }
  assert.ok(builtPages(directory, base).filter(({ html }) => html.includes('</report-link>')).length > 100);
});
