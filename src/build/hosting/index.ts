/** Files for servers of the built site: headers, redirects, and whole configurations. */
export { apacheConfig, type HostedSite } from './apache.ts';
export { FOREVER, ASK_AGAIN, HASHED, headers, headersFile, PLAIN_TEXT, PREFETCH, type Header } from './headers.ts';
export { hosting } from './companion.ts';
export { nginxConfig } from './nginx.ts';
export { redirectsFile, redirectTarget, type BuiltRedirect } from './redirects.ts';
