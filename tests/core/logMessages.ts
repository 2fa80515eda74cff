/** Messages in quotations of pages and in lines of recorded logs. */
import { MESSAGES, patternOf, type Message, type MessageId } from '#core/log';

/** Prefixes of a message: an error of the system, client, script, process, code. */
const SYSTEM_ERROR = String.raw`(?:\(\d+\)[^:]+: )?(?:\[client [^\]]+\] )?(?:\[script [^\]]+\] )?`;
const PROCESS = String.raw`(?:mod_wsgi(?: \(pid=\w+\))?: )?`;

/** Fewer words are no quotation: "Permission denied" stands in too many messages. */
const LEAST_WORDS = 3;

const IDS = Object.keys(MESSAGES) as MessageId[];

/** Messages with the pattern of a line's end, their number of letters, and their longest literal part. */
const ENDS = IDS.map((id) => {
  const { text, code }: Message = MESSAGES[id];
  const literals = text.split(/\{[a-z]+\}/);
  return {
    id, letters: literals.join('').length,
    literal: literals.reduce((longest, each) => (each.length > longest.length ? each : longest)),
    pattern: new RegExp(`${code === undefined ? '(?:^|(?<!\\w))(?<!WSGI\\d{4}: )' : `(?<!\\w)${code}: `}${patternOf(text)}$`),
  };
});

/** Messages at the end of a log line; of several, those with most letters of their own. */
export function messagesAtEnd(line: string): MessageId[] {
  const found = ENDS.filter(({ literal, pattern }) => line.includes(literal) && pattern.test(line.trimEnd()));
  const most = Math.max(...found.map(({ letters }) => letters));
  return found.filter(({ letters }) => letters === most).map(({ id }) => id);
}

/**
 * Messages that a text quotes word for word, whole or in part. A part is at least three words in a row; paths, names
 * and numbers may differ.
 */
export function messagesQuotedBy(text: string): MessageId[] {
  const { words, code } = withoutPrefix(text.trim());
  return IDS.filter((id) => {
    const message: Message = MESSAGES[id];
    return (code === undefined || code === message.code) && isPartOf(words, message.text);
  });
}

function withoutPrefix(text: string): { words: string; code: string | undefined } {
  const [prefix = '', code] = new RegExp(`^${SYSTEM_ERROR}${PROCESS}(?:(WSGI\\d{4}): )?`).exec(text) ?? [];
  return { words: text.slice(prefix.length), code };
}

function isPartOf(quoted: string, text: string): boolean {
  if (new RegExp(`^${patternOf(text)}$`).test(quoted)) return true;
  if (quoted.split(' ').length < LEAST_WORDS) return false;
  const words = text.split(' ');
  return words.some((_, start) => words.slice(start + LEAST_WORDS - 1).some((_last, more) => {
    const part = words.slice(start, start + LEAST_WORDS + more);
    // A placeholder takes any words, and is none of the three.
    if (part.filter((word) => !word.includes('{')).length < LEAST_WORDS) return false;
    return new RegExp(`^${patternOf(part.join(' ').replace(/[.,:;]$/, ''))}[.,:;]?$`).test(quoted);
  }));
}
