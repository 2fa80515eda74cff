import { headerPolicy } from '../policy.ts';

/** A header by its name and value. */
export type Header = readonly [name: string, value: string];

/** The file in `public/` that lists the links a browser fetches ahead; it is read with this type alone. */
export const PREFETCH = { file: 'speculation-rules.json', type: 'application/speculationrules+json' } as const;

/** Headers of every response of a site below `base` (`/` or `/book/`). */
export const headers = (base: string): readonly Header[] => [
  ['Content-Security-Policy', headerPolicy()],
  ['X-Content-Type-Options', 'nosniff'],
  // An address of the builder names directories and hosts of its reader, so no other site gets it.
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`).join(', ')],
  ['Speculation-Rules', `"${base}${PREFETCH.file}"`],
];

/** Directories in which the name of a file changes with what is in it. */
export const HASHED = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

/** Cache-Control for names that change with content, and for all others, which are revalidated each time. */
export const FOREVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';

/** Endings of the files that are shown as plain text, so that a browser neither guesses nor saves them. */
export const PLAIN_TEXT = ['conf', 'md', 'ps1', 'sh', 'txt', 'wsgi'] as const;

/** Types of which less is sent when it is compressed; Pagefind compresses its own files. */
export const COMPRESSED = [
  ...['application/javascript', 'application/json', 'application/rss+xml', 'application/xml', 'image/svg+xml'],
  ...['text/css', 'text/html', 'text/javascript', 'text/markdown', 'text/plain', 'text/xml'],
];

/**
 * The file `_headers`, which several static hosts read, for a site below `base` (`/` or `/book/`). Those hosts revalidate
 * pages anyway, and would join two Cache-Control headers: only hashed names get one.
 */
export function headersFile(base: string): string {
  const rules: readonly (readonly [string, readonly Header[]])[] = [
    ['*', headers(base)],
    [PREFETCH.file, [['Content-Type', PREFETCH.type]]],
    ...HASHED.map((directory) => [`${directory}/*`, [['Cache-Control', FOREVER]]] as const),
  ];
  return rules.map(([path, wanted]) => [`${base}${path}`, ...wanted.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n');
}

/** A built page that only leads on to another, by the address it stands at. */
interface BuiltRedirect {
  readonly from: string;
  readonly to: string;
}

/** Target of the page's `<meta http-equiv="refresh">`. Returns undefined without one. */
export function redirectTarget(html: string): string | undefined {
  return /<meta http-equiv="refresh" content="0;\s*url=([^"]*)"/i.exec(html)?.[1];
}

/**
 * The file `_redirects`, which several static hosts read: the same redirects, answered before a page is loaded. Redirects
 * below `errors` (`/e/`) are temporary: the page of an error may move, and browsers cache permanent ones.
 */
export function redirectsFile(redirects: readonly BuiltRedirect[], errors: string): string {
  return redirects.map(({ from, to }) => `${from} ${to} ${from.startsWith(errors) ? 302 : 301}\n`).toSorted().join('');
}
