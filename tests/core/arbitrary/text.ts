import { whyUnwritable } from '#core/apache';
import fc from 'fast-check';

/** Pieces with a meaning in Apache, Python, a shell, HTML or a URL, and letters of several lengths. */
const HOSTILE = [
  ...' \t\v"\'\\$`#{}<>()[]*?~!;&|=:%@^,.-/_', '${', '\\\\', '\\"', '\\\'', '</', '%{', '%00', '\u00a0', '\u0085', '\u2028', '\ufeff',
  'é', 'ß', 'e\u0301', '漢', '🐍', 'a', 'b', 'Z', '0', '9', 'n',
] as const;

/** Short piece that needs quoting in some language of a recipe, or any character at all. */
const hostilePiece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);

/** A short text full of what is special somewhere. Line breaks and NUL may be among it. */
export const hostileText: fc.Arbitrary<string> = fc.string({ unit: hostilePiece, maxLength: 16 });

/** Any text that JavaScript can hold, half characters (lone surrogates) too. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

/** A text that Apache configuration can carry in quotes. */
export const writableText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
).filter((text) => whyUnwritable(text) === undefined);
