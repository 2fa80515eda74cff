import { squash, wordsOf } from './words.ts';

/** A text as words between blanks; pieces, where `…` or a lone capital X stands for what varies. */
export interface Phrase {
  readonly squashed: string;
  readonly text: string;
  readonly pieces: readonly string[];
  readonly words: number;
}

/** Prepares a title, name or error text for comparison. */
export function phraseOf(text: string): Phrase {
  const pieces = text.split(/…|\bX\b/).map(spaced).filter((piece) => piece !== ' ');
  return { squashed: squash(text), text: spaced(text), pieces, words: pieces.join('').split(/ +/).filter(Boolean).length };
}

/** The words of a text in lower case, each between blanks. */
function spaced(text: string): string {
  return ` ${wordsOf(text).map((word) => `${word.toLowerCase()} `).join('')}`;
}

/**
 * How well a query is this phrase, from 0 to 100: 100 when it is the same, much when the whole phrase stands in the query
 * (more for a longer one), less when the query is a part of the phrase, whose last word may be unfinished.
 */
export function likeness(query: Phrase, phrase: Phrase): number {
  if (query.squashed === phrase.squashed) return 100;
  if (phrase.words > 1 && holds(query.text, phrase.pieces)) return 55 + Math.min(40, 4 * phrase.words);
  if (query.words > 1 && phrase.text.includes(query.text.trimEnd())) return 30 + (50 * query.text.length) / phrase.text.length;
  return 0;
}

function holds(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length - 1;
    return at >= 0;
  });
}
