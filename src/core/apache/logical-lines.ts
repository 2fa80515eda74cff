import { isBlank } from './word.ts';

/** A range of UTF-16 offsets into a text, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a joined line: from `at` on, its text stands at `offset` in the file. */
interface Joint {
  readonly at: number;
  readonly offset: number;
}

/**
 * A line as Apache has it in memory. Its span includes indents and line ends: the spans of all lines cover a text exactly.
 */
export interface LogicalLine extends Span {
  /** Physical lines joined, without the blanks at both ends. */
  readonly text: string;
  /** Offset of the first character of `text` in the file. */
  readonly offset: number;
  /** Origins of the later parts of a continued line; empty for a line that is not continued. */
  readonly joints: readonly Joint[];
  /** First physical line, counted from 1. */
  readonly firstLine: number;
  /** Last physical line: the number that Apache's messages give. */
  readonly lastLine: number;
}

/** The place in the file of a part of a logical line, given by two indexes into its `text`. */
export function spanIn(line: LogicalLine, from: number, to: number): Span {
  return { start: offsetIn(line, from), end: to > from ? offsetIn(line, to - 1) + 1 : offsetIn(line, from) };
}

function offsetIn({ offset, joints }: LogicalLine, index: number): number {
  let low = 0;
  let high = joints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joints[middle] as Joint).at <= index) low = middle + 1;
    else high = middle;
  }
  const joint = joints[low - 1];
  return joint === undefined ? offset + index : joint.offset + index - joint.at;
}

const NONE: readonly Joint[] = [];
const CR = 0x0d;
const BACKSLASH = 0x5c;

/**
 * Reads the lines of a text one after the other as Apache does (`ap_cfg_getline`), without keeping them. As `physical`
 * lines, a backslash at the end of a line joins nothing.
 */
export function lineReader(text: string, lines: 'logical' | 'physical' = 'logical'): () => LogicalLine | undefined {
  const hasNul = text.includes('\0');
  let start = 0;
  let physical = 1;
  return () => {
    if (start >= text.length) return undefined;
    const line = readLine(text, start, physical, hasNul, lines === 'logical');
    start = line.end;
    physical = line.lastLine + 1;
    return line;
  };
}

function readLine(text: string, start: number, firstLine: number, hasNul: boolean, joins: boolean): LogicalLine {
  const lineEnd = text.indexOf('\n', start);
  let end = lineEnd === -1 ? text.length : lineEnd + 1;
  let to = lineEnd === -1 ? end : lineEnd;
  let ended = lineEnd !== -1;
  if (ended && to > start && text.charCodeAt(to - 1) === CR) to--;
  if (hasNul) ({ stop: to, end, ended } = readPhysical(text, start, hasNul));
  if (joins && ended && to > start && text.charCodeAt(to - 1) === BACKSLASH) return readContinued(text, start, firstLine, hasNul);
  let from = start;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start, end, text: text.slice(from, to), offset: from, joints: NONE, firstLine, lastLine: firstLine };
}

/** Reads one physical line: the end of its text for Apache, the start of the next, and its line end. */
function readPhysical(text: string, start: number, hasNul: boolean): { stop: number; end: number; ended: boolean } {
  const lineEnd = text.indexOf('\n', start);
  const stop = lineEnd === -1 ? text.length : lineEnd;
  const end = lineEnd === -1 ? stop : stop + 1;
  // A NUL hides the rest of its line from Apache, the line end too.
  const nul = hasNul ? text.slice(start, stop).indexOf('\0') : -1;
  if (nul !== -1) return { stop: start + nul, end, ended: false };
  const carriage = lineEnd !== -1 && stop > start && text.charCodeAt(stop - 1) === CR;
  return { stop: carriage ? stop - 1 : stop, end, ended: lineEnd !== -1 };
}

/**
 * Joins the physical lines of a continued line. Apache looks for the backslash at the end of the joined text. So an empty
 * line after two backslashes continues it once more.
 */
function readContinued(text: string, start: number, firstLine: number, hasNul: boolean): LogicalLine {
  const buffer = new JoinedText(text);
  let at = start;
  let lastLine = firstLine;
  for (;;) {
    const { stop, end, ended } = readPhysical(text, at, hasNul);
    buffer.add(at, stop);
    at = end;
    if (!ended || !buffer.endsInBackslash()) break;
    buffer.dropLast();
    lastLine++;
    if (at >= text.length) break;
  }
  return { start, end: at, ...buffer.trimmed(start), firstLine, lastLine };
}

/** Parts of a text put together, with their places. */
class JoinedText {
  readonly #source: string;
  readonly #parts: { start: number; end: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  add(start: number, end: number): void {
    if (end > start) this.#parts.push({ start, end });
  }

  endsInBackslash(): boolean {
    const last = this.#parts.at(-1);
    return last !== undefined && this.#source.charCodeAt(last.end - 1) === BACKSLASH;
  }

  dropLast(): void {
    const last = this.#parts.at(-1);
    if (last === undefined) return;
    last.end--;
    if (last.end === last.start) this.#parts.pop();
  }

  /** The text without blanks at both ends; `start` is the place of an empty text. */
  trimmed(start: number): Pick<LogicalLine, 'text' | 'offset' | 'joints'> {
    const whole = this.#parts.map((part) => this.#source.slice(part.start, part.end)).join('');
    let from = 0;
    let to = whole.length;
    while (from < to && isBlank(whole.charCodeAt(from))) from++;
    while (to > from && isBlank(whole.charCodeAt(to - 1))) to--;
    const joints: Joint[] = [];
    let at = -from;
    for (const part of this.#parts) {
      const next = at + part.end - part.start;
      if (next > 0 && at < to - from) joints.push({ at: Math.max(at, 0), offset: part.start + Math.max(-at, 0) });
      at = next;
    }
    const [first, ...rest] = joints;
    return { text: whole.slice(from, to), offset: first?.offset ?? start, joints: rest };
  }
}
