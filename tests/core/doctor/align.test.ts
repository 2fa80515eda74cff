import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { align, type Part, type Row } from '../../../src/core/doctor/recipe/align.ts';

const textOf = (parts: readonly Part[] | undefined): string => (parts ?? []).map(({ text }) => text).join('');
const changedIn = (parts: readonly Part[] | undefined): string[] => (parts ?? []).filter(({ changed }) => changed).map(({ text }) => text.trim());

describe('two configurations side by side', () => {
  test('have the same directive on one row, with only the words marked that differ', () => {
    const [row] = align('WSGIDaemonProcess shop user=jo threads=25\n', 'WSGIDaemonProcess shop \\\n    user=jo threads=25 \\\n    python-home=/srv/venv\n');
    assert.deepEqual(changedIn(row?.before), []);
    assert.deepEqual(changedIn(row?.after), ['python-home=/srv/venv']);
  });

  test('have directives of one side alone on rows of their own, in order', () => {
    const rows = align('ServerName a\nWSGIPassAuthorization On\nWSGIScriptAlias / /a.wsgi\n', 'ServerName a\nWSGIScriptAlias / /a.wsgi process-group=a\n');
    assert.deepEqual(rows.map(({ before, after }) => [textOf(before), textOf(after)]), [
      ['ServerName a', 'ServerName a'], ['WSGIPassAuthorization On', ''], ['WSGIScriptAlias / /a.wsgi', 'WSGIScriptAlias / /a.wsgi process-group=a'],
    ]);
  });

  test('ignore indents and letter case of directive names', () => {
    assert.deepEqual(align('\twsgipythonhome /a\n', '    WSGIPythonHome /a\n').map((row: Row) => changedIn(row.after)), [['WSGIPythonHome']]);
  });

  test('lose no text of either side', () => {
    const texts = fc.array(fc.constantFrom('A x', 'A y', 'B', '# c', '', 'A x \\', '  z'), { maxLength: 12 }).map((lines) => lines.map((each) => `${each}\n`).join(''));
    fc.assert(fc.property(texts, texts, (before, after) => {
      const rows = align(before, after);
      const joined = (side: 'before' | 'after'): string => rows.flatMap((row) => (row[side] === undefined ? [] : [textOf(row[side])])).join('\n');
      assert.equal(joined('before'), before.replace(/\n+$/, ''));
      assert.equal(joined('after'), after.replace(/\n+$/, ''));
    }));
  });
});
