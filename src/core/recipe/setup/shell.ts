import { SHELL, template, type Line, line, type Token, type TokenKind } from '#core/lines';

/** The template tag for lines of POSIX shell. */
export const shell = template(SHELL);

/** A text as one word of a POSIX shell, quoted only where it must be. */
export function shellWord(text: string): string {
  if (/^[A-Za-z0-9_./:@%+=,-]+$/.test(text)) return text;
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}

/** A text as one word of PowerShell, quoted only where it must be; a quote in it is doubled. */
export function powershellWord(text: string): string {
  if (/^[A-Za-z0-9_./:+=-]+$/.test(text)) return text;
  return `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** Formats a command line: plain words, and paths quoted for the shell. */
export interface CommandWriter {
  readonly word: (text: string) => string;
  /** The program at the start of a line, which PowerShell wants announced where it is quoted. */
  readonly program: (text: string) => string;
}

export const POSIX: CommandWriter = { word: shellWord, program: shellWord };

export const POWERSHELL: CommandWriter = {
  word: powershellWord,
  program: (text) => (powershellWord(text) === text ? text : `& ${powershellWord(text)}`),
};

/** A command as a line: the program, then its words; a word that holds a "/" is a path. */
export function command(writer: CommandWriter, words: readonly string[], note?: string): Line {
  const tokens = words.flatMap((text, index): Token[] => {
    if (index === 0) return [['command', writer.program(text)]];
    return [['plain', ' '], [kindOf(text), writer.word(text)]];
  });
  return line(tokens, note);
}

function kindOf(text: string): TokenKind {
  if (text.startsWith('-')) return 'option';
  return text.includes('/') ? 'path' : 'plain';
}

/** A line of comment. */
export function comment(text: string): Line {
  return line([['comment', text]]);
}

/** Shell commands that end a file with this line, unless a line of it is this one already. */
export function appendOnce(text: string, file: string, note?: string): Line[] {
  const [word, path]: readonly [Token, Token] = [['string', shellWord(text)], ['path', shellWord(file)]];
  return shell`grep -qxF ${word} ${path} || printf '%s\n' ${word} >> ${path}`.map((each) => (note === undefined ? each : { ...each, note }));
}

/** The same in PowerShell. */
export function powershellAppendOnce(text: string, file: string): Line[] {
  const [word, path]: readonly [Token, Token] = [['string', quoted(text)], ['path', powershellWord(file)]];
  return [line([
    ['keyword', 'if'], ['plain', ' (('], ['command', 'Get-Content'], ['option', ' -LiteralPath'], ['plain', ' '], path,
    ['plain', ') '], ['option', '-cnotcontains'], ['plain', ' '], word, ['plain', ') { '], ['command', 'Add-Content'], ['option', ' -LiteralPath'], ['plain', ' '], path,
    ['option', ' -Value'], ['plain', ' '], word, ['plain', ' }'],
  ])];
}

/** A text between quotes of PowerShell, where every quote in it is doubled. */
function quoted(text: string): string {
  const word = powershellWord(text);
  return word.startsWith('\'') ? word : `'${word}'`;
}
