/*
 * Keeps what a reader has opened, every page of fix/, and the doctor, so that these can be used without a network. While there is one, it is always
 * asked first, and nobody sees a page of yesterday; only files whose name changes with what is in them are taken from what is kept.
 */
const PAGES = 'pages-1';
const FILES = 'files-1';
/** Named files pile up over the builds of the site; the oldest make room. */
const MOST_FILES = 200;

const scope = new URL(self.registration.scope);
const OFFLINE = new URL('offline/', scope).href;
const FIX = new URL('fix/', scope).href;
/** The page of the doctor, and its files, as the build lists them. */
const DOCTOR = new URL('offline/doctor.json', scope).href;

/** True for a file whose name changes with what is in it. */
function isNamedByContent({ pathname }) {
  const below = pathname.slice(scope.pathname.length);
  return below.startsWith('_astro/') || /^pagefind\/(?:fragment|index)\//.test(below);
}

/** A page is one page, whatever query the form on it was filled from. */
function keyOf(request) {
  const url = new URL(request.url);
  url.hash = '';
  if (request.mode === 'navigate') url.search = '';
  return url.href;
}

async function keep(cacheName, key, response) {
  const cache = await caches.open(cacheName);
  await cache.put(key, response);
  if (cacheName !== FILES) return;
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_FILES)).map((old) => cache.delete(old)));
}

/** Servers vary their answers by who asks and how they compress; what is kept is kept decoded, and for one reader. */
function keptIn(cacheName, key) {
  return caches.match(key, { cacheName, ignoreVary: true });
}

/** Returns the kept file, or else the answer of the network, and keeps that. */
async function fromKept(event) {
  const kept = await keptIn(FILES, event.request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(FILES, event.request.url, response.clone()));
  return response;
}

/** Returns the answer of the network, or, without one, the kept page. */
async function fromNetwork(event) {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keep(PAGES, keyOf(event.request), response.clone()));
    return response;
  } catch (error) {
    const kept = await keptIn(PAGES, keyOf(event.request));
    if (kept !== undefined) return kept;
    if (event.request.mode === 'navigate') return offlinePage();
    throw error;
  }
}

/** Returns the offline page with a list of the kept pages. Their titles are HTML already. */
async function offlinePage() {
  const cache = await caches.open(PAGES);
  const page = await cache.match(OFFLINE);
  if (page === undefined) return Response.error();
  const items = await Promise.all((await cache.keys()).filter(({ url }) => url.endsWith('/') && url !== OFFLINE).map(async ({ url }) => {
    const title = /<title>([^<]*)<\/title>/.exec(await (await cache.match(url)).text())?.[1];
    return `<li><a href="${new URL(url).pathname}">${title}</a></li>`;
  }));
  const html = (await page.text()).replace(/(<ul data-kept[^>]*>)/, (list) => list + items.join(''));
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Keeps the pages that were open before this worker came. They ask for their files again by themselves. */
async function keepOpenPages() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = new Set([OFFLINE, ...windows.map(({ url }) => keyOf({ url, mode: 'navigate' })).filter((url) => url.startsWith(scope.href))]);
  await Promise.all([...pages].map(async (page) => {
    const response = await fetch(page);
    if (response.ok) await keep(PAGES, page, response);
  }));
}

/** One run for each start of the worker. */
let keepingMore;

/**
 * Keeps the pages of fix/ that are not kept yet: they are wanted when a network is bad. One after the other, so that the reader's own
 * requests come first, and not where the reader saves data. What is missing after a failure is asked for by the next start.
 */
async function keepFixPages() {
  if (navigator.connection?.saveData) return;
  const list = await keptIn(PAGES, FIX) ?? await fetch(FIX);
  const addresses = [...(await list.clone().text()).matchAll(/ href="([^"#?]+)"/g)].map(([, address]) => new URL(address, FIX).href);
  for (const address of new Set([FIX, ...addresses])) {
    if (!address.startsWith(FIX) || await keptIn(PAGES, address) !== undefined) continue;
    const response = await fetch(address);
    if (response.ok) await keep(PAGES, address, response);
  }
}

/** Keeps the doctor: its files, and the page that names them anew with each build. The same rules hold as for fix/. */
async function keepDoctor() {
  if (navigator.connection?.saveData) return;
  const [page, ...files] = await (await fetch(DOCTOR)).json();
  let isNew = await keptIn(PAGES, new URL(page, scope).href) === undefined;
  for (const file of files) {
    const address = new URL(file, scope).href;
    if (await keptIn(FILES, address) !== undefined) continue;
    const response = await fetch(address);
    if (!response.ok) return;
    await keep(FILES, address, response);
    isNew = true;
  }
  const response = isNew ? await fetch(new URL(page, scope).href) : undefined;
  if (response?.ok) await keep(PAGES, new URL(page, scope).href, response);
}

self.addEventListener('install', (event) => event.waitUntil(keepOpenPages().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name !== PAGES && name !== FILES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(scope.href)) return;
  event.respondWith(isNamedByContent(url) ? fromKept(event) : fromNetwork(event));
  keepingMore ??= keepFixPages().then(keepDoctor).catch(() => undefined);
  event.waitUntil(keepingMore);
});
