/** Second build of the tests: the site for a subdirectory of another host, with an address for reports. */
export const SUBDIRECTORY = { directory: 'dist-subdirectory', base: '/book/', site: 'https://docs.example.org', report: 'https://forge.example.org/book/issues/new' } as const;
