import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readReportAddress } from '../../src/build/site-config.ts';
import { reportHref } from '../../src/site/report.ts';

describe('where mistakes are reported', () => {
  test('is nowhere unless it is configured', () => {
    assert.equal(readReportAddress({}), undefined);
    assert.equal(readReportAddress({ REPORT: '' }), undefined);
  });

  test('is a form or a mail address', () => {
    for (const REPORT of ['https://forge.example.org/book/issues/new', 'mailto:book@example.org']) assert.equal(readReportAddress({ REPORT }), REPORT);
  });

  for (const REPORT of ['book@example.org', 'mailto:', 'javascript:alert(1)', 'mailto:a@b?cc=c@d']) {
    test(`REPORT=${REPORT} is refused`, () => assert.throws(() => readReportAddress({ REPORT }), /takes no reports\. Write REPORT=https:/));
  }
});

describe('a report', () => {
  const mistake = { page: '/fix/encodings/', release: '3.3', recipe: 'https://book.example.org/tools/builder/?dir=/srv/my+shop&v=2' };

  test('to a form carries page, release and recipe in its title and body', () => {
    const url = new URL(reportHref('https://forge.example.org/book/issues/new', mistake));
    assert.equal(url.searchParams.get('title'), 'Mistake on /fix/encodings/');
    assert.equal(url.searchParams.get('body'), `Page: /fix/encodings/\nRelease: 3.3\nRecipe: ${mistake.recipe}\n\nWhat is wrong:\n`);
  });

  test('by mail has them in its subject and body, with blanks that a mail program understands', () => {
    const href = reportHref('mailto:book@example.org', { page: '/current/' });
    assert.match(href, /^mailto:book@example\.org\?subject=Mistake%20on%20%2Fcurrent%2F&body=Page%3A%20%2Fcurrent%2F/);
    assert.doesNotMatch(href, /\+/);
  });

  test('keeps what the address of a form already asks for', () => {
    assert.match(reportHref('https://forge.example.org/new?labels=book', mistake), /\?labels=book&title=/);
  });
});
