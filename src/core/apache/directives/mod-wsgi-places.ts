/** Places and arguments of mod_wsgi's own directives. Apart from the table of all, which browsers that only parse do not load. */
import type { Command } from './command.ts';
import { MOD_WSGI } from './mod-wsgi.ts';

const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(MOD_WSGI).map(([name, { words = Infinity }]) => [name.toLowerCase(), words]));

/** The number of words before the options of a directive (names are not case-sensitive); Infinity when it has none. */
export function wordsBeforeOptions(name: string): number {
  return WORDS.get(name.toLowerCase()) ?? Infinity;
}

/** Directives of mod_wsgi that stand outside of every section, in lower case. `<WSGIInterpreterOptions>` takes some of them, too. */
export const SERVER_ONLY: ReadonlySet<string> = namesWhere(({ where, global }) => where === 'server' && global === true);

/** Directives of mod_wsgi that may stand in a host, but in no `<Directory>`, `<Location>` or `<Files>`, in lower case. */
export const HOST_ONLY: ReadonlySet<string> = namesWhere(({ where, global }) => where === 'server' && global !== true);

function namesWhere(fits: (command: Command) => boolean): ReadonlySet<string> {
  return new Set(Object.entries(MOD_WSGI).flatMap(([name, command]) => (fits(command) ? [name.toLowerCase()] : [])));
}
