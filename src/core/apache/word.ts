/** Apache's words: how `ap_getword_conf` divides a line, and how to write a value so that it comes back (fact Q01). */

/** White space as Apache sees it in a configuration line. */
export const BLANKS = /[ \t\n\v\f\r]/;

/** Characters that never need quotes around a word. */
const BARE = /^[\p{L}\p{N}_./:@%+=,~*{}-]+$/u;

/** A word that was read: its value, and where the next one begins. */
export interface ReadWord {
  readonly value: string;
  readonly end: number;
}

/** Reads one word of a line from `start`, as Apache does; at the end of the line the value is empty. */
export function readWord(text: string, start = 0): ReadWord {
  let at = skipBlanks(text, start);
  const first = text[at];
  const quote = first === '"' || first === "'" ? first : undefined;
  if (quote !== undefined) at++;
  let value = '';
  while (at < text.length && (quote === undefined ? !BLANKS.test(text[at] ?? '') : text[at] !== quote)) {
    const next = text[at + 1];
    if (text[at] === '\\' && (next === '\\' || (quote !== undefined && next === quote))) at++;
    value += text[at++];
  }
  if (quote !== undefined && text[at] === quote) at++;
  return { value, end: skipBlanks(text, at) };
}

/** The index of the first character from `at` on that is not white space. */
export function skipBlanks(text: string, at: number): number {
  while (at < text.length && BLANKS.test(text[at] ?? '')) at++;
  return at;
}

/**
 * Says why a value cannot stand in an Apache configuration at all, or returns undefined (fact Q06).
 * A line break or NUL ends what Apache reads; a known `${NAME}` is replaced before any quoting is looked at.
 */
export function whyUnwritable(value: string): string | undefined {
  const shown = JSON.stringify(value);
  if (/[\n\r]/.test(value)) return `${shown} holds a line break, which ends a line of Apache configuration. Write it without.`;
  if (value.includes('\0')) return `${shown} holds a NUL character, where Apache stops reading. Write it without.`;
  if (value.includes('${')) return `${shown} holds "\${", where Apache puts in a variable whatever the quotes. Use a name without it.`;
  if (!value.isWellFormed()) return `${shown} holds half a character (a lone surrogate), which has no bytes in UTF-8. Type it again.`;
  return undefined;
}

/** A value that Apache configuration cannot carry; the message says what is wrong and what to write instead. */
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
