import type { Span } from './logical-lines.ts';

/** A span of a text and what replaces it; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Replaces spans of a text and leaves everything else as it is. The order of the edits does not matter, but two
 * insertions at one place keep theirs. Throws a RangeError for spans that overlap or lie outside the text.
 */
export function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`The edit of ${edit.start} to ${edit.end} overlaps another one, or lies outside the text of ${text.length}. Apply it separately.`);
    }
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
