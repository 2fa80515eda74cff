/** Checks of the arguments of sections. */
import { parseAddress } from './address.ts';
import type { Call } from './command.ts';

/** Refuses a section without an argument. */
export function argumentSection({ name, words }: Call): string | undefined {
  return words.length === 0 ? `${name}> directive requires additional arguments` : undefined;
}

/** Refuses a second argument, when all contents of a section are executed. */
export function secondArgument({ name, words }: Call): string | undefined {
  const isPattern = words[0] === '~' && /^<(?:directory|location|files)$/i.test(name);
  const most = isPattern ? 2 : 1;
  if (/^<(?:directory|location|files)(?:match)?$/i.test(name) && words.length > most) return `Multiple ${name}> arguments not (yet) supported.`;
  return /^<(?:else)?if$/i.test(name) && words.length > 1 ? `Multiple ${name}> arguments not supported.` : undefined;
}

/** Refuses an argument of `<Else>`. */
export function elseSection({ words }: Call): string | undefined {
  return words.length > 0 ? '<Else> does not take an argument' : undefined;
}

/** Refuses an argument of `<RequireAll>` and its like. */
export function authorizationSection({ name, words }: Call): string | undefined {
  return words.length > 0 ? `${name}> directive doesn't take additional arguments` : undefined;
}

/** Refuses an address without a host, or with a port that does not exist. */
export function hostSection(call: Call): string | undefined {
  const empty = argumentSection(call);
  if (empty !== undefined) return empty;
  for (const word of call.words) {
    if (word === '') return undefined;
    const address = parseAddress(word.replace(/(?<=.):\*$/, ''));
    if (address === undefined) return 'The address or port is invalid';
    if (address.host === '') return 'Missing address for VirtualHost';
  }
  return undefined;
}
