import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { finish, type BuiltSite, type Change } from '../../src/build/finish.ts';
import { several } from '../../src/build/several.ts';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A built site of two pages and a file that is no page. */
function builtSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'finish-'));
  folders.push(folder);
  mkdirSync(join(folder, 'fix'));
  writeFileSync(join(folder, '404.html'), 'not found');
  writeFileSync(join(folder, 'fix/index.html'), 'fix');
  writeFileSync(join(folder, 'robots.txt'), 'robots');
  return folder;
}

/** What Astro calls at the end of a build, with as much of its arguments as is used. */
async function end(folder: string, base: string, integration: ReturnType<typeof finish>): Promise<void> {
  const hooks = integration.hooks as Readonly<Record<string, (options: unknown) => unknown>>;
  await hooks['astro:config:done']?.({ config: { base } });
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`), logger: console });
}

describe('the end of a build', () => {
  test('changes every page by each change in turn, and writes it; other files stay', async () => {
    const folder = builtSite();
    const marked: Change = (html, address) => `${html} at ${address}`;
    await end(folder, '/', finish([(html) => html.toUpperCase(), marked], []));
    assert.equal(readFileSync(join(folder, 'fix/index.html'), 'utf8'), 'FIX at /fix/');
    assert.equal(readFileSync(join(folder, '404.html'), 'utf8'), 'NOT FOUND at /404.html');
    assert.equal(readFileSync(join(folder, 'robots.txt'), 'utf8'), 'robots');
  });

  test('every companion gets the pages as they are served, and the root they are served from', async () => {
    const seen: BuiltSite[] = [];
    const look = (site: BuiltSite): Promise<void> => Promise.resolve(void seen.push(site));
    await end(builtSite(), '/book', finish([(html) => html.toUpperCase()], [look, look]));
    assert.equal(seen.length, 2);
    assert.equal(seen[0]?.base, '/book/');
    assert.deepEqual(seen[1]?.pages.map(({ address, html }) => `${address} ${html}`).sort(), ['/404.html NOT FOUND', '/fix/ FIX']);
  });

  test('a page that must not be served stops it before anything is written beside', async () => {
    const refuse: Change = (_, address) => { throw new Error(`${address} is refused`); };
    await assert.rejects(end(builtSite(), '/', finish([refuse], [() => assert.fail('written beside')])), /is refused/);
  });
});

describe('several files at once', () => {
  test('what was made keeps the order of the files, and not too many are open', async () => {
    let open = 0;
    let most = 0;
    const made = await several(Array.from({ length: 100 }, (_, index) => index), async (index) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, index % 3));
      open--;
      return index * 2;
    });
    assert.deepEqual(made, Array.from({ length: 100 }, (_, index) => index * 2));
    assert.ok(most > 1 && most <= 32, `${most} at once`);
  });

  test('the first that fails stops it', async () => {
    await assert.rejects(several([1, 2, 3], (each) => each === 2 ? Promise.reject(new Error('two')) : Promise.resolve(each)), /two/);
  });
});
