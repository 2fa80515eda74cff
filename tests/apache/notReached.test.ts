import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { OneSite, type Seen } from './oneSite.ts';
import { makeReadable } from './server/index.ts';

describe('a request that no WSGIScriptAlias takes', () => {
  let site: OneSite;
  let root = '';

  before(async () => {
    site = await OneSite.make();
    root = `${site.directory}/public`;
    await mkdir(root);
    await writeFile(`${root}/settings.py`, "SECRET = 'x'\n");
    await makeReadable(site.directory);
  });

  after(() => site.remove());

  const withRoot = (text: string, options = ''): string => text.replace('</VirtualHost>', `DocumentRoot ${root}\n<Directory ${root}>\n${options}Require all granted\n</Directory>\n</VirtualHost>`);
  const withoutAlias = (): string => site.text.replace(/ *WSGIScriptAlias \/ [^]*?GLOBAL\}\n/, '');

  async function seen(text: string, path = '/'): Promise<Seen> {
    const [only] = await site.visited(text, { paths: [path] });
    assert.ok(only);
    return only;
  }

  test('a directory without an index file returns 403, and the log has AH01276', async () => {
    const { status, log } = await seen(withRoot(withoutAlias(), 'Options None\n'));
    assert.equal(status, 403);
    assert.ok(log.includes(`AH01276: Cannot serve directory ${root}/: No matching DirectoryIndex (index.html) found, and server-generated directory index forbidden by Options directive`), log);
  });

  test('a directory with Options Indexes returns the list of its files, and their source', async () => {
    const listing = withRoot(withoutAlias(), 'Options Indexes\n');
    assert.match((await seen(listing)).body, /Index of \/[^]*settings\.py/);
    assert.match((await seen(listing, '/settings.py')).body, /SECRET/);
  });

  test('a WSGIScriptAlias for a path leaves other paths to Apache', async () => {
    const { status, body } = await seen(withRoot(site.text.replace('WSGIScriptAlias / ', 'WSGIScriptAlias /app ')), '/users');
    assert.equal(status, 404);
    assert.match(body, /The requested URL was not found on this server/);
  });

  test('an IfModule section with a wrong name skips its lines silently', async () => {
    const text = withRoot(site.text.replace(/( *WSGIScriptAlias \/ [^]*?GLOBAL\}\n)/, '<IfModule wsgi>\n$1</IfModule>\n'), 'Options None\n');
    await site.accepted(text);
    assert.equal((await seen(text)).status, 403);
  });

  test('an Alias for "/" above WSGIScriptAlias takes the request', async () =>
    assert.equal((await seen(withRoot(site.text.replace('WSGIScriptAlias / ', `Alias / ${root}/\nWSGIScriptAlias / `), 'Options None\n'))).status, 403));

  test('index.html of DocumentRoot does not take the request', async () => {
    await writeFile(`${root}/index.html`, 'a page of Apache');
    assert.doesNotMatch((await seen(withRoot(site.text))).body, /a page of Apache/);
  });
});
