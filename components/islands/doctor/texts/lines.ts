import type { Severity } from '#core/doctor';
import { element } from '../../element.ts';

/** A mark on a line: the finding with this index concerns it. Columns are counted from 0. */
export interface LineMark {
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
  /** Column behind the marked text, on the first line. */
  readonly endColumn: number;
  /** `related`: the line explains a finding that stands elsewhere. */
  readonly severity: Severity | 'related';
  readonly index: number;
  readonly words: string;
}

/** Longer texts show only the lines around findings, so that a page never draws ten thousand lines. */
const MOST_LINES = 400;
const AROUND = 3;
/** Lines of one finding that are shown in a longer text. */
const LONGEST_MARK = 20;
const LONGEST_LINE = 500;

/** Draws the lines of a text with their numbers and marks. Leaves out lines far from every mark where the text is long. */
export function linesElement(text: string, marks: readonly LineMark[]): HTMLElement {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const shown = lines.length <= MOST_LINES ? lines.map((_, index) => index + 1) : around(marks, lines.length);
  const list = element('ol', { class: 'doctor-lines' });
  let next = 1;
  for (const number of shown) {
    if (number > next) list.append(gap(number - next));
    list.append(lineElement(number, lines[number - 1] ?? '', marks.filter((mark) => mark.line <= number && number <= mark.lastLine)));
    next = number + 1;
  }
  if (lines.length >= next) list.append(gap(lines.length - next + 1));
  return list;
}

/** Numbers of the lines at and around marks, in order. */
function around(marks: readonly LineMark[], last: number): number[] {
  const shown = new Set<number>();
  for (const { line, lastLine } of marks) {
    for (let at = Math.max(1, line - AROUND); at <= Math.min(lastLine, line + LONGEST_MARK, last) + AROUND && at <= last; at++) shown.add(at);
  }
  return [...shown].sort((a, b) => a - b).slice(0, MOST_LINES);
}

function gap(count: number): HTMLElement {
  return element('li', { class: 'doctor-gap' }, count === 1 ? '1 line' : `${count.toLocaleString('en')} lines`);
}

function lineElement(number: number, line: string, marks: readonly LineMark[]): HTMLElement {
  const [worst] = marks;
  const here = marks.filter((mark) => mark.line === number);
  const item = element('li', worst === undefined ? {} : { class: `is-${worst.severity}` }, codeElement(line, here));
  item.value = number;
  item.append(...here.map(({ index, words, severity }) => element('a', { class: `doctor-mark is-${severity}`, href: `#finding-${index + 1}` }, words)));
  return item;
}

/** The line itself, with the text of the first finding on it underlined. */
function codeElement(line: string, [first]: readonly LineMark[]): HTMLElement {
  const cut = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  const end = Math.min(first?.endColumn ?? 0, cut.length);
  if (first === undefined || first.column >= end) return element('code', {}, cut);
  return element('code', {}, cut.slice(0, first.column), element('mark', {}, cut.slice(first.column, end)), cut.slice(end));
}
