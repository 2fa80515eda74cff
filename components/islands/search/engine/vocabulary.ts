import type { PageRecord } from '../record.ts';
import { distance } from './phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { keyOf, partsOf, wordsOf } from './words.ts';

/** Weight of a word for each text of a field that has it, from 0 to 1. */
const WEIGHTS = { answers: 0.5, title: 0.9, names: 0.3, releases: 0.4, description: 0.35 };
/** Probability that a synonym is meant. */
const SYNONYM = 0.7;
/** Weight of a part of a name. */
const PART = 0.35;

/** By the key of a word: its weight for each page, by index in the catalogue. */
type Vocabulary = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Files the words of all pages. */
export function vocabularyOf(pages: readonly PageRecord[], lexicon: Lexicon): Vocabulary {
  const vocabulary = new Map<string, Map<number, number>>();
  const file = (key: string, page: number, weight: number): void => {
    const entry = vocabulary.get(key) ?? new Map<number, number>();
    // A word in two texts weighs more than in one, and never more than 1.
    entry.set(page, 1 - (1 - (entry.get(page) ?? 0)) * (1 - weight));
    vocabulary.set(key, entry);
  };
  for (const [page, record] of pages.entries()) {
    const { title, description, answers, names, since = '', until = '' } = record;
    const texts: Readonly<Record<keyof typeof WEIGHTS, readonly string[]>> =
      { answers, names, title: [title], description: [description], releases: [since, until] };
    for (const [field, weight] of Object.entries(WEIGHTS)) {
      for (const text of texts[field as keyof typeof WEIGHTS]) {
        const words = wordsOf(text).filter((word) => !lexicon.isEmpty(word));
        const keys = new Map(words.flatMap(partsOf).map((part) => [part, weight * PART]));
        for (const word of words) keys.set(keyOf(word), weight);
        for (const [key, value] of keys) file(key, page, value);
      }
    }
  }
  return vocabulary;
}

/** Words of the vocabulary that a typed word may mean, with a probability. `unfinished`: more letters may come. */
export function meanings(key: string, vocabulary: Vocabulary, lexicon: Lexicon, unfinished: boolean): Map<string, number> {
  const found = new Map<string, number>();
  const known = vocabulary.has(key);
  if (known) found.set(key, 1);
  if (unfinished || !known) {
    for (const word of vocabulary.keys()) {
      if (word !== key && word.startsWith(key) && (unfinished || key.length > 3)) found.set(word, known ? 0.4 : 0.7);
    }
  }
  for (const word of lexicon.synonymsOf(key)) if (vocabulary.has(word)) found.set(word, Math.max(found.get(word) ?? 0, SYNONYM));
  if (found.size > 0) return found;
  const limit = key.length < 4 ? 0 : key.length < 8 ? 1 : 2;
  for (const word of limit > 0 ? vocabulary.keys() : []) {
    const errors = distance(key, word, limit);
    if (errors <= limit) found.set(word, 0.7 - 0.1 * errors);
  }
  return found;
}
