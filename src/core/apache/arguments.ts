import { wordsBeforeOptions } from './grammar.ts';
import { spanIn, type LogicalLine, type Span } from './logical-lines.ts';
import { readOption, type OptionQuoting } from './option.ts';
import type { DirectiveSyntax, SectionSyntax } from './syntax.ts';
import { readWord } from './word.ts';

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

/** The place of a node's own text, without indent and line end; for a section that of its start tag. */
export function contentSpan(line: LogicalLine): Span {
  return spanIn(line, 0, line.text.length);
}

/** The place of the name of a directive or section, "<" included. */
export function nameSpan(line: DirectiveSyntax | SectionSyntax): Span {
  const { start, end } = readWord(line.text);
  return spanIn(line, start, end);
}

/** Reads the arguments of a directive or section as plain words, as Apache's own directives take them. */
export function wordsOf(node: DirectiveSyntax | SectionSyntax): WordSyntax[] {
  const words: WordSyntax[] = [];
  const end = node.kind === 'section' ? node.argumentsEnd : node.text.length;
  const text = node.text.slice(0, end);
  for (let at = node.argumentsAt; at < end;) {
    const word = readWord(text, at);
    words.push(wordAt(node, word));
    at = word.next;
  }
  return words;
}

/**
 * Reads the arguments of a directive as mod_wsgi does with this quoting: words first, then `name=value` options.
 * What is no option where options stand is a word, so that a reader can say so. Directives without options give words.
 */
export function optionsOf(directive: DirectiveSyntax, quoting: OptionQuoting): ArgumentSyntax[] {
  const words = wordsBeforeOptions(directive.name);
  const found: ArgumentSyntax[] = [];
  for (let at = directive.argumentsAt; at < directive.text.length;) {
    if (found.length < words) {
      const word = readWord(directive.text, at);
      found.push(wordAt(directive, word));
      at = word.next;
      continue;
    }
    const option = readOption(directive.text, at, quoting);
    at = option.next;
    found.push(option.name === undefined ? wordAt(directive, option) : {
      kind: 'option', name: option.name, value: option.value, ...spanIn(directive, option.start, option.end),
      nameSpan: spanIn(directive, option.nameStart, option.nameStart + option.name.length),
      valueSpan: spanIn(directive, option.valueStart, option.valueEnd),
    });
  }
  return found;
}

function wordAt(line: LogicalLine, { value, start, end, quote, closed }: ReturnType<typeof readWord>): WordSyntax {
  return { kind: 'word', value, quote, closed, ...spanIn(line, start, end) };
}
