/** The version notes as an Atom feed: an entry for each release that changed something for environments, newest first. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { compareVersions, RELEASES } from '#core/releases';
import { href, pageHref } from '../../site/address.ts';
import { atomFeed } from '../../build/feed.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const whole = (path: string): string => new URL(path, site).href;
  // A page is about its release, and about those that follow up to the next page's.
  const pages = (await getCollection('pages')).flatMap(({ id, data: { release } }) => (release === undefined ? [] : [{ id, release }]))
    .sort((a, b) => compareVersions(b.release, a.release));
  const text = atomFeed({
    id: whole(url.pathname),
    home: whole(href('/')),
    releases: RELEASES.map(([release]) => release).toReversed(),
    addressOf: (release) => {
      const page = pages.find((candidate) => compareVersions(candidate.release, release) <= 0);
      return whole(page === undefined ? href('/') : pageHref(page.id));
    },
  });
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml' } });
};
