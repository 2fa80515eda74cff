import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { DIRECTIVES } from '#core/releases';

import { messagesQuotedBy } from '../core/logMessages.ts';
import { fencesOf, pageOf, pages, type Page } from './pages.ts';
import { codeSpansOf, type Passage } from './text.ts';

/** First words of what is typed, and not read in a log: commands, and Apache's own directives and sections. */
const TYPED = /^(?:#|[/<"']|\$\{|[a-z0-9_-]+=|(?:python3?|pip|chmod|chown|sudo|namei|ls|ln|curl|grep|apt|apt-get|dnf|httpd|pipenv|setsebool|semanage|restorecon|findmnt|apache2ctl|systemctl|a2enmod|mod_wsgi-express|exec|import|from|def|sys\.\w+)\b|(?:Require|LogLevel|LoadModule|Order|Allow|Options|Include|Listen|ServerName|Timeout)\b)/;

/** System error that Apache writes before a message. */
const SYSTEM_ERRORS = ['(2)No such file or directory', '(13)Permission denied', '(20)Not a directory', '(11)Resource temporarily unavailable'];

/** Three words and more, or a code: fewer are a name. */
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length >= 3 || /^WSGI\d/.test(text);

function isConfiguration(text: string): boolean {
  const [first = ''] = text.trim().split(/\s+/);
  return TYPED.test(text.trim()) || SYSTEM_ERRORS.includes(text) || first in DIRECTIVES || /^[a-z]+(?:-[a-z]+)* =/.test(text);
}

/** Log text of a page: lines of its text fences, and sentences between backticks. */
function quotations(page: Page): Passage[] {
  const lines = fencesOf(page).filter(({ language }) => language === 'text' || language === 'log')
    .flatMap(({ place, code }) => code.trim().split('\n').map((text) => ({ place, text })));
  return [...lines, ...codeSpansOf(page).filter(({ text }) => isSentence(text) && !isConfiguration(text))];
}

const unknown = (page: Page): string[] => quotations(page).filter(({ text }) => messagesQuotedBy(text).length === 0 && !/^WSGI\d{4}$/.test(text))
  .map(({ place, text }) => `${place}: "${text}" are not the words of a message in src/core/log/messages.ts`);

describe('the pages of section fix', () => {
  const fix = pages().filter(({ section }) => section === 'fix');

  test('quote error texts word for word', () => assert.deepEqual(fix.flatMap(unknown), []));

  test('quote dozens of them', () => assert.ok(fix.flatMap(quotations).length >= 40));
});

describe('the check of quotations', () => {
  const said = (text: string): number => unknown(pageOf('content/fix/x.mdx', `${text}\n`)).length;

  test('accepts whole messages, parts of them, and what is no message', () => {
    for (const text of ["```text\nWSGI0102: Python home '/x' for embedded mode is not accessible; Python interpreter may not initialise correctly. Verify the access permissions on the directory.\n```",
      '`Unable to stat Python home`', '`python -m venv x`', '`WSGIDaemonProcess x user=y`', '`Require all granted`', '`sys.prefix`']) assert.equal(said(text), 0, text);
  });

  test('refuses a changed word, a wrong code, and an invented message', () => {
    for (const text of ['```text\nUnable to access Python home /x\n```', '`Unable to stat the Python home`', '```text\nWSGI0102: Unable to stat Python home\n```', '`Python home cannot be used`']) {
      assert.equal(said(text), 1, text);
    }
  });
});
