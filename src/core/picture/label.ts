/** A line of text in the picture: words of ours, then a name of the reader's in the code font. */
export interface Label {
  readonly words: string;
  /** The name in full. */
  readonly name: string;
  /** The name as far as there is room. */
  readonly shown: string;
  /** Estimated width: a build cannot measure fonts. */
  readonly width: number;
}

/** Width of a character: 0.6 em of the code font at 14 units, 0.58 em of the UI font. The sizes are those of picture.css. */
const NAME_CELL = 8.4;
const WORDS_CELL = 7.5;

/** A label whose name is shortened to the width of `most` Latin letters. */
export function label(words: string, name = '', most = Infinity): Label {
  const shown = shorten(name, most);
  return { words, name, shown, width: Math.ceil(cellsOf(words) * WORDS_CELL + cellsOf(shown) * NAME_CELL) };
}

/** Characters from the Chinese radicals on are two cells wide, and so is the mark for a control character. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += character >= '\u2e80' || /\p{Cc}/u.test(character) ? 2 : 1;
  return cells;
}

/** Shortens in the middle, since both ends of a path matter. */
function shorten(text: string, most: number): string {
  if (cellsOf(text) <= most) return text;
  const characters = Array.from(text);
  let room = most - 1;
  let head = 0;
  let tail = characters.length;
  for (;;) {
    const atHead = head <= characters.length - tail;
    room -= cellsOf(characters[atHead ? head : tail - 1] ?? '');
    if (room < 0) return `${characters.slice(0, head).join('')}\u2026${characters.slice(tail).join('')}`;
    if (atHead) head++;
    else tail--;
  }
}
