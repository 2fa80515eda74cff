import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SUBDIRECTORY } from '../runner/subdirectory.ts';
import { builtPages } from './pages.ts';

test('without a configured address no page has a link for reports', () => {
  for (const { address, html } of builtPages()) assert.doesNotMatch(html, /Report a mistake|<report-link/, address);
});

test('with one, a page has it with its own path filled in', () => {
  const file = `${SUBDIRECTORY.directory}/fix/encodings/index.html`;
  assert.ok(existsSync(file), `${SUBDIRECTORY.directory} is not built. Run "npm test -- build" first.`);
  const [, href = ''] = /<report-link><a href="([^"]*)">Report a mistake<\/a>/.exec(readFileSync(file, 'utf8')) ?? [];
  const url = new URL(href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
  assert.equal(`${url.origin}${url.pathname}`, SUBDIRECTORY.report);
  assert.match(url.searchParams.get('body') ?? '', /^Page: \/book\/fix\/encodings\/$/m);
});
