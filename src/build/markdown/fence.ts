import { longestRun } from './inline.ts';

/** Code in a fence, byte for byte; the line break before the closing marks is the one that ends the code, where it has one. */
export function fence(text: string, language: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${marks}`;
}
