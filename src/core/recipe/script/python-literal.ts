import type { Token } from '#core/lines';

/**
 * Writes a text as a Python string literal. Escapes all but printable ASCII, so that no editor or encoding changes it.
 * `bytes` writes UTF-8 bytes, which Python 2 uses for paths.
 */
export function pythonString(text: string, { bytes }: { bytes: boolean }): Token {
  const inBytes = bytes && !/^\p{ASCII}*$/u.test(text);
  const escaped = inBytes
    ? [...new TextEncoder().encode(text)].map((byte) => escapeCode(byte, 2)).join('')
    : [...text].map((character) => escapeCode(character.codePointAt(0) ?? 0, 8)).join('');
  return ['string', `${inBytes ? 'b' : ''}"${escaped}"`];
}

function escapeCode(code: number, width: 2 | 8): string {
  if (code === 0x22 || code === 0x5c) return `\\${String.fromCharCode(code)}`;
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  const hex = code.toString(16);
  if (width === 2 || code < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
