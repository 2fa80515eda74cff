/** Files for servers of the built site: headers, redirects, and whole configurations. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostBuild } from '../postbuild/finish.ts';
import { headersFile, redirectsFile, redirectTarget } from './rules.ts';

export { apacheConfig, type HostedSite } from './apache.ts';
export { FOREVER, ASK_AGAIN, HASHED, headers, headersFile, PLAIN_TEXT, PREFETCH, redirectsFile, redirectTarget, type Header } from './rules.ts';
export { nginxConfig } from './nginx.ts';

/** Writes what static hosts read beside the pages: `_headers`, and in `_redirects` every page that only leads on. */
export const hosting: PostBuild = async ({ directory, base, pages }) => {
  const redirects = pages.flatMap(({ address, html }) => {
    const to = redirectTarget(html);
    return to === undefined ? [] : [{ from: `${base}${address.slice(1)}`, to }];
  });
  await writeFile(join(directory, '_headers'), headersFile(base));
  await writeFile(join(directory, '_redirects'), redirectsFile(redirects, `${base}e/`));
};
