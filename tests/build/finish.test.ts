import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { finish, type BuiltSite, type HtmlTransform, mapConcurrent } from '../../src/build/postbuild/finish.ts';

/** Files of a build by address. */
const RENDERED: Readonly<Record<string, Response>> = {
  '/404/': new Response('not found', { status: 404, headers: { 'content-type': 'text/html' } }),
  '/fix/': new Response('fix', { headers: { 'content-type': 'text/html;charset=utf-8' } }),
  '/robots.txt': new Response('robots', { headers: { 'content-type': 'text/plain' } }),
};

/** Stand-in for Astro's build with the arguments in use. Returns the files that it would write. */
async function built(base: string, integration: ReturnType<typeof finish>): Promise<Record<string, string>> {
  const hooks = integration.hooks as Readonly<Record<string, (options: unknown) => unknown>>;
  const standard: AstroPrerenderer = {
    name: 'standard',
    getStaticPaths: () => Promise.resolve([]),
    render: ({ url }) => Promise.resolve(RENDERED[new URL(url).pathname.replace(/^\/book/, '')]?.clone() ?? Response.error()),
  };
  let prerenderer = standard;
  await hooks['astro:config:done']?.({ config: { base } });
  await hooks['astro:build:start']?.({ setPrerenderer: (make: (given: AstroPrerenderer) => AstroPrerenderer) => { prerenderer = make(standard); } });
  const written: Record<string, string> = {};
  for (const address of Object.keys(RENDERED)) {
    const rendered = await prerenderer.render(new Request(`https://x.example${base.replace(/\/$/, '')}${address}`), {} as Parameters<AstroPrerenderer['render']>[1]);
    const response = rendered instanceof Response ? rendered : rendered.response;
    assert.equal(response.status, RENDERED[address]?.status);
    written[address] = await response.text();
  }
  await hooks['astro:build:done']?.({ dir: pathToFileURL('/dist/'), logger: console });
  return written;
}

describe('the end of a build', () => {
  test('changes every page by each change in turn before it is written; other files stay', async () => {
    const marked: HtmlTransform = (html, address) => `${html} at ${address}`;
    assert.deepEqual(await built('/', finish([(html) => html.toUpperCase(), marked], [])), {
      '/404/': 'NOT FOUND at /404.html', '/fix/': 'FIX at /fix/', '/robots.txt': 'robots',
    });
  });

  test('every companion gets the pages as they are served, and the root they are served from', async () => {
    const seen: BuiltSite[] = [];
    const look = (site: BuiltSite): Promise<void> => Promise.resolve(void seen.push(site));
    await built('/book', finish([(html) => html.toUpperCase()], [look, look]));
    assert.equal(seen.length, 2);
    assert.equal(seen[0]?.base, '/book/');
    assert.equal(seen[0].directory, '/dist/');
    assert.deepEqual(seen[1]?.pages.map(({ address, html }) => `${address} ${html}`), ['/404.html NOT FOUND', '/fix/ FIX']);
  });

  test('a page that must not be served stops it before anything is written beside', async () => {
    const refuse: HtmlTransform = (_, address) => { throw new Error(`${address} is refused`); };
    await assert.rejects(built('/', finish([refuse], [() => assert.fail('written beside')])), /404\.html is refused/);
  });
});

describe('several files at once', () => {
  test('what was made keeps the order of the files, and not too many are open', async () => {
    let open = 0;
    let most = 0;
    const made = await mapConcurrent(Array.from({ length: 100 }, (_, index) => index), async (index) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, index % 3));
      open--;
      return index * 2;
    });
    assert.deepEqual(made, Array.from({ length: 100 }, (_, index) => index * 2));
    assert.ok(most > 1 && most <= 32, `${most} at once`);
  });

  test('the first that fails stops it', async () => {
    await assert.rejects(mapConcurrent([1, 2, 3], (each) => each === 2 ? Promise.reject(new Error('two')) : Promise.resolve(each)), /two/);
  });
});
