import type { Words } from '../record.ts';
import { keyOf, normalise, wordsOf } from './words.ts';

/** Words of the catalogue, made ready to be looked up. */
export interface Lexicon {
  /** Checks if a word is a stop word. */
  isEmpty(word: string): boolean;
  /** Checks if a word is the name of a framework or system. */
  isContext(word: string): boolean;
  /** Keys that a key may stand for. */
  synonymsOf(key: string): Iterable<string>;
  /** Keys of the words of a text, without stop words. */
  keysIn(text: string): ReadonlySet<string>;
}

/** Words of one or two letters, without meaning except as names. */
const SHORT = /^(?!uv|py|os)[a-z]{1,2}$/;

export function lexiconOf({ empty, context, synonyms }: Words): Lexicon {
  const stop = new Set(empty);
  const names = new Set(context);
  const groups = new Map<string, Set<string>>();
  for (const keys of synonyms.map((group) => group.map(keyOf))) {
    for (const key of keys) groups.set(key, new Set([...(groups.get(key) ?? []), ...keys]));
  }
  function isEmpty(word: string): boolean {
    const plain = normalise(word);
    return SHORT.test(plain) || stop.has(plain) || stop.has(plain.replace(/(?:ing|ed|s)$/, ''));
  }
  return {
    isEmpty,
    isContext: (word) => names.has(normalise(word)),
    synonymsOf: (key) => groups.get(key) ?? [],
    keysIn: (text) => new Set(wordsOf(text).filter((word) => !isEmpty(word)).map(keyOf)),
  };
}
