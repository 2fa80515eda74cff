import { line, type Line, type TokenKind } from '#core/lines';
import fc from 'fast-check';
import { hostileText } from './text.ts';

const KINDS = {
  plain: true, directive: true, section: true, option: true, path: true, string: true, number: true,
  variable: true, keyword: true, command: true, comment: true, continuation: true,
} satisfies Record<TokenKind, true>;

const token = fc.tuple(
  fc.constantFrom(...(Object.keys(KINDS) as TokenKind[])),
  hostileText.filter((text) => !/[\n\r]/.test(text)),
);

/** A line of typed tokens, with a note or without. */
export const anyLine: fc.Arbitrary<Line> = fc.tuple(fc.array(token, { maxLength: 4 }), fc.option(fc.constantFrom('probe', 'access'), { nil: undefined }))
  .map(([tokens, note]) => line(tokens, note));

/** Lines of which many are alike, so that two such files share some. */
export const repetitiveLines: fc.Arbitrary<readonly Line[]> = fc.array(
  fc.constantFrom('', 'a', 'b', 'c').map((text) => line([['plain', text]])),
  { maxLength: 12 },
);
