import { MESSAGES, type Message, type MessageId } from './messages.ts';

/** What may stand for a placeholder in a log. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  number: String.raw`\d+`,
  version: String.raw`[\d.]+`,
  context: String.raw`(?:embedded mode|daemon process '.+?')`,
  unquoted: "[^']+?",
  section: '<[A-Za-z]+>',
};

/** What Apache and mod_wsgi put in front of the words: an error of the system, the client, the script, the process, the code. */
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

/** The messages that stand at the end of a log's line, whatever is in front of them; of several, those that say most. */
export function messagesIn(line: string): MessageId[] {
  const found = IDS.filter((id) => {
    const { text, code }: Message = MESSAGES[id];
    return new RegExp(`(?<!\\w)${code === undefined ? '(?<!WSGI\\d{4}: )' : `${code}: `}${patternOf(text)}$`).test(line.trim());
  });
  const most = Math.max(...found.map((id) => lettersOf(MESSAGES[id].text)));
  return found.filter((id) => lettersOf(MESSAGES[id].text) === most);
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
