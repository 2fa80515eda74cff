import type { Words } from '../record.ts';
import { keyOf, normalise, wordsOf } from './words.ts';

/** Words of the catalogue, made ready to be looked up. */
export interface Lexicon {
  /** Checks if a word is a stop word. */
  isEmpty(word: string): boolean;
  /** Weight of a word: below 1 for the name of a framework or system, above for that of a tool. */
  weightOf(word: string): number;
  /** Keys that a key may stand for. */
  synonymsOf(key: string): Iterable<string>;
  /** Keys of the words of a text, without stop words. */
  keysIn(text: string): ReadonlySet<string>;
}

/** Words of one or two letters, without meaning except as names. */
const SHORT = /^(?!uv|py|os)[a-z]{1,2}$/;

/** Weight of the name of a framework or system beside other words. */
const CONTEXT = 0.4;
/** Weight of the name of a tool or platform: pages without it rarely answer. */
const SUBJECT = 2.5;

export function lexiconOf({ empty, context, subjects, synonyms }: Words): Lexicon {
  const stop = new Set(empty);
  const weights = new Map([...context.map((word) => [word, CONTEXT] as const), ...subjects.map((word) => [word, SUBJECT] as const)].map(([word, weight]) => [keyOf(word), weight]));
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
    weightOf: (word) => weights.get(keyOf(word)) ?? 1,
    synonymsOf: (key) => groups.get(key) ?? [],
    keysIn: (text) => new Set(wordsOf(text).filter((word) => !isEmpty(word)).map(keyOf)),
  };
}
