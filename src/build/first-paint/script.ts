import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;

/**
 * The inline script of every page, sent as it is: plain JavaScript without comments. In the first frame, before the paint, it
 * sets the reader's scheme. Not earlier, since reading localStorage blocks parsing. It requests the modules once the page is
 * parsed and text is painted. Without a paint entry it starts after 99 frames, less than two seconds. Until the search has
 * come, it opens its field for a slash.
 */
export const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** Its hash, as a policy names it. */
export const IN_PAGE_HASH = `sha256-${createHash('sha256').update(IN_PAGE).digest('base64')}`;

/**
 * Rewrites a built page: modules are named, and the inline script loads them after the paint. Otherwise modules would load
 * and run during the first paint, though no text depends on them.
 */
export function modulesAfterPaint(html: string): string {
  return html.replaceAll(MODULE, (_, address: string) => `<script type="module" data-after-paint="${address}"></script>`);
}
