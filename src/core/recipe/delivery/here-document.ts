import { line, lineText, type Line } from '#core/lines';
import { shell, shellWord } from '../setup/shell.ts';

/** The usual last line of a here-document; a number is added where the file has such a line itself. */
const DELIMITER = 'END-OF-FILE';

/**
 * The shell function "save", which the commands of `hereDocument` call. A file with other contents stays, and the script
 * ends. With OVERWRITE=yes it is kept beside the new one.
 */
export function saveFunction(): Line[] {
  return shell`
save() {
  mkdir -p "$(dirname "$1")"
  cat > "$1.new"
  if [ -e "$1" ] && ! cmp -s "$1" "$1.new"; then
    if [ "${['variable', '${OVERWRITE:-}']}" != yes ]; then
      rm -f "$1.new"
      printf '%s\n' "$1 is there already, with other contents, and was left as it is." "Move it away, or run this again with OVERWRITE=yes: it is then kept as $1.before." >&2
      exit 1
    fi
    mv -f "$1" "$1.before"
  fi
  mv -f "$1.new" "$1"
}
`;
}

/**
 * Shell commands that save a file at an absolute path, byte for byte, by the function "save". The delimiter is quoted,
 * so that the shell looks into nothing. Refuses NUL, which no shell script can carry.
 */
export function hereDocument(path: string, content: readonly Line[]): Line[] {
  const texts = new Set(content.map(lineText));
  const withNul = [path, ...texts].find((text) => text.includes('\0'));
  if (withNul !== undefined) throw new Error(`A shell script cannot carry the NUL in ${JSON.stringify(withNul)}. Take it out.`);

  const delimiter = freeDelimiter(texts);
  return [
    line([['command', 'save'], ['plain', ' '], ['path', quoted(path)], ['plain', ' '], ['string', `<<'${delimiter}'`]]),
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
