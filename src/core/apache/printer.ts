import { line, type Line, type Token } from '#core/lines';
import { writeOption, type OptionQuoting } from './option.ts';
import type { Argument, ConfigNode, Directive, Section } from './tree.ts';
import { UnwritableError, whyUnwritable, writeWord } from './word.ts';

const INDENT = '    ';

/**
 * Prints Apache configuration as typed lines, four blanks a level, with the quoting that the release reads.
 * Throws an UnwritableError for a value that no quoting can carry: it never writes one wrongly.
 */
export function print(nodes: readonly ConfigNode[], quoting: OptionQuoting, depth = 0): Line[] {
  return nodes.flatMap((node): Line[] => {
    switch (node.kind) {
      case 'blank':
        return [line([])];
      case 'comment':
        return [line([...indent(depth), ['comment', `# ${commentText(node.text)}`]])];
      case 'directive':
        return printDirective(node, quoting, depth);
      case 'section':
        return printSection(node, quoting, depth);
    }
  });
}

function printSection({ name, args, children, note }: Section, quoting: OptionQuoting, depth: number): Line[] {
  const words = args.flatMap((arg): Token[] => [['plain', ' '], ...argumentTokens(arg, quoting)]);
  return [
    line([...indent(depth), ['section', `<${name}`], ...words, ['section', '>']], note),
    ...print(children, quoting, depth + 1),
    line([...indent(depth), ['section', `</${name}>`]]),
  ];
}

/** Prints a directive as one line, or joined by backslashes if an option has a line of its own. */
function printDirective({ name, args, note }: Directive, quoting: OptionQuoting, depth: number): Line[] {
  const rows: { tokens: Token[]; note: string | undefined }[] = [
    { tokens: [...indent(depth), ['directive', name]], note },
  ];
  for (const arg of args) {
    if (arg.kind === 'option' && arg.ownLine !== undefined) {
      rows.at(-1)?.tokens.push(['continuation', ' \\']);
      rows.push({ tokens: [...indent(depth + 1), ...argumentTokens(arg, quoting)], note: arg.ownLine.note });
    } else {
      rows.at(-1)?.tokens.push(['plain', ' '], ...argumentTokens(arg, quoting));
    }
  }
  return rows.map((row) => line(row.tokens, row.note));
}

function argumentTokens(arg: Argument, quoting: OptionQuoting): Token[] {
  const kind = arg.role ?? 'plain';
  if (arg.kind === 'word') return [[kind, writeWord(arg.value)]];
  const [before, value, after] = writeOption(arg.name, arg.value, quoting);
  const tokens: Token[] = [['option', before], [kind, value]];
  return after === '' ? tokens : [...tokens, ['option', after]];
}

function indent(depth: number): Token[] {
  return depth === 0 ? [] : [['plain', INDENT.repeat(depth)]];
}

function commentText(text: string): string {
  const reason = whyUnwritable(text);
  if (reason !== undefined) throw new UnwritableError(reason);
  // Apache joins a line that ends in a backslash with the next one, comments too.
  if (text.endsWith('\\')) throw new UnwritableError(`The comment ${JSON.stringify(text)} ends in a backslash, which would swallow the next line. End it otherwise.`);
  return text;
}
