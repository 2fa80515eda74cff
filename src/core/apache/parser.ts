import { wordsBeforeOptions } from './grammar.ts';
import { readOption, type OptionQuoting } from './option.ts';
import type { Argument, ConfigNode, Position, Section, Word } from './tree.ts';
import { readWord } from './word.ts';

/** Something in a text that is not Apache configuration, with the line it stands on. */
export interface SyntaxFault {
  readonly line: number;
  readonly message: string;
}

/** What a text says, and what in it could not be understood; reading never stops at a fault. */
export interface ParsedConfig {
  readonly nodes: readonly ConfigNode[];
  readonly faults: readonly SyntaxFault[];
}

interface OpenSection {
  readonly name: string;
  readonly args: readonly Word[];
  readonly children: ConfigNode[];
  readonly position: Position;
}

/** Reads Apache configuration as Apache does, with the options of mod_wsgi directives in the given quoting. */
export function parse(text: string, quoting: OptionQuoting): ParsedConfig {
  const faults: SyntaxFault[] = [];
  const root: ConfigNode[] = [];
  const open: OpenSection[] = [];
  const here = (): ConfigNode[] => open.at(-1)?.children ?? root;
  const close = (): void => {
    const ended = open.pop();
    if (ended !== undefined) here().push({ kind: 'section', ...ended } satisfies Section);
  };

  for (const { text: content, position } of logicalLines(text)) {
    if (content === '') here().push({ kind: 'blank', position });
    else if (content.startsWith('#')) here().push({ kind: 'comment', text: content.slice(1).trim(), position });
    else if (content.startsWith('</')) {
      const name = content.slice(2).replace(/>.*$/, '').trim();
      if (open.at(-1)?.name.toLowerCase() === name.toLowerCase()) close();
      else faults.push({ line: position.line, message: `</${name}> closes a section that is not open here. ${expectedClose(open.at(-1))}` });
    } else if (content.startsWith('<')) {
      const opened = openSection(content, position);
      if (opened === undefined) faults.push({ line: position.line, message: `${JSON.stringify(content)} has no ">". Close the section's first line with it.` });
      else open.push(opened);
    } else here().push(readDirective(content, position, quoting));
  }
  while (open.length > 0) {
    const { name, position } = open.at(-1) as OpenSection;
    faults.push({ line: position.line, message: `<${name}> is never closed. Add </${name}>.` });
    close();
  }
  return { nodes: root, faults };
}

function expectedClose(innermost: OpenSection | undefined): string {
  return innermost === undefined ? 'Remove it.' : `Close <${innermost.name}> first.`;
}

/** Lines as Apache joins them: a backslash at the end of a line takes in the next; blanks at both ends are dropped. */
function logicalLines(text: string): { text: string; position: Position }[] {
  const lines: { text: string; position: Position }[] = [];
  let joined: { text: string; position: Position } | undefined;
  const physical = text.split('\n');
  if (physical.at(-1) === '') physical.pop();
  physical.forEach((raw, index) => {
    const content = raw.replace(/\r$/, '');
    const current = { text: (joined?.text ?? '') + content, position: joined?.position ?? { line: index + 1 } };
    if (content.endsWith('\\') && index < physical.length - 1) {
      joined = { ...current, text: current.text.slice(0, -1) };
    } else {
      lines.push({ ...current, text: current.text.replace(/^[ \t\v\f\r]+|(?<![ \t\v\f\r])[ \t\v\f\r]+$/g, '') });
      joined = undefined;
    }
  });
  return lines;
}

/** Apache takes a section's arguments from between its name and the last `>` of the line. */
function openSection(content: string, position: Position): OpenSection | undefined {
  const end = content.lastIndexOf('>');
  if (end === -1) return undefined;
  const inside = content.slice(1, end);
  const name = /^[^ \t\v\f]*/.exec(inside)?.[0] ?? '';
  return { name, args: readWords(inside, name.length, Infinity).words, children: [], position };
}

function readDirective(content: string, position: Position, quoting: OptionQuoting): ConfigNode {
  const { value: name, end } = readWord(content);
  const { words, end: rest } = readWords(content, end, wordsBeforeOptions(name));
  return { kind: 'directive', name, args: [...words, ...readOptions(content, rest, quoting)], position };
}

function readWords(text: string, start: number, most: number): { words: Word[]; end: number } {
  const words: Word[] = [];
  let at = start;
  while (at < text.length && words.length < most) {
    const { value, end } = readWord(text, at);
    words.push({ kind: 'word', value });
    at = end;
  }
  return { words, end: at };
}

/** What is not an option is kept as a word, so that a reader of the tree can say so. */
function readOptions(text: string, start: number, quoting: OptionQuoting): Argument[] {
  const options: Argument[] = [];
  for (let at = start; at < text.length;) {
    const read = readOption(text, at, quoting);
    options.push(read.name === undefined
      ? { kind: 'word', value: read.text }
      : { kind: 'option', name: read.name, value: read.value });
    at = Math.max(read.end, at + 1);
  }
  return options;
}
