/** Nodes of a parsed text: each is a logical line, and a section holds those inside it. */
import type { LogicalLine, Span } from './logical-lines.ts';

/** A directive with its line. Its arguments are decoded on demand: `wordsOf`, `optionsOf`. */
export interface DirectiveSyntax extends LogicalLine {
  readonly kind: 'directive';
  readonly name: string;
  /** Index in `text` where the arguments begin. */
  readonly argumentsAt: number;
}

/** A section with the line of its start tag. */
export interface SectionSyntax extends LogicalLine {
  readonly kind: 'section';
  /** Name without "<" and ">". */
  readonly name: string;
  readonly argumentsAt: number;
  /** Index in `text` of the ">" that ends the arguments; its length where there is none. */
  readonly argumentsEnd: number;
  readonly children: readonly Syntax[];
  /** Its end tag; undefined where there is none. */
  readonly close: EndTag | undefined;
}

/** An end tag: that of a section, or one that closes nothing. */
export interface EndTag extends LogicalLine {
  readonly kind: 'end';
  readonly name: string;
}

interface CommentSyntax extends LogicalLine {
  readonly kind: 'comment';
}

/** Empty lines that follow each other. */
interface BlankSyntax extends LogicalLine {
  readonly kind: 'blank';
}

export type Syntax = DirectiveSyntax | SectionSyntax | EndTag | CommentSyntax | BlankSyntax;

/** A section that is still being read. */
export interface OpenSectionSyntax extends SectionSyntax {
  readonly children: Syntax[];
  close: EndTag | undefined;
}

/** Empty lines, behind which more may follow. */
export type OpenBlankSyntax = { -readonly [Key in keyof BlankSyntax]: BlankSyntax[Key] };

// Nodes are written out field by field: a spread takes several times as long, for each line of a text.

/** Makes a directive from its line. */
export function directiveFrom({ start, end, text, offset, joints, firstLine, lastLine }: LogicalLine, name: string, argumentsAt: number): DirectiveSyntax {
  return { kind: 'directive', start, end, text, offset, joints, firstLine, lastLine, name, argumentsAt };
}

/** Makes a section, still empty, from the line of its start tag. */
export function sectionFrom({ start, end, text, offset, joints, firstLine, lastLine }: LogicalLine, name: string, argumentsAt: number): OpenSectionSyntax {
  const bracket = text.lastIndexOf('>');
  const argumentsEnd = bracket >= argumentsAt ? bracket : text.length;
  return { kind: 'section', start, end, text, offset, joints, firstLine, lastLine, name, argumentsAt, argumentsEnd, children: [], close: undefined };
}

/** Makes an end tag from its line. */
export function endFrom({ start, end, text, offset, joints, firstLine, lastLine }: LogicalLine, name: string): EndTag {
  return { kind: 'end', start, end, text, offset, joints, firstLine, lastLine, name };
}

/** Makes a comment from its line. */
export function commentFrom({ start, end, text, offset, joints, firstLine, lastLine }: LogicalLine): CommentSyntax {
  return { kind: 'comment', start, end, text, offset, joints, firstLine, lastLine };
}

/** Makes a node of empty lines from the first of them. */
export function blankFrom({ start, end, text, offset, joints, firstLine, lastLine }: LogicalLine): OpenBlankSyntax {
  return { kind: 'blank', start, end, text, offset, joints, firstLine, lastLine };
}

/** A word among the arguments, with its place in the file; its span includes its quotes. */
export interface WordSyntax extends Span {
  readonly kind: 'word';
  readonly value: string;
  readonly quote: '"' | "'" | '';
  /** False where a quoted word has no end quote. */
  readonly closed: boolean;
}

/** A `name=value` argument of a mod_wsgi directive, with the places of the whole, its name and its value. */
export interface OptionSyntax extends Span {
  readonly kind: 'option';
  readonly name: string;
  readonly value: string;
  readonly nameSpan: Span;
  /** Place of the value with its own quotes; without those that stand around name and value together. */
  readonly valueSpan: Span;
}

export type ArgumentSyntax = WordSyntax | OptionSyntax;
