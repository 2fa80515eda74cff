import { label, type Label } from '../label.ts';
import { labelSvg, svgOf, type PlacedLabel } from '../svg.ts';
import { describeRow, spansOf, type Stretch, type Timeline, type TimelineRow } from './timeline.ts';

/** For a column of prose, or for the narrowest page. */
export type TimelineForm = 'wide' | 'narrow';

const WIDTH: Readonly<Record<TimelineForm, number>> = { wide: 592, narrow: 288 };
const LINE = 18;
const BASELINE = 14;
/** Between labels of the axis beside each other. */
const APART = 6;
/** Between rows, and before the heading of a group. */
const GAP = 10;
const BAR = 4;
const BEST = 8;
/** Between the descenders of a row and its bar. */
const BELOW = 2;
/** The length of a bar in the key. */
const SAMPLE = 24;

interface Bar extends Stretch {
  readonly y: number;
  /** True if no current release does it. */
  readonly ended: boolean;
}

/**
 * Draws a time line as an `<svg>` element. A column begins at each change; a bar covers the releases that do it. A
 * recommended method is a thick bar. A page with more than one picture gives each an `idPrefix` of its own.
 */
export function timelineSvg(title: string, timeline: Timeline, form: TimelineForm, idPrefix = 'timeline'): string {
  const { columns, groups } = timeline;
  const width = WIDTH[form];
  const edge = (column: number): number => Math.round((column * (width - 2)) / columns.length) + 1;
  const axis = axisOf(timeline, width, edge);
  const rows = groups.flatMap((group) => group.rows);
  const key = keyOf(rows, columns.length, axis.bottom);

  let y = key.bottom;
  const headings: PlacedLabel[] = [];
  const labels: PlacedLabel[] = [];
  const bars: Bar[] = [];
  for (const { heading, rows: own } of groups) {
    headings.push({ ...label(heading), x: 0, y: y + GAP + BASELINE });
    y += GAP + LINE;
    for (const row of own) {
      y += GAP / 2;
      for (const line of linesOf(row, width)) {
        labels.push({ ...line, x: 0, y: y + BASELINE });
        y += LINE;
      }
      y += BELOW;
      bars.push(...row.stretches.map((stretch) => ({ ...stretch, y, ended: isOver(row, columns.length) })));
      y += BEST + GAP / 2;
    }
  }

  return svgOf({ width, height: y, title, description: rows.map(describeRow).join(' '), kind: 'is-fixed' }, idPrefix, [
    `<path class="p-grid" d="${columns.map((_, index) => `M${edge(index)} ${axis.bottom}V${y}`).join('')}"/>`,
    ...axis.labels.map((each) => labelSvg(each, 'p-label')),
    ...key.svg,
    ...headings.map((each) => labelSvg(each, 'p-heading')),
    ...labels.map((each) => labelSvg(each, 'p-label')),
    ...bars.map((bar) => barSvg(bar, edge(bar.from), edge(bar.to))),
  ]);
}

/** Releases and years, each above the left edge of its column; those that would touch stand on further lines. */
function axisOf({ columns }: Timeline, width: number, edge: (column: number) => number): { labels: PlacedLabel[]; bottom: number } {
  const ends: number[] = [];
  const labels = columns.map(({ release }, index): PlacedLabel => {
    const own = label(release);
    const x = Math.min(edge(index) - 1, width - own.width);
    const free = ends.findIndex((end) => end + APART <= x);
    const line = free < 0 ? ends.length : free;
    ends[line] = x + own.width;
    return { ...own, x, y: line * LINE + BASELINE };
  });

  const top = ends.length * LINE;
  const years: PlacedLabel[] = [];
  let end = -APART;
  columns.forEach(({ year }, index) => {
    const own = label(year);
    const x = edge(index) - 1;
    if (columns[index - 1]?.year === year || end + APART > x || x + own.width > width) return;
    end = x + own.width;
    years.push({ ...own, x, y: top + BASELINE });
  });
  return { labels: [...labels, ...years], bottom: top + LINE + APART };
}

/** Key of the bars. */
function keyOf(rows: readonly TimelineRow[], columns: number, top: number): { bottom: number; svg: string[] } {
  const bars = rows.flatMap((row) => row.stretches.map((stretch) => ({ best: stretch.best, ended: isOver(row, columns) })));
  const samples = [
    { words: 'best method', shown: bars.some(({ best }) => best), best: true, ended: false },
    { words: 'gone today', shown: bars.some(({ ended }) => ended), best: false, ended: true },
  ].filter(({ shown }) => shown);
  if (samples.length === 0) return { bottom: top, svg: [] };
  let x = 0;
  const svg = samples.flatMap(({ words, best, ended }) => {
    const text = { ...label(words), x: x + SAMPLE + APART, y: top + BASELINE };
    const bar = barSvg({ best, ended, y: top + (LINE - BEST) / 2 }, x, x + SAMPLE);
    x = text.x + text.width + GAP;
    return [bar, labelSvg(text, 'p-label')];
  });
  return { bottom: top + LINE + GAP / 2, svg };
}

function isOver({ stretches }: TimelineRow, columns: number): boolean {
  return stretches.at(-1)?.to !== columns;
}

/** The words of a row with its releases behind them, on as many lines as they need. */
function linesOf(row: TimelineRow, width: number): Label[] {
  const lines: string[] = [];
  for (const word of `${row.words}, ${spansOf(row)}`.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && label(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => label(line));
}

function barSvg({ best, ended, y }: Pick<Bar, 'best' | 'ended' | 'y'>, x: number, endX: number): string {
  const height = best ? BEST : BAR;
  return `<rect class="p-bar${ended ? ' p-ended' : ''}" x="${x}" y="${y + (BEST - height) / 2}" width="${endX - x}" height="${height}" rx="2"/>`;
}
