import { contentSpan } from '#core/apache';
import type { Syntax } from '#core/apache';
import type { Place } from '../finding.ts';
import type { ConfigText } from './settings.ts';

/** An active line of a configuration: a directive, or the tag of a section. */
export interface ActiveLine extends Place {
  readonly text: string;
}

/** All active lines of a text, continued ones whole. */
export function activeLines({ file, parsed }: ConfigText): ActiveLine[] {
  const lines: ActiveLine[] = [];
  const walk = (nodes: readonly Syntax[]): void => {
    for (const node of nodes) {
      if (node.kind === 'comment' || node.kind === 'blank') continue;
      const { start, end } = contentSpan(node);
      lines.push({ file, start, end, text: parsed.text.slice(start, end) });
      if (node.kind === 'section') walk(node.children);
    }
  };
  walk(parsed.nodes);
  return lines;
}

/** Ranges of a line that stand in plain double quotes, where any character is free text. */
function quotedRanges(text: string): (readonly [number, number])[] {
  return [...text.matchAll(/"[^"\n]*"/g)].map((found) => [found.index, found.index + found[0].length] as const);
}

/** Characters of a class outside of quotes, joined to one place for each word. */
export function charactersIn(line: ActiveLine, characters: RegExp): Place[] {
  if (!characters.test(line.text)) return [];
  const quoted = quotedRanges(line.text);
  const places: Place[] = [];
  for (const word of line.text.matchAll(/[^ \t\r\n]+/g)) {
    const found = [...word[0].matchAll(new RegExp(characters.source, 'g'))].map((each) => word.index + each.index)
      .filter((at) => !quoted.some(([from, to]) => from < at && at < to));
    const [first] = found;
    const last = found.at(-1);
    if (first !== undefined && last !== undefined) places.push({ file: line.file, start: line.start + first, end: line.start + last + 1 });
  }
  return places;
}
