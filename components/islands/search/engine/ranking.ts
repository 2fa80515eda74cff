import type { Catalogue, PageRecord } from '../record.ts';
import { withoutVarying } from './log-line.ts';
import { likeness, phraseOf } from './phrases.ts';
import { meanings, vocabularyOf } from './vocabulary.ts';
import { isEmptyWord, keyOf, namesApplication, partsOf, normalise, wordsOf } from './words.ts';

/** A page with its score, from 0 to 150. */
export interface Scored {
  readonly page: PageRecord;
  readonly score: number;
}

/** Ranking of pages without their text. */
export interface Names {
  /** The pages that answer a query, best first. */
  rank(query: string): Scored[];
  /** Match of a heading and a query, from 0 to 1. */
  matches(query: string, heading: string): number;
}

/** The words of a query count at most this much; a name or an error text can add 100. */
const WORDS = 50;
/** A page's most frequent name, and how much less each further one counts. */
const NAME = 60;
const FURTHER = 6;
/** Weight of a framework's name beside other words. */
const APPLICATION = 0.4;
/** Pages that answer much worse than the best are left to the full text. */
const WORTH = 0.3;

/** Reads a catalogue. */
export function namesOf({ pages }: Catalogue): Names {
  const vocabulary = vocabularyOf(pages);
  const phrases = pages.map(({ title, answers }) => [title, ...answers].map(phraseOf));
  const nameKeys = pages.map(({ names }) => names.map(normalise));
  const rarity = (count: number): number => Math.log(1 + pages.length / count);

  function termsOf(query: string): { readonly weight: number; readonly means: Map<string, number> }[] {
    const words = wordsOf(query);
    const full = words.filter((word) => !isEmptyWord(word));
    const asked = full.length > 0 ? full : words;
    const single = asked.map(keyOf);
    // `python home` may be what somebody writes for `python-home`.
    const joined = [2, 3].flatMap((size) => words.map((_, at) => keyOf(words.slice(at, at + size).join('-'))).slice(0, 1 - size));
    const split = asked.flatMap((word) => (vocabulary.has(keyOf(word)) ? [] : partsOf(word)));
    const keys = new Set([...single, ...joined.filter((key) => vocabulary.has(key)), ...split]);
    const last = /\s$/.test(query) ? undefined : single.at(-1);
    return [...keys].map((key) => {
      const means = meanings(key, vocabulary, key === last);
      const about = new Set([...means.keys()].flatMap((word) => [...(vocabulary.get(word)?.keys() ?? [])]));
      return { weight: rarity(Math.max(about.size, 1)) * (about.size > 0 ? 1 : 0.5) * (namesApplication(key) ? APPLICATION : 1), means };
    });
  }

  return {
    rank(raw) {
      const query = withoutVarying(raw);
      const phrase = phraseOf(query);
      if (phrase.words === 0) return [];
      const terms = termsOf(query);
      const all = terms.reduce((sum, { weight }) => sum + weight, 0);
      const scored = pages.map((page, at) => {
        const said = terms.reduce((sum, { weight, means }) => {
          const best = Math.max(0, ...[...means].map(([word, sure]) => sure * (vocabulary.get(word)?.get(at) ?? 0)));
          return sum + weight * best;
        }, 0);
        const name = nameKeys[at]?.indexOf(phrase.normalised) ?? -1;
        const exact = Math.max(name < 0 ? 0 : NAME - FURTHER * name, ...(phrases[at] ?? []).map((each) => likeness(phrase, each)));
        return { page, score: exact + (WORDS * said) / all };
      }).sort((a, b) => b.score - a.score);
      const best = scored[0]?.score ?? 0;
      return scored.filter(({ score }) => score > 0 && score >= best * WORTH);
    },
    matches(query, heading) {
      const terms = termsOf(withoutVarying(query));
      const words = new Set(wordsOf(heading).flatMap((word) => [keyOf(word), ...partsOf(word)]));
      const all = terms.reduce((sum, { weight }) => sum + weight, 0);
      return terms.reduce((sum, { weight, means }) => sum + ([...means.keys()].some((word) => words.has(word)) ? weight : 0), 0) / all;
    },
  };
}
