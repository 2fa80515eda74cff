import { normalise, wordsOf } from './words.ts';

/** A text prepared for comparison, with the number of its words. */
interface Phrase {
  readonly normalised: string;
  readonly unsigned: string;
  readonly text: string;
  readonly pieces: readonly string[];
  readonly words: number;
}

/** Prepares a title, name or error text for comparison. `…` and a lone capital X divide it into pieces. */
export function phraseOf(text: string): Phrase {
  const pieces = text.split(/…|\bX\b/).map(spaced).filter((piece) => piece !== ' ');
  return { normalised: normalise(text), unsigned: spaced(text.replaceAll(/[-_.]/g, ' ')), text: spaced(text), pieces, words: pieces.join('').split(/ +/).filter(Boolean).length };
}

/** The words of a text in lower case, each between blanks. */
function spaced(text: string): string {
  return ` ${wordsOf(text).map((word) => `${word.toLowerCase()} `).join('')}`;
}

/** Typing errors that a text may have, by its length. */
const LETTERS_PER_SLIP = 6;
const MOST_SLIPS = 3;

/**
 * Likeness of query and phrase, from 0 to 100. Equal phrases have 100; other signs or a typing error take a little. A phrase
 * inside the query counts by its length, since any sentence may have two or three words of it. A query inside the phrase counts less.
 */
export function likeness(query: Phrase, phrase: Phrase): number {
  if (query.text === phrase.text) return 100;
  if (query.unsigned === phrase.unsigned) return 90;
  if (query.normalised === phrase.normalised) return 70;
  if (phrase.words > 1 && holds(query.text, phrase.pieces)) return Math.min(95, 20 * phrase.words - 10);
  if (query.words > 1 && phrase.text.includes(query.text.trimEnd())) return 30 + (50 * query.text.length) / phrase.text.length;
  const slips = Math.min(MOST_SLIPS, Math.floor(query.normalised.length / LETTERS_PER_SLIP));
  const made = slips > 0 ? distance(query.text, phrase.text, slips) : 1;
  if (made <= slips) return 70 - 5 * made;
  return phrase.words === 1 && holds(query.text, phrase.pieces) ? 20 / query.words : 0;
}

function holds(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length - 1;
    return at >= 0;
  });
}

/** Edit distance of two texts: letters changed, added, removed or swapped. Returns `limit + 1` once it exceeds `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
    if (Math.min(...row) > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length] ?? 0, limit + 1);
}
