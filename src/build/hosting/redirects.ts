/** A built page that only leads on to another, by the address it stands at. */
export interface BuiltRedirect {
  readonly from: string;
  readonly to: string;
}

/** Target of the page's `<meta http-equiv="refresh">`. Returns undefined without one. */
export function redirectTarget(html: string): string | undefined {
  return /<meta http-equiv="refresh" content="0;\s*url=([^"]*)"/i.exec(html)?.[1];
}

/**
 * The file `_redirects`, which several static hosts read: the same redirects, answered before a page is loaded. Below
 * `errors` (`/e/`) they are for now, since the page that mends an error may move, and a browser keeps what is for good.
 */
export function redirectsFile(redirects: readonly BuiltRedirect[], errors: string): string {
  return redirects.map(({ from, to }) => `${from} ${to} ${from.startsWith(errors) ? 302 : 301}\n`).toSorted().join('');
}
