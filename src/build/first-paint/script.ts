import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;

/**
 * The one script that stands in a page, as it is written: types would not be understood there, and a comment would be sent to
 * everybody. In the first frame, before anything is painted, it sets the scheme that the reader chose; not while the page is read, since
 * a browser asks another process for what it keeps. It asks for every module once the whole page is there and text has been painted (a
 * page that comes in parts is painted in parts, the first of which may be the background alone); where a browser knows of no paint,
 * after 99 frames, which are less than two seconds. Until the search has come, it opens its field for a slash.
 */
export const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** Its hash, as a policy names it. */
export const IN_PAGE_HASH = `sha256-${createHash('sha256').update(IN_PAGE).digest('base64')}`;

/**
 * A built page whose modules are named, and not loaded: the script in the page asks for them once the page has been painted.
 * A module is otherwise fetched and run while the first paint is being made, though nothing that is read waits for it.
 */
export function modulesAfterPaint(html: string): string {
  return html.replaceAll(MODULE, (_, address: string) => `<script type="module" data-after-paint="${address}"></script>`);
}
