/** The second build of the tests: the same site made for a subfolder of another host. */
export const SUBFOLDER = { folder: 'dist-subfolder', base: '/book/', site: 'https://docs.example.org' } as const;
