/** One table of directives and sections: their arguments, their places, and what Apache refuses of them. */
import { CORE } from './core.ts';
import type { Command } from './command.ts';
import { MOD_WSGI } from './mod-wsgi.ts';
import { MODULES } from './modules.ts';

export { callRefusal, hostOf, type ApacheSeries, type Call, type Command, type Decider, type Executed } from './command.ts';
export { countRefusal } from './shape.ts';
export { parseAddress } from './address.ts';
export { secondArgument } from './sections.ts';
export { listenerOf } from './values.ts';

/** A command with its name as Apache's table writes it. */
export interface NamedCommand extends Command {
  readonly name: string;
}

/** Every command by its name in lower case; sections with "<". */
export const COMMANDS: ReadonlyMap<string, NamedCommand> = new Map(
  Object.entries({ ...CORE, ...MODULES, ...MOD_WSGI }).map(([name, command]) => [name.toLowerCase(), { ...command, name }]),
);

/** Returns the name of a directive or section as Apache's table writes it; as it is written where no table has it. */
export function canonicalName(written: string): string {
  return COMMANDS.get(written.toLowerCase())?.name ?? written;
}

/** The number of words before the options of a directive (names are not case-sensitive); Infinity when it has none. */
export function wordsBeforeOptions(name: string): number {
  return COMMANDS.get(name.toLowerCase())?.words ?? Infinity;
}

/** Directives of mod_wsgi that stand outside of every section, in lower case. `<WSGIInterpreterOptions>` takes some of them, too. */
export const SERVER_ONLY: ReadonlySet<string> = namesWhere(({ where, global }) => where === 'server' && global === true);

/** Directives of mod_wsgi that may stand in a host, but in no `<Directory>`, `<Location>` or `<Files>`, in lower case. */
export const HOST_ONLY: ReadonlySet<string> = namesWhere(({ where, global }) => where === 'server' && global !== true);

function namesWhere(fits: (command: Command) => boolean): ReadonlySet<string> {
  return new Set(Object.entries(MOD_WSGI).flatMap(([name, command]) => (fits(command) ? [name.toLowerCase()] : [])));
}
