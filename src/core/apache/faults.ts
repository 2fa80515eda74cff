import type { Span } from './logical-lines.ts';

/**
 * Effect of a fault on Apache. `refused`: it does not start. `ignored`: it starts, and drops that part without a message.
 * `conditional`: it depends on whether the condition of a section such as `<IfModule>` is true.
 */
type FaultEffect = 'refused' | 'ignored' | 'conditional';

/** A place where a text is not what its author meant, or not what Apache reads. */
export interface SyntaxFault extends Span {
  readonly code: FaultCode;
  readonly effect: FaultEffect;
  /** The line in Apache's message, counted from 1. */
  readonly line: number;
  /** Cause and remedy, for the author. */
  readonly message: string;
}

interface Tags {
  /** Name of the section that is meant. */
  readonly name: string;
  /** Name of the innermost section that is open there; undefined where none is. */
  readonly open?: string | undefined;
}

type Describe = (tags: Tags) => string;

/** Every kind of fault: what Apache makes of it, and its sentence. */
const FAULTS = {
  'section-not-closed': ['refused', ({ name }) => `<${name}> is never closed. Add </${name}>.`],
  'condition-not-closed': ['conditional', ({ name }) => `<${name}> is never closed. Apache accepts that only while its condition is true. Add </${name}>.`],
  'end-without-section': ['refused', ({ name, open }) => `</${name}> closes a section that is not open here. ${open === undefined ? 'Remove it.' : `Close <${open}> first.`}`],
  'end-without-bracket': ['refused', ({ name }) => `The end tag of <${name}> has no ">" directly after its name. Write </${name}>.`],
  'end-tags-joined': ['refused', ({ name }) => `Another end tag follows </${name}> on the same line. Put each end tag on its own line.`],
  'text-behind-condition-end': ['conditional', ({ name }) => `Text follows </${name}> on the same line, so Apache does not recognize the end of the section. Move the text to its own line.`],
  'tag-without-bracket': ['refused', ({ name }) => `<${name} has no ">" after its arguments. End the section's first line with it.`],
  'blank-in-tag': ['refused', () => 'A space follows "<". Write the name of the section directly after it.'],
  'text-behind-tag': ['ignored', ({ name }) => `Apache silently ignores the text after <${name} ...>. Move it to its own line.`],
  'text-behind-end': ['ignored', ({ name }) => `Apache silently ignores the text after </${name}>. Move it to its own line.`],
  'byte-order-mark': ['refused', () => 'The file begins with a byte order mark, which Apache reads as part of the first word. Save the file as UTF-8 without it.'],
  'nul-character': ['ignored', () => 'The line contains a NUL character, and Apache drops the rest of it. Save the file as UTF-8.'],
  'too-deep': ['refused', ({ name }) => `<${name}> is inside more sections than this parser supports. Close the sections around it.`],
} as const satisfies Record<string, readonly [FaultEffect, Describe]>;

export type FaultCode = keyof typeof FAULTS;

/** Makes a fault of a kind at a place. */
export function faultAt(code: FaultCode, { start, end }: Span, line: number, tags: Tags = { name: '' }): SyntaxFault {
  const [effect, describe]: readonly [FaultEffect, Describe] = FAULTS[code];
  return { code, effect, start, end, line, message: describe(tags) };
}
