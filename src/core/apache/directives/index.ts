/** One table of directives and sections: their arguments, their places, and what Apache refuses of them. */
import { CORE } from './core.ts';
import type { Command } from './command.ts';
import { MOD_WSGI } from './mod-wsgi.ts';
import { MODULES } from './modules.ts';

export { callRefusal, hostOf, type Call, type Command, type Decider } from './command.ts';
export { countRefusal } from './shape.ts';
export { parseAddress } from './address.ts';
export { secondArgument } from './sections.ts';
export { HOST_ONLY, SERVER_ONLY, wordsBeforeOptions } from './mod-wsgi-places.ts';
export { listenerOf } from './values.ts';

/** A command with its name as Apache's table writes it. */
export interface NamedCommand extends Command {
  readonly name: string;
}

/** Every command by its name in lower case; sections with "<". */
export const COMMANDS: ReadonlyMap<string, NamedCommand> = new Map(
  Object.entries({ ...CORE, ...MODULES, ...MOD_WSGI }).map(([name, command]) => [name.toLowerCase(), { ...command, name }]),
);

/** Returns the name of a directive or section as in Apache's table, or as written if unknown. */
export function canonicalName(written: string): string {
  return COMMANDS.get(written.toLowerCase())?.name ?? written;
}
