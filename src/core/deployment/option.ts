/** Kinds of options and their values, and the reading of typed text. */

/** Value of a typed text, or a sentence with the cause and the remedy. */
export type Parsed<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly message: string };

interface Described {
  /** The short key in a permalink. Never reused for another meaning. */
  readonly link: string;
  readonly label: string;
  /** One or two sentences for the person who fills in the form. */
  readonly help: string;
  readonly group: OptionGroup;
  /** Folded in the form. */
  readonly advanced?: true;
  /** Describes the visitor's own server and so applies to every recipe. */
  readonly personal?: true;
}

/** A free text with rules of its own. */
export interface TextOption extends Described {
  readonly kind: 'text';
  readonly default: string;
  readonly read: (typed: string) => Parsed<string>;
  /** Meaning of an empty field in words; absent if it must not be empty. */
  readonly whenEmpty?: string;
}

/** One of a list. */
interface ChoiceOption<V extends string = string> extends Described {
  readonly kind: 'choice';
  readonly default: V;
  readonly choices: readonly Choice<V>[];
  /** Nearest valid value for an invalid text; without it, the default. */
  readonly nearest?: (typed: string) => V | undefined;
}

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** Groups choices in the form. */
  readonly heading?: string;
}

/** A whole number in a range. */
interface NumberOption extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export type AnyOption = TextOption | ChoiceOption | NumberOption;

/** The parts of the form, in order. */
export const OPTION_GROUPS = {
  server: 'Server',
  application: 'Application',
  environment: 'Environment',
  daemon: 'Daemon process group',
} as const;

export type OptionGroup = keyof typeof OPTION_GROUPS;

/** The type of an option's value. */
export type ValueOf<O> = O extends ChoiceOption<infer V> ? V : O extends NumberOption ? number : string;

/** Reads a typed text as a value of this option. */
export function readOption(option: AnyOption, typed: string): Parsed<string | number> {
  switch (option.kind) {
    case 'text':
      return readText(option, typed.trim());
    case 'choice':
      return readChoice(option, typed);
    case 'number':
      return readNumber(option, typed.trim());
  }
}

/** Normalises to a fixed point, so that a value survives a permalink: `/a /` becomes `/a`. */
function readText(option: TextOption, typed: string): Parsed<string> {
  const parsed = option.read(typed);
  return parsed.ok && parsed.value !== typed ? readText(option, parsed.value.trim()) : parsed;
}

function readChoice({ choices, label }: ChoiceOption, typed: string): Parsed<string> {
  if (choices.some(({ value }) => value === typed)) return { ok: true, value: typed };
  return { ok: false, message: `${JSON.stringify(shorten(typed))} is not a valid choice for ${label}.` };
}

function readNumber({ min, max }: NumberOption, typed: string): Parsed<number> {
  const value = Number(typed);
  if (/^\d{1,9}$/.test(typed) && value >= min && value <= max) return { ok: true, value };
  return { ok: false, message: `Enter a whole number from ${min} to ${max}, not ${JSON.stringify(shorten(typed))}.` };
}

/** Returns the legal value nearest to a rejected text: nearest choice, end of the range, or default. */
export function nearestValue(option: AnyOption, typed: string): string | number {
  if (option.kind === 'choice') return option.nearest?.(typed) ?? option.default;
  if (option.kind === 'text') return option.default;
  const number = Number(typed);
  return typed.trim() === '' || Number.isNaN(number) ? option.default : Math.round(Math.min(Math.max(number, option.min), option.max));
}

/** A text cut to what fits into a sentence. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
