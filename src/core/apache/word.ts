/** Apache's words: how `ap_getword_conf` divides a line, and how to write a value so that it comes back (fact Q01). */

/** White space as Apache sees it in a configuration line. */
export const BLANKS = /[ \t\n\v\f\r]/;

const BACKSLASH = 0x5c;

/** Characters that never need quotes around a word. */
const BARE = /^[\p{L}\p{N}_./:@%+=,~*{}-]+$/u;

/** A word of a line: its value, its place with its quotes, and where the next word begins. */
export interface ReadWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly quote: '"' | "'" | '';
  /** False where a quoted word has no end quote: Apache takes everything up to the end of the line. */
  readonly closed: boolean;
}

/** Tests a UTF-16 code for white space as Apache sees it. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Reads one word of a line from `from`, as Apache does. The value is empty at the end. */
export function readWord(text: string, from = 0): ReadWord {
  const start = skipBlanks(text, from);
  const first = text[start];
  const quote = first === '"' || first === "'" ? first : '';
  return quote === '' ? readBare(text, start) : readQuoted(text, start, quote);
}

function readBare(text: string, start: number): ReadWord {
  let end = start;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  const written = text.slice(start, end);
  const value = written.includes('\\\\') ? written.replaceAll('\\\\', '\\') : written;
  return { value, start, end, next: skipBlanks(text, end), quote: '', closed: true };
}

function readQuoted(text: string, start: number, quote: '"' | "'"): ReadWord {
  const stop = quote.charCodeAt(0);
  let at = start + 1;
  let plain = true;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop) break;
    if (code !== BACKSLASH) continue;
    const following = text.charCodeAt(at + 1);
    if (following === stop || following === BACKSLASH) {
      plain = false;
      at++;
    }
  }
  const closed = at < text.length;
  const inside = text.slice(start + 1, at);
  const value = plain ? inside : inside.replace(quote === '"' ? /\\([\\"])/g : /\\([\\'])/g, '$1');
  const end = closed ? at + 1 : text.length;
  return { value, start, end, next: skipBlanks(text, end), quote, closed };
}

/** Reads all words of a text from `from` to its end. */
export function readWords(text: string, from = 0): string[] {
  const words: string[] = [];
  for (let at = skipBlanks(text, from); at < text.length;) {
    const { value, next } = readWord(text, at);
    words.push(value);
    at = next;
  }
  return words;
}

/** The index of the first character from `at` on that is not white space. */
export function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Reason why no Apache configuration can contain a value. Returns undefined if one can (fact Q06).
 * A line break or NUL ends what Apache reads; a known `${NAME}` is replaced before any quoting is looked at.
 */
export function whyUnwritable(value: string): string | undefined {
  const shown = JSON.stringify(value);
  if (/[\n\r]/.test(value)) return `${shown} contains a line break, which ends a line of Apache configuration. Remove it.`;
  if (value.includes('\0')) return `${shown} contains a NUL character, where Apache stops reading. Remove it.`;
  if (value.includes('${')) return `${shown} contains "\${", which Apache replaces with a variable even inside quotes. Use a name without it.`;
  if (!value.isWellFormed()) return `${shown} contains half a character (a lone surrogate), which UTF-8 cannot encode. Type it again.`;
  return undefined;
}

/** Raised for a value that Apache configuration cannot contain. The message names the cause and the remedy. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
}

/** Writes a value as one Apache word, quoted only where it must be. Refuses what `whyUnwritable` names. */
export function writeWord(value: string): string {
  const reason = whyUnwritable(value);
  if (reason !== undefined) throw new UnwritableError(reason);
  return BARE.test(value) ? value : quoted(value);
}

function quoted(value: string): string {
  const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
  return quote + value.replace(quote === '"' ? /[\\"]/g : /[\\']/g, '\\$&') + quote;
}
