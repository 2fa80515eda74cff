/** `name=value` arguments of mod_wsgi directives, whose quoting changed once (facts Q02, Q03, Q04). */
import { can, type Release } from '#core/releases';
import { BLANKS, readWord, skipBlanks, UnwritableError, whyUnwritable, writeWord } from './word.ts';

/** `value`: quotes stand around the value. `whole`: they stand around name and value together. */
export type OptionQuoting = 'value' | 'whole';

/** The quoting of options that a release reads. */
export function optionQuoting(release: Release): OptionQuoting {
  return can(release, 'option-value-quoting') ? 'value' : 'whole';
}

/** An option that was read, and where the next one begins; no name when the text there is not an option. */
export type ReadOption =
  | { readonly name: string; readonly value: string; readonly end: number }
  | { readonly name: undefined; readonly text: string; readonly end: number };

/** Reads one option of a line from `start`, as mod_wsgi does. */
export function readOption(text: string, start: number, quoting: OptionQuoting): ReadOption {
  return quoting === 'value' ? readValueQuoted(text, start) : readWholeQuoted(text, start);
}

function readValueQuoted(text: string, start: number): ReadOption {
  const at = skipBlanks(text, start);
  let equals = at;
  while (equals < text.length && text[equals] !== '=' && !BLANKS.test(text[equals] ?? '')) equals++;
  if (equals === at || text[equals] !== '=') {
    const { value, end } = readWord(text, at);
    return { name: undefined, text: value, end };
  }
  const { value, end } = readWord(text, equals + 1);
  return { name: text.slice(at, equals), value, end };
}

function readWholeQuoted(text: string, start: number): ReadOption {
  const { value: option, end } = readWord(text, start);
  const equals = option.indexOf('=');
  if (equals < 1) return { name: undefined, text: option, end };
  return { name: option.slice(0, equals), value: option.slice(equals + 1), end };
}

/**
 * Says why an option's value cannot be written for this quoting, or returns undefined.
 * Where quotes go around the whole option, a blank beside a quote character has never been seen to work, and is refused.
 */
export function whyUnwritableOption(value: string, quoting: OptionQuoting): string | undefined {
  const reason = whyUnwritable(value);
  if (reason !== undefined) return reason;
  if (quoting === 'whole' && BLANKS.test(value) && /["']/.test(value)) {
    return `${JSON.stringify(value)} holds a blank and a quote. This release cannot carry both in one option. Use a name without one of them.`;
  }
  return undefined;
}

/** The three parts of an option as text: what stands before the value, the value, and what stands after. */
export type WrittenOption = readonly [before: string, value: string, after: string];

/** Writes an option for this quoting. Refuses what `whyUnwritableOption` names, and a name that is not a plain word. */
export function writeOption(name: string, value: string, quoting: OptionQuoting): WrittenOption {
  const reason = whyUnwritableOption(value, quoting);
  if (reason !== undefined) throw new UnwritableError(reason);
  if (!/^[a-z][a-z-]*$/.test(name)) {
    throw new UnwritableError(`${JSON.stringify(name)} is not the name of an option. Use lower-case words joined by hyphens.`);
  }
  if (quoting === 'value') return [`${name}=`, writeWord(value), ''];
  const bare = `${name}=${value}`;
  const whole = writeWord(bare);
  const quote = whole === bare ? '' : whole.slice(0, 1);
  return [`${quote}${name}=`, whole.slice(quote.length + name.length + 1, whole.length - quote.length), quote];
}
