import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import type { LogLine } from './line.ts';

/** A log line in which a pattern was found. */
export interface LogHit {
  readonly file: number;
  readonly line: LogLine;
  readonly found: RegExpExecArray;
  /** The text that the pattern matched. */
  readonly at: Place;
}

/** Lines of all logs whose words match a pattern, each message once. Shell texts count where commands print such lines. */
export function hitsOf(given: Given, pattern: RegExp): LogHit[] {
  return given.logs.flatMap(({ file, lines }) => lines.flatMap((line): LogHit[] => {
    const found = pattern.exec(line.words);
    if (found === null) return [];
    const start = line.wordsAt + found.index;
    return [{ file, line, found, at: { file, start, end: start + found[0].length } }];
  }));
}
