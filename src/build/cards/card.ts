import { wrap, type DrawText, type Outlines } from './outlines.ts';

/** What a card says. */
export interface Card {
  readonly title: string;
  readonly section: string;
  readonly site: string;
}

/** The colours of a card, as CSS writes them. */
export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  /** The colour of the page's era. */
  readonly accent: string;
}

/** The size that social networks ask for, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const EDGE = 32;
const LEFT = 104;
const TEXT_WIDTH = CARD_WIDTH - LEFT - 72;
/** Sizes of the title, largest first: the first in which it takes no more lines than its own number of them. */
const TITLES = [{ size: 92, lines: 3 }, { size: 76, lines: 4 }, { size: 60, lines: 5 }];

/** A page's picture for social networks, as SVG without any text that would need a font. Refuses a title that fits in no size. */
export function cardSvg({ title, section, site }: Card, { paper, ink, soft, accent }: CardColours, draw: DrawText): string {
  const { lines, size } = fitted(title, draw);
  const shapes = [
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${paper}"/>`,
    `<rect width="${EDGE}" height="${CARD_HEIGHT}" fill="${accent}"/>`,
    text(draw(section, 40), 118, accent),
    ...lines.map((line, index) => text(line, 150 + size + index * size * 1.16, ink)),
    text(draw(site, 40), CARD_HEIGHT - 64, soft),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">${shapes.join('')}</svg>`;
}

function text({ path }: Outlines, baseline: number, colour: string): string {
  return `<path transform="translate(${LEFT} ${baseline})" fill="${colour}" d="${path}"/>`;
}

function fitted(title: string, draw: DrawText): { lines: Outlines[]; size: number } {
  for (const { size, lines: most } of TITLES) {
    const lines = wrap(title, size, TEXT_WIDTH, draw);
    if (lines.length <= most && lines.every(({ width }) => width <= TEXT_WIDTH)) return { lines, size };
  }
  throw new Error(`The title ${JSON.stringify(title)} is too long for a card. Shorten it, or give it a "short".`);
}
