import { label } from '../label.ts';
import { labelSvg, svgOf, type PlacedLabel } from '../svg.ts';
import { describeOrder, positionIn, wordsOf, type OrderEntry, type SearchList } from './order.ts';

/** Lists side by side, with a line from each entry to its next position; or stacked, for a narrow page. */
export type OrderForm = 'beside' | 'below';

/** Entry with its box. */
interface PlacedBox {
  readonly entry: OrderEntry;
  readonly x: number;
  readonly y: number;
  readonly labels: readonly PlacedLabel[];
}

interface PlacedList {
  readonly heading: PlacedLabel;
  readonly boxes: readonly PlacedBox[];
}

const PADDING = 9;
/** Latin letters of the longest directory that is shown in full. */
const LETTERS = 30;
const BOX_WIDTH = label('', 'x'.repeat(LETTERS)).width + 2 * PADDING;
const BOX_HEIGHT = 50;
/** From one box to the next one below. */
const STEP = BOX_HEIGHT + 6;
/** Between lists, beside and below. */
const GAP = 54;
const BELOW = 20;
const HEADING = 27;
/** Half of a border lies outside its box. */
const MARGIN = 1;

/**
 * Recorded import orders as an `<svg>` element: a column for each list, a box for each entry. Coloured by
 * classes alone; winner and move are said in words, too. A page with more than one picture gives each an `idPrefix` of its own.
 */
export function orderSvg(title: string, lists: readonly SearchList[], form: OrderForm, idPrefix = 'order'): string {
  const placed = layOut(lists, form);
  const last = placed.at(-1);
  return svgOf({
    title, description: describeOrder(lists), kind: 'is-fixed',
    width: form === 'below' ? BOX_WIDTH + 2 * MARGIN : lists.length * (BOX_WIDTH + GAP) - GAP + 2 * MARGIN,
    height: form === 'below' ? bottomOf(last) + MARGIN : Math.max(0, ...placed.map(bottomOf)) + MARGIN,
  }, idPrefix, [
    ...(form === 'beside' ? movesOf(lists, placed) : []),
    ...placed.flatMap(({ heading, boxes }) => [labelSvg(heading, 'p-heading'), ...boxes.map(boxSvg)]),
  ]);
}

function layOut(lists: readonly SearchList[], form: OrderForm): PlacedList[] {
  let x = MARGIN;
  let y = 0;
  return lists.map((list, index) => {
    const before = lists[index - 1];
    const top = y + HEADING;
    const placed = {
      heading: { ...label(list.heading, '', LETTERS), x, y: y + 14 },
      boxes: list.entries.map((entry, row) => boxOf(entry, wordsOf(entry, row + 1, before), x, top + row * STEP)),
    };
    if (form === 'beside') x += BOX_WIDTH + GAP;
    else y = bottomOf(placed) + BELOW;
    return placed;
  });
}

function boxOf(entry: OrderEntry, words: string, x: number, y: number): PlacedBox {
  const several = entry.directories > 1 ? `${entry.directories} directories in ` : '';
  return {
    entry, x, y,
    labels: [{ ...label(words), x: x + PADDING, y: y + 20 }, { ...label(several, entry.directory, lettersBeside(several)), x: x + PADDING, y: y + 39 }],
  };
}

/** Letters of a directory that fit after some words. */
function lettersBeside(words: string): number {
  return Math.floor((BOX_WIDTH - 2 * PADDING - label(words).width) / (label('', 'x'.repeat(LETTERS)).width / LETTERS));
}

function bottomOf(list: PlacedList | undefined): number {
  if (list === undefined) return 0;
  return Math.max(list.heading.y + PADDING, ...list.boxes.map(({ y }) => y + BOX_HEIGHT));
}

function boxSvg({ entry, x, y, labels }: PlacedBox): string {
  return `<rect class="p-box p-${entry.origin}${entry.wins ? ' p-winner' : ''}" x="${x}" y="${y}" width="${BOX_WIDTH}" height="${BOX_HEIGHT}" rx="3"/>`
    + labels.map((each) => labelSvg(each, 'p-label')).join('');
}

/** Lines from each entry to the same directory in the next list; stronger for configured and `.pth` entries. */
function movesOf(lists: readonly SearchList[], placed: readonly PlacedList[]): string[] {
  return placed.flatMap(({ boxes }, index) => {
    const next = lists[index + 1];
    return next === undefined ? [] : boxes.flatMap(({ entry, x, y }) => {
      const to = placed[index + 1]?.boxes[(positionIn(next, entry) ?? 0) - 1];
      if (to === undefined) return [];
      const [from, start, end] = [x + BOX_WIDTH, y + BOX_HEIGHT / 2, to.y + BOX_HEIGHT / 2];
      const middle = from + GAP / 2;
      const bend = start === end ? `H${to.x}` : `C${middle} ${start} ${middle} ${end} ${to.x} ${end}`;
      return [`<path class="p-arrow${entry.origin === 'base' ? '' : ' p-request'}" d="M${from} ${start}${bend}m-6-4l6 4l-6 4"/>`];
    });
  });
}
