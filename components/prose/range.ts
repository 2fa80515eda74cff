import { getCollection } from 'astro:content';
import { compareVersions, releasesFrom, type Release } from '#core/releases';

/** Id of the page with the notes on a release: the newest one about it or an older one. */
export async function pageOf(release: Release): Promise<string> {
  const pages = (await getCollection('pages')).filter(({ data }) => data.release !== undefined && compareVersions(data.release, release) <= 0);
  const page = pages.toSorted((a, b) => compareVersions(a.data.release ?? '', b.data.release ?? '')).at(-1);
  if (page === undefined) throw new Error(`No page has notes on mod_wsgi ${release}. Write one with "release:" in its head.`);
  return page.id;
}

/** Releases of the page about one: up to the one before the next that has a page. Refuses a release without a page. */
export async function rangeOf(release: Release): Promise<Release[]> {
  const pages = (await getCollection('pages')).flatMap(({ data }) => data.release ?? []).sort(compareVersions);
  if (!pages.includes(release)) throw new Error(`No page is about mod_wsgi ${release}. Use one of: ${pages.join(', ')}.`);
  return releasesFrom(release, pages[pages.indexOf(release) + 1]);
}
