import type { SyntaxNode } from '@lezer/common';
import type { Range, Step, Value } from './script.ts';

/** State of one reading. */
export interface Reading {
  readonly text: string;
  readonly steps: Step[];
  readonly names: Map<string, Value>;
  /** Open files by the name of their variable: `with open(path) as f`, `f = open(path)`, `code = open(path).read()`. */
  readonly files: Map<string, { readonly target: Value; readonly read: boolean }>;
  /** Values of the elements of a list by its variable's name, and by a loop's variable. */
  readonly lists: Map<string, readonly Value[]>;
  /** Functions of the script. */
  readonly functions: Map<string, { readonly parameters: readonly string[]; readonly body: SyntaxNode; readonly steps: readonly Step[] }>;
  /** Steps of functions that were read again where they are called. */
  readonly replaced: Set<Step>;
}

/** Surroundings of a statement. */
export interface Where {
  readonly statement: Range;
  readonly inFunction: boolean;
  readonly conditional: boolean;
  readonly inLoop: boolean;
}

/** Range of a node without the blanks at its end. */
export function rangeOf({ from, to }: SyntaxNode, text: string): Range {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return { start: from, end };
}
