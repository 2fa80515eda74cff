import type { Message } from './message.ts';
import { MESSAGES, type MessageId } from './messages.ts';

/** Text that may replace a placeholder in a log. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  number: String.raw`\d+`,
  version: String.raw`[\d.]+`,
  context: String.raw`(?:embedded mode|daemon process '.+?')`,
  interpreter: String.raw`(?:main interpreter|sub-interpreter '.+?') (?:in embedded mode|of daemon process '.+?')`,
  unquoted: "[^']+?",
  section: '<[A-Za-z]+>',
};

/** Prefixes of a message: an error of the system, client, script, process, code. */
const SYSTEM_ERROR = String.raw`(?:\(\d+\)[^:]+: )?(?:\[client [^\]]+\] )?(?:\[script [^\]]+\] )?`;
const PROCESS = String.raw`(?:mod_wsgi(?: \(pid=\w+\))?: )?`;

/** Fewer words are no quotation: "Permission denied" stands in too many messages. */
const LEAST_WORDS = 3;

const IDS = Object.keys(MESSAGES) as MessageId[];

/**
 * The messages that a text quotes word for word, whole or in part. A part is at least three words in a row; paths, names
 * and numbers may differ. Empty when no message has these words.
 */
export function messagesQuotedBy(text: string): MessageId[] {
  const { words, code } = withoutPrefix(text.trim());
  return IDS.filter((id) => {
    const message: Message = MESSAGES[id];
    return (code === undefined || code === message.code) && isPartOf(words, message.text);
  });
}

/** Characters at the end of a line that are searched: room for the longest message. */
const LOOKED_AT = 2_000;

/** A message as it is sought at the end of a line. */
interface Sought {
  readonly id: MessageId;
  readonly letters: number;
  /** Its longest run of words without a placeholder: a line without it needs no regular expression. */
  readonly words: string;
  readonly pattern: RegExp;
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly Sought[]>;
  readonly uncoded: readonly Sought[];
}

/** Compiled at the first line that is read. */
let index: Index | undefined;

function compile(): Index {
  const byCode = new Map<string, Sought[]>();
  const uncoded: Sought[] = [];
  for (const id of IDS) {
    const { text, code }: Message = MESSAGES[id];
    const literals = text.split(/\{[a-z]+\}/);
    // A text that begins with a placeholder for anything begins at the start of what is looked at.
    const open = patternOf(text).startsWith('.+?');
    const start = code === undefined ? `${open ? '^' : '(?<!\\w)'}(?<!WSGI\\d{4}: )` : `(?<!\\w)${code}: `;
    const sought: Sought = {
      id, letters: lettersOf(text),
      words: literals.reduce((longest, each) => (each.length > longest.length ? each : longest)),
      pattern: new RegExp(`${start}${patternOf(text)}$`),
    };
    if (code === undefined) uncoded.push(sought);
    else byCode.set(code, [...(byCode.get(code) ?? []), sought]);
  }
  return { byCode, uncoded };
}

/**
 * Messages that match the end of a log line, whatever is in front of them. If several match, those with most words of
 * their own. Found by the code of mod_wsgi, or by their words, before a regular expression is tried.
 */
export function messagesIn(line: string): MessageId[] {
  const { byCode, uncoded } = index ??= compile();
  const end = line.slice(-LOOKED_AT).trimEnd();
  const codes = end.match(/WSGI\d{4}(?=: )/g) ?? [];
  const candidates = [...new Set(codes)].flatMap((code) => byCode.get(code) ?? []).concat(uncoded);
  const found = candidates.filter(({ words, pattern }) => end.includes(words) && pattern.test(end));
  const most = Math.max(...found.map(({ letters }) => letters));
  return found.filter(({ letters }) => letters === most).map(({ id }) => id);
}

/** The text of a message, as it matches in a log: placeholders stand for anything that can be there. */
export function patternOf(text: string): string {
  return text.split(/(\{[a-z]+\})/).map((part) => {
    const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
    return name === undefined ? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : (PLACEHOLDERS[name] ?? '.+?');
  }).join('');
}

function lettersOf(text: string): number {
  return text.replace(/\{[a-z]+\}/g, '').length;
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
