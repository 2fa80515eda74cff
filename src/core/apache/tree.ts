import type { TokenKind } from '#core/lines';

/** Argument of a directive, decoded: the value that Apache has in memory, without quotes. */
interface Word {
  readonly kind: 'word';
  readonly value: string;
  /** Kind of the word, for its colour only. */
  readonly role?: TokenKind;
}

/** A `name=value` argument of a mod_wsgi directive, decoded. */
export interface Option {
  readonly kind: 'option';
  readonly name: string;
  readonly value: string;
  readonly role?: TokenKind;
  /** Starts a line of its own, and the note that explains that line. */
  readonly ownLine?: { readonly note?: string };
}

export type Argument = Word | Option;

/** Place in a text that was read: the first line, counted from 1. */
export interface Position {
  readonly line: number;
}

export interface Directive {
  readonly kind: 'directive';
  readonly name: string;
  readonly args: readonly Argument[];
  readonly note?: string;
  readonly position?: Position;
}

export interface Section {
  readonly kind: 'section';
  readonly name: string;
  readonly args: readonly Word[];
  readonly children: readonly ConfigNode[];
  readonly note?: string;
  readonly position?: Position;
}

export interface Comment {
  readonly kind: 'comment';
  readonly text: string;
  readonly position?: Position;
}

interface Blank {
  readonly kind: 'blank';
  readonly position?: Position;
}

/** A piece of Apache configuration. The same tree is printed and read. */
export type ConfigNode = Directive | Section | Comment | Blank;

/** A word argument. */
export function word(value: string, role?: TokenKind): Word {
  return role === undefined ? { kind: 'word', value } : { kind: 'word', value, role };
}

/** A `name=value` argument on the same line as what comes before it. */
export function option(name: string, value: string, role?: TokenKind): Option {
  return role === undefined ? { kind: 'option', name, value } : { kind: 'option', name, value, role };
}

/** A `name=value` argument that starts a line of its own. */
export function optionLine(name: string, value: string, role: TokenKind, note?: string): Option {
  return { kind: 'option', name, value, role, ownLine: note === undefined ? {} : { note } };
}

/** A directive with its arguments. */
export function directive(name: string, args: readonly Argument[], note?: string): Directive {
  return note === undefined ? { kind: 'directive', name, args } : { kind: 'directive', name, args, note };
}

/** A section, such as `<Directory /srv>`, with what it holds. */
export function section(name: string, args: readonly Word[], children: readonly ConfigNode[], note?: string): Section {
  return note === undefined ? { kind: 'section', name, args, children } : { kind: 'section', name, args, children, note };
}

/** A comment line. */
export function comment(text: string): Comment {
  return { kind: 'comment', text };
}

/** An empty line. */
export const BLANK: Blank = { kind: 'blank' };
