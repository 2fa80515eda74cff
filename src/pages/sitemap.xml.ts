/** Every page, for search engines. */
import type { APIRoute } from 'astro';
import { listing } from '../site/book.ts';
import { element, xmlDocument } from '../build/xml.ts';

export const GET: APIRoute = async ({ site }) => {
  const addresses = (await listing()).flatMap(({ pages }) => pages.map(({ address }) => new URL(address, site).href));
  const urls = addresses.map((address) => element('url', {}, element('loc', {}, address)));
  return new Response(xmlDocument(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls)), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
