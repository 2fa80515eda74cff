import { DIRECTIVES } from '#core/releases';
import { MESSAGES, patternOf } from '#core/log';

/** Number of equal words in a row that counts as a copied sentence. */
export const RUN = 8;

// A placeholder is one or two words here: it must not swallow a sentence.
const ERROR_TEXTS = Object.values(MESSAGES).map(({ text }) => new RegExp(patternOf(text).replace(/\.\+\?|\[\^'\]\+\?/g, String.raw`\S+(?: \S+)??`), 'g'));

/**
 * The words of a text, small and without punctuation. Leaves out fixed wording: directives, options with values, paths,
 * variables of Apache, and known error texts.
 */
export function wordsOf(text: string): string[] {
  const own = ERROR_TEXTS.reduce((rest, pattern) => rest.replace(pattern, ' '), text.replace(/\s+/g, ' '));
  return own.split(' ').filter((token) => !isLiteral(token)).map((token) => token.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

function isLiteral(token: string): boolean {
  const bare = token.replace(/^["'`(<]+|["'`)>.,;:]+$/g, '');
  return bare in DIRECTIVES || /^["']?[a-z]+(?:-[a-z]+)*=/.test(token) || /^["'(]?(?:\/|[A-Za-z]:[\\/])/.test(token) || token.includes('%{');
}

/** Every run of eight words in some texts; no run crosses from one text into the next. */
export function runsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => {
    const words = wordsOf(text);
    return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
  }));
}
