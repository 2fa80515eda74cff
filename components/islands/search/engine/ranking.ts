import type { Catalogue, PageRecord } from '../record.ts';
import { coverage, shareOf, type Term } from './coverage.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutVarying } from './log-line.ts';
import { likeness, phraseOf } from './phrases.ts';
import { meanings, vocabularyOf } from './vocabulary.ts';
import { keyOf, partsOf, normalise, wordsOf } from './words.ts';

/** A page with its score, from 0 to 300. */
export interface Scored {
  readonly page: PageRecord;
  readonly score: number;
}

/** Ranking of pages without their text. */
export interface Names {
  /** The pages that answer a query, best first. */
  rank(query: string): Scored[];
}

/** Factor of the likeness of a name or an error text. */
const EXACT = 1.2;
/** The words of a query count at most this much. */
const WORDS = 50;
/** Added for a title, an answer or a description of the same words, in whatever order. */
const SENTENCE = 108;
/** Share of the second best of these. */
const SECOND = 0.4;
/** A page's most frequent name, and how much less each further one counts. */
const NAME = 60;
const FURTHER = 6;
/** Exponent of rarity. It is below 1, because a rare word may be a name of the visitor's own. */
const RARITY = 0.7;
/** Pages that answer much worse than the best are left to the full text. */
const WORTH = 0.3;

/** Reads a catalogue. */
export function namesOf({ pages }: Catalogue, lexicon: Lexicon): Names {
  const vocabulary = vocabularyOf(pages, lexicon);
  const phrases = pages.map(({ title, answers }) => [title, ...answers].map(phraseOf));
  const sentences = pages.map(({ title, answers, description }) => [title, ...answers, description].map(lexicon.keysIn));
  const nameKeys = pages.map(({ names }) => names.map(normalise));
  const rarityOf = (count: number): number => Math.log(1 + pages.length / Math.max(count, 1)) ** RARITY;
  const rarity = (key: string): number => rarityOf(vocabulary.get(key)?.size ?? 0);

  function termsOf(query: string): Term[] {
    const words = wordsOf(query);
    const full = words.filter((word) => !lexicon.isEmpty(word));
    const asked = full.length > 0 ? full : words;
    const single = asked.map(keyOf);
    // `python home` may be what somebody writes for `python-home`.
    const joined = [2, 3].flatMap((size) => words.map((_, at) => keyOf(words.slice(at, at + size).join('-'))).slice(0, 1 - size));
    const split = asked.flatMap((word) => (vocabulary.has(keyOf(word)) ? [] : partsOf(word)));
    const keys = new Set([...single, ...joined.filter((key) => vocabulary.has(key)), ...split]);
    const last = /\s$/.test(query) ? undefined : single.at(-1);
    return [...keys].map((key) => {
      const means = meanings(key, vocabulary, lexicon, key === last);
      const about = new Set([...means.keys()].flatMap((word) => [...(vocabulary.get(word)?.keys() ?? [])]));
      return { weight: rarityOf(about.size) * lexicon.weightOf(key), means };
    });
  }

  return {
    rank(raw) {
      const query = withoutVarying(raw);
      const phrase = phraseOf(query);
      if (phrase.words === 0) return [];
      const terms = termsOf(query);
      const scored = pages.map((page, at) => {
        const name = nameKeys[at]?.indexOf(phrase.normalised) ?? -1;
        const exact = Math.max(name < 0 ? 0 : NAME - FURTHER * name, ...(phrases[at] ?? []).map((each) => likeness(phrase, each)));
        const [best = 0, second = 0] = (sentences[at] ?? []).map((each) => coverage(terms, each, rarity)).sort((a, b) => b - a);
        return { page, score: EXACT * exact + SENTENCE * (best + SECOND * second) + WORDS * shareOf(terms, (key) => vocabulary.get(key)?.get(at) ?? 0) };
      }).sort((a, b) => b.score - a.score);
      const best = scored[0]?.score ?? 0;
      return scored.filter(({ score }) => score > 0 && score >= best * WORTH);
    },
  };
}
