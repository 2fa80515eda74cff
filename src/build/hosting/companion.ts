import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostBuild } from '../postbuild/finish.ts';
import { headersFile } from './headers.ts';
import { redirectsFile, redirectTarget } from './redirects.ts';

/** Writes what static hosts read beside the pages: `_headers`, and in `_redirects` every page that only leads on. */
export const hosting: PostBuild = async ({ directory, base, pages }) => {
  const redirects = pages.flatMap(({ address, html }) => {
    const to = redirectTarget(html);
    return to === undefined ? [] : [{ from: `${base}${address.slice(1)}`, to }];
  });
  await writeFile(join(directory, '_headers'), headersFile(base));
  await writeFile(join(directory, '_redirects'), redirectsFile(redirects, `${base}e/`));
};
