/** One address of each kind of page, for what holds for a kind and not for a single page. */
export const PAGE_CLASSES = [
  '/', '/current/', '/current/one-app-daemon/', '/legacy/activate-this/', '/fix/encodings/', '/versions/2.4/', '/versions/matrix/', '/versions/time-line/',
  '/understand/processes-and-interpreters/', '/tools/builder/', '/facts/h/', '/e/', '/no-such-page/', '/current/one-app-demon/',
];
