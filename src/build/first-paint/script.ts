import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;

/**
 * The one script that stands in a page, as it is written: types would not be understood there, and a comment would be sent to
 * everybody. It sets the scheme that the reader chose before anything is painted, and asks for every module after that; where a
 * browser tells nobody when it paints, after two seconds.
 */
export const IN_PAGE = readFileSync(new URL('in-page.ts', import.meta.url), 'utf8');

/** Its hash, as a policy names it. */
export const IN_PAGE_HASH = `sha256-${createHash('sha256').update(IN_PAGE).digest('base64')}`;

/**
 * A built page whose modules are named, and not loaded: the script in the page asks for them once the page has been painted.
 * A module is otherwise fetched and run while the first paint is being made, though nothing that is read waits for it.
 */
export function modulesAfterPaint(html: string): string {
  return html.replaceAll(MODULE, (_, address: string) => `<script type="module" data-after-paint="${address}"></script>`);
}
