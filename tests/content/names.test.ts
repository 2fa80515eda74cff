import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { pageOf, pages } from './pages.ts';
import { codeOf, proseOf } from './text.ts';
import { unknownNames } from './unknown.ts';

describe('the pages', () => {
  const all = pages();

  test('are read: prose and code', () => {
    assert.ok(all.length >= 40);
    for (const page of all) assert.ok(proseOf(page).length >= 2, page.file);
    assert.ok(all.flatMap(codeOf).length > 500);
  });

  test('name no directive, option, release or code that the data does not know', () => {
    assert.deepEqual(all.flatMap(unknownNames), []);
  });
});

describe('the check of names', () => {
  const said = (text: string): string[] => unknownNames(pageOf('content/fix/x.mdx', `---\ntitle: X\n---\n\n${text}\n`));

  test('accepts what mod_wsgi has or had', () => {
    for (const text of ['`WSGIPythonHome`', 'WSGIPythonExecutable', '`WSGIPython(Home|Path)`', '`python-home=/srv/x`', '`"python-path=/a b"`', '`WSGIDaemonProcess x user=y`',
      'mod_wsgi 4.9.4', 'mod_wsgi 2.x', 'mod_wsgi 5.0', 'up to 4.1', 'WSGI0100', 'since 3.4', 'Python 3.6 to 3.9', 'Apache 2.4.71', 'virtualenv 20.1', '192.0.2.1', '`/python3.99`']) {
      assert.deepEqual(said(text), [], text);
    }
  });

  test('refuses what it never had', () => {
    for (const text of ['`WSGIPythonHom`', 'WSGIVirtualEnv', '`python-hom=/srv/x`', '`WSGIDaemonProcess x venv=/srv/x`', '`"python-paths=/a b"`', 'mod_wsgi 4.9.5', 'mod_wsgi/7.0',
      'mod_wsgi 7.x', 'WSGI9999', 'since 3.6', 'up to 4.9.9', 'comes with 4.10.1', 'since 5.1', 'mod_wsgi 4.10', '| a |\n| --- |\n| 4.9.9 |', '```apache\nWSGIFoo On\n```']) {
      assert.equal(said(text).length > 0, true, text);
    }
  });

  test('says the place, the name, and what it was taken for', () => {
    assert.deepEqual(said('Fine.\n\nmod_wsgi 4.9.5'), ['content/fix/x.mdx:7: "4.9.5" is not a release that src/core/releases knows']
      .concat('content/fix/x.mdx:7: "4.9.5" is not a release that src/core/releases knows'));
  });
});
