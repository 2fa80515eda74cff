import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage } from './pages.ts';

/** A built site: the directory it lies in, the path it is served at, and its pages. */
export interface BuiltSite {
  readonly directory: string;
  readonly base: string;
  readonly pages: readonly BuiltPage[];
}

const LINK = /<(?:a|link|form|script|img)\s[^>]*?(?:href|action|src)="([^"]*)"/g;
const REFRESH = /<meta http-equiv="refresh" content="0;url=([^"]*)"/g;

/** Returns a function that lists the dead links and anchors of a page, each with its defect. */
export function deadLinks({ directory, base, pages }: BuiltSite): (page: BuiltPage) => string[] {
  const ids = new Map(pages.map(({ address, html }) => [address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));

  function fault(from: string, link: string): string | undefined {
    const url = new URL(link.replaceAll('&amp;', '&'), `http://here${from}`);
    if (url.host !== 'here') return undefined;
    if (!url.pathname.startsWith(base)) return `outside of ${base}`;
    const found = ids.get(url.pathname);
    if (found === undefined) return existsSync(join(directory, url.pathname.slice(base.length))) && !url.pathname.endsWith('/') ? undefined : 'no such page';
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor === '' || found.has(anchor) ? undefined : `no such anchor on ${url.pathname}`;
  }

  return ({ address, html }) => linksOf(html).flatMap((link) => {
    const what = fault(address, link);
    return what === undefined ? [] : [`${link}: ${what}`];
  });
}

/** Targets that a page links to, loads or redirects to, as written. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(LINK), ...html.matchAll(REFRESH)].map(([, link]) => link ?? '');
}
