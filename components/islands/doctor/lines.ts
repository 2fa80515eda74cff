import type { Severity } from '#core/doctor';

/** A mark on a line: the finding with this index is about it. */
export interface LineMark {
  readonly line: number;
  readonly lastLine: number;
  readonly severity: Severity;
  readonly index: number;
  readonly title: string;
}

/** Longer texts show only the lines around findings, so that a page never draws ten thousand lines. */
const MOST_LINES = 400;
const AROUND = 3;
const LONGEST_LINE = 500;

/** Draws the lines of a text with their numbers and marks. Lines without a mark far from every finding are left out of long texts. */
export function linesElement(text: string, marks: readonly LineMark[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'doctor-lines';
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const shown = new Set<number>();
  const all = lines.length <= MOST_LINES;
  if (!all) for (const { line, lastLine } of marks) for (let at = line - AROUND; at <= Math.min(lastLine, line + 20) + AROUND; at++) shown.add(at);
  let left = 0;
  const flush = (): void => {
    if (left === 0) return;
    const gap = document.createElement('li');
    gap.className = 'doctor-gap';
    gap.textContent = left === 1 ? '1 line' : `${left.toLocaleString('en')} lines`;
    list.append(gap);
    left = 0;
  };
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (!all && !shown.has(number)) {
      left++;
      continue;
    }
    flush();
    list.append(lineElement(number, line, marks.filter((mark) => mark.line <= number && number <= mark.lastLine)));
  }
  flush();
  return list;
}

function lineElement(number: number, line: string, marks: readonly LineMark[]): HTMLElement {
  const item = document.createElement('li');
  item.value = number;
  const code = document.createElement('code');
  code.textContent = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  item.append(code);
  const [worst] = marks;
  if (worst === undefined) return item;
  item.className = `is-${worst.severity}`;
  for (const mark of marks.filter((each) => each.line === number)) {
    const link = document.createElement('a');
    link.className = 'doctor-mark';
    link.href = `#finding-${mark.index + 1}`;
    link.textContent = mark.title;
    item.append(link);
  }
  return item;
}
