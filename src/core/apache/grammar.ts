/** How many plain words a mod_wsgi directive takes before its `name=value` options; others take words only. */
const WORDS_BEFORE_OPTIONS: Readonly<Record<string, number>> = {
  wsgidaemonprocess: 1,
  wsgiscriptalias: 2,
  wsgiscriptaliasmatch: 2,
  wsgiimportscript: 1,
  wsgihandlerscript: 2,
  wsgidispatchscript: 1,
  wsgiaccessscript: 1,
  wsgiauthuserscript: 1,
  wsgiauthgroupscript: 1,
};

/** The number of words before the options of a directive (names are not case-sensitive); Infinity when it has none. */
export function wordsBeforeOptions(name: string): number {
  return WORDS_BEFORE_OPTIONS[name.toLowerCase()] ?? Infinity;
}
