import { wordsBeforeOptions } from './directives/index.ts';
import { spanIn, type LogicalLine, type Span } from './logical-lines.ts';
import { readOption, type OptionQuoting, type ReadOption } from './option.ts';
import type { Setting } from './settings.ts';
import type { ArgumentSyntax, DirectiveSyntax, SectionSyntax, WordSyntax } from './nodes.ts';
import { readWord } from './word.ts';

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
    words.push({ kind: 'word', value: word.value, quote: word.quote, closed: word.closed, ...spanIn(node, word.start, word.end) });
    at = word.next;
  }
  return words;
}

/**
 * Reads the arguments of a directive as mod_wsgi does with this quoting: words first, then `name=value` options.
 * Arguments that are no options are returned as words, so that they can be reported. Directives without options have words alone.
 */
export function optionsOf(directive: DirectiveSyntax, quoting: OptionQuoting): ArgumentSyntax[] {
  const place = (start: number, end: number): Span => spanIn(directive, start, end);
  return argumentsIn(directive.name, directive.text, directive.argumentsAt, quoting).map((argument) => placed(argument, place));
}

/**
 * The same for a setting, with its variables put in. If that changed the line, every argument has the span of the whole
 * directive.
 */
export function settingOptions({ directive, key, text, argumentsAt }: Setting, quoting: OptionQuoting): ArgumentSyntax[] {
  if (text === directive.text) return optionsOf(directive, quoting);
  const whole = contentSpan(directive);
  return argumentsIn(key, text, argumentsAt, quoting).map((argument) => placed(argument, () => whole));
}

function argumentsIn(name: string, text: string, from: number, quoting: OptionQuoting): ReadOption[] {
  const words = wordsBeforeOptions(name);
  const found: ReadOption[] = [];
  for (let at = from; at < text.length;) {
    const argument = found.length < words ? { name: undefined, ...readWord(text, at) } : readOption(text, at, quoting);
    found.push(argument);
    at = argument.next;
  }
  return found;
}

function placed(argument: ReadOption, place: (start: number, end: number) => Span): ArgumentSyntax {
  const span = place(argument.start, argument.end);
  if (argument.name === undefined) return { kind: 'word', value: argument.value, quote: argument.quote, closed: argument.closed, ...span };
  const { name, value, nameStart, valueStart, valueEnd } = argument;
  return { kind: 'option', name, value, ...span, nameSpan: place(nameStart, nameStart + name.length), valueSpan: place(valueStart, valueEnd) };
}
