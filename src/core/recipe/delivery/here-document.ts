import { folderOf } from '#core/deployment';
import { line, lineText, type Line, type Token } from '#core/lines';
import { shellWord } from '../setup/shell.ts';

/** The usual last line of a here-document; a number is added where the file has such a line itself. */
const DELIMITER = 'END-OF-FILE';

/**
 * Shell commands that write a file at an absolute path, byte for byte, and make its folder. The delimiter is quoted,
 * so that the shell looks into nothing. Refuses NUL, which no shell script can carry.
 */
export function hereDocument(path: string, content: readonly Line[]): Line[] {
  const texts = new Set(content.map(lineText));
  const withNul = [path, ...texts].find((text) => text.includes('\0'));
  if (withNul !== undefined) throw new Error(`A shell script cannot carry the NUL in ${JSON.stringify(withNul)}. Take it out.`);

  const delimiter = freeDelimiter(texts);
  const target: Token = ['path', quoted(path)];
  return [
    line([['command', 'mkdir'], ['option', ' -p'], ['plain', ' '], ['path', quoted(folderOf(path))]]),
    line([['command', 'cat'], ['plain', ' > '], target, ['plain', ' '], ['string', `<<'${delimiter}'`]]),
    ...content.map(({ tokens }) => line(tokens)),
    line([['string', delimiter]]),
  ];
}

/** Always in quotes: a "~" or a "{" then means itself in every shell. */
function quoted(path: string): string {
  const word = shellWord(path);
  return word.startsWith('\'') ? word : `'${word}'`;
}

function freeDelimiter(taken: ReadonlySet<string>): string {
  let delimiter = DELIMITER;
  for (let number = 2; taken.has(delimiter); number++) delimiter = `${DELIMITER}-${number}`;
  return delimiter;
}
