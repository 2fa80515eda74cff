/** `name=value` arguments of mod_wsgi directives, whose quoting changed once (facts Q02, Q03, Q04). */
import { can, type Release } from '#core/releases';
import { BLANKS, isBlank, readWord, skipBlanks, UnwritableError, whyUnwritable, writeWord, type ReadWord } from './word.ts';

/** `value`: quotes stand around the value. `whole`: they stand around name and value together. */
export type OptionQuoting = 'value' | 'whole';

/** The quoting of options that a release reads. */
export function optionQuoting(release: Release): OptionQuoting {
  return can(release, 'option-value-quoting') ? 'value' : 'whole';
}

/** Option of a line with the spans of its parts, or a word if the text is no option. */
export type ReadOption = (ReadWord & { readonly name: undefined }) | {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
};

/** Reads one option of a line from `start`, as mod_wsgi does. */
export function readOption(text: string, start: number, quoting: OptionQuoting): ReadOption {
  return quoting === 'value' ? readValueQuoted(text, start) : readWholeQuoted(text, start);
}

function readValueQuoted(text: string, from: number): ReadOption {
  const start = skipBlanks(text, from);
  let equals = start;
  while (equals < text.length && text[equals] !== '=' && !isBlank(text.charCodeAt(equals))) equals++;
  if (equals === start || text[equals] !== '=') return { name: undefined, ...readWord(text, start) };
  const { value, start: valueStart, end, next } = readWord(text, equals + 1);
  return { name: text.slice(start, equals), value, start, end, next, nameStart: start, valueStart, valueEnd: end };
}

function readWholeQuoted(text: string, from: number): ReadOption {
  const word = readWord(text, from);
  const { value: option, start, end, next, quote, closed } = word;
  const equals = option.indexOf('=');
  if (equals < 1) return { name: undefined, ...word };
  const nameStart = start + quote.length;
  const valueStart = text.indexOf('=', nameStart) + 1;
  const valueEnd = quote !== '' && closed ? end - 1 : end;
  return { name: option.slice(0, equals), value: option.slice(equals + 1), start, end, next, nameStart, valueStart, valueEnd };
}

/**
 * Reason why an option's value cannot be written for this quoting. Returns undefined if it can. With quotes around the whole
 * option, a blank beside a quote character was never seen to work: rejected.
 */
export function whyUnwritableOption(value: string, quoting: OptionQuoting): string | undefined {
  const reason = whyUnwritable(value);
  if (reason !== undefined) return reason;
  if (quoting === 'whole' && BLANKS.test(value) && /["']/.test(value)) {
    return `${JSON.stringify(value)} contains a space and a quote. This release cannot read both in one option. Use a path without one of them.`;
  }
  return undefined;
}

/** The three parts of an option as text: what stands before the value, the value, and what stands after. */
type WrittenOption = readonly [before: string, value: string, after: string];

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
