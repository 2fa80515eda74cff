import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BEHAVIOURS, changesIn, isRelease, RELEASES, taggedOn } from '#core/releases';
import { builtFile, listedPages } from './pages.ts';
import { childrenOf, parseXml } from './xml.ts';

const SITE = 'https://which-python.example';
const pages = listedPages();

describe('sitemap.xml', () => {
  const SITEMAP = '{http://www.sitemaps.org/schemas/sitemap/0.9}';

  test('is well-formed and has every page once, at the address that the page gives itself', () => {
    const root = parseXml(builtFile('/sitemap.xml'));
    assert.equal(root.name, `${SITEMAP}urlset`);
    const locations = childrenOf(root, `${SITEMAP}url`).map((url) => childrenOf(url, `${SITEMAP}loc`)[0]?.text);
    const canonical = pages.map(({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]);
    assert.deepEqual(locations.toSorted(), canonical.toSorted());
  });

  test('is named by robots.txt, which forbids nothing', () => {
    const robots = builtFile('/robots.txt').toString();
    assert.match(robots, new RegExp(`^Sitemap: ${SITE}/sitemap\\.xml$`, 'm'));
    assert.doesNotMatch(robots, /^Disallow: \S/m);
  });
});

describe('the feed of version notes', () => {
  const ATOM = '{http://www.w3.org/2005/Atom}';
  const feed = parseXml(builtFile('/versions/feed.xml'));
  const entries = childrenOf(feed, `${ATOM}entry`).map((entry) => {
    const text = (name: string): string => childrenOf(entry, `${ATOM}${name}`)[0]?.text ?? '';
    const release = text('title').replace('mod_wsgi ', '');
    assert.ok(isRelease(release), `"${text('title')}" is not about a release`);
    return { id: text('id'), release, updated: text('updated'), content: text('content'), link: childrenOf(entry, `${ATOM}link`)[0]?.attributes['href'] ?? '' };
  });

  test('has what Atom demands of a feed', () => {
    for (const name of ['id', 'title', 'updated', 'author']) assert.equal(childrenOf(feed, `${ATOM}${name}`).length, 1, name);
    const self = childrenOf(feed, `${ATOM}link`).find(({ attributes }) => attributes['rel'] === 'self');
    assert.equal(self?.attributes['href'], `${SITE}/versions/feed.xml`);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  });

  test('has an entry for each release that changed something, newest first, dated by its tag', () => {
    const changed = RELEASES.map(([release]) => release).filter((release) => changesIn([release]).length > 0);
    assert.deepEqual(entries.map(({ release }) => release), changed.toReversed());
    for (const { release, updated } of entries) assert.equal(updated, `${taggedOn(release)}T00:00:00Z`);
    assert.ok(childrenOf(feed, `${ATOM}updated`)[0]?.text === entries.map(({ updated }) => updated).sort().at(-1));
  });

  test('tells every behaviour that begins, and every one that ends before today', () => {
    const told = entries.map(({ content }) => content).join('').replaceAll(/<[^>]+>/g, '').replaceAll(/&lt;/g, '<').replaceAll(/&gt;/g, '>').replaceAll(/&quot;/g, '"').replaceAll(/&#39;/g, "'").replaceAll(/&amp;/g, '&');
    const changes = changesIn(RELEASES.map(([release]) => release)).map(({ fact }) => BEHAVIOURS[fact].effect.replaceAll('`', ''));
    assert.ok(changes.length > 0);
    const missing = changes.filter((effect) => !told.includes(effect));
    assert.deepEqual(missing, []);
  });

  test('leads to pages that there are', () => {
    const there = new Set(pages.map(({ address }) => address));
    assert.deepEqual(entries.map(({ link }) => new URL(link).pathname).filter((address) => !there.has(address)), []);
  });

  test('is named in the head of every page', () => {
    assert.deepEqual(pages.filter(({ html }) => !html.includes('<link rel="alternate" type="application/atom+xml" href="/versions/feed.xml"')).map(({ address }) => address), []);
  });
});
