import { expect, type Page, test } from '@playwright/test';
import { hostileQueries, MARK } from './hostile/queries.ts';
import { watch } from './hostile/watch.ts';

// The worker would ask the server itself, past what the test hands to the page.
test.use({ serviceWorkers: 'block' });

const BUILDER = '/tools/builder/';
const PAGES = ['/', '/current/one-app-daemon/', '/fix/encodings/', '/versions/3.4/', '/facts/h/', '/e/', '/404.html'];

/** Visits the builder with a query, and waits for its own link, which it sets last. */
async function visit(page: Page, query: string): Promise<void> {
  await page.goto(BUILDER + query, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-share] copy-button')?.dataset['text'] !== undefined);
}

test('50 hostile links to the builder, visited', async ({ page }) => {
  const seen = await watch(page);
  for (const query of hostileQueries(50)) {
    await visit(page, query);
    expect(await page.evaluate(() => window.findHarm()), query).toEqual([]);
    expect(seen, query).toEqual([]);
  }
});

// For these the builder is inserted anew, as the server sent it. Only the page around it is not loaded again.
// So many let each field meet markup several times.
test('400 hostile links more, each read by a new builder in the same page', async ({ page }) => {
  const seen = await watch(page);
  const queries = hostileQueries(450).slice(50);
  await page.goto(BUILDER);
  const { faults, shown } = await page.evaluate(readAll, { queries, mark: MARK });
  expect(faults).toEqual([]);
  expect(seen).toEqual([]);
  // Otherwise nothing hostile was on the page at all.
  expect(shown).toBeGreaterThan(queries.length / 4);
});

/** Runs in the page: a new builder reads each query. Returns the harm, and the number of escaped marks. */
async function readAll({ queries, mark }: { queries: readonly string[]; mark: string }): Promise<{ faults: string[]; shown: number }> {
  const template = document.createElement('template');
  template.innerHTML = document.querySelector('wsgi-builder')?.outerHTML ?? '';
  const faults: string[] = [];
  let shown = 0;
  // Nothing is laid out or painted between two links: that would take most of the time.
  document.querySelector('main')?.setAttribute('hidden', '');
  // A timer would wait four milliseconds each time.
  const { port1, port2 } = new MessageChannel();
  const nextTask = (): Promise<unknown> => new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  for (const query of queries) {
    const told = query.slice(0, 300);
    history.replaceState(null, '', location.pathname + query);
    document.querySelector('wsgi-builder')?.replaceWith(document.importNode(template.content, true));
    const builder = document.querySelector('wsgi-builder');
    const button = builder?.querySelector<HTMLElement>('[data-share] copy-button');
    for (const until = performance.now() + 60_000; button?.dataset['text'] === undefined;) {
      if (performance.now() > until) return { faults: [`no builder came to life for ${told}`], shown };
      await nextTask();
    }
    if (location.search !== new URL(query, location.href).search) faults.push(`the address was changed before it was read: ${told}`);
    if (builder?.textContent.includes(mark) === true) shown++;
    faults.push(...window.findHarm().map((fault) => `${fault}, by ${told}`));
  }
  return { faults, shown };
}

test('20 hostile links of up to 100,000 characters, visited', async ({ page, request }) => {
  const seen = await watch(page);
  const body = await (await request.get(BUILDER)).text();
  // Servers reject request lines this long (the preview from 16 KB on), so the page is fulfilled here.
  await page.route(({ pathname }) => pathname === BUILDER, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  let longest = 0;
  for (const query of hostileQueries(20, 'long')) {
    await visit(page, query);
    longest = Math.max(longest, await page.evaluate(() => location.search.length));
    expect(await page.evaluate(() => window.findHarm()), query.slice(0, 300)).toEqual([]);
    expect(seen, query.slice(0, 300)).toEqual([]);
  }
  expect(longest).toBeGreaterThan(90_000);
});

test('50 addresses of other pages with a hostile release', async ({ page }) => {
  const seen = await watch(page);
  for (const [index, query] of hostileQueries(50).entries()) {
    const value = query.slice(1).split('&')[0]?.split('=')[1] ?? '';
    const address = `${PAGES[index % PAGES.length]}?mod_wsgi=${value}&${query.slice(1)}`;
    await page.goto(address);
    expect(await page.evaluate(() => window.findHarm()), address).toEqual([]);
    expect(seen, address).toEqual([]);
  }
});
