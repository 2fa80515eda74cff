/** The second build of the tests: the same site made for a subdirectory of another host. */
export const SUBDIRECTORY = { directory: 'dist-subdirectory', base: '/book/', site: 'https://docs.example.org' } as const;
