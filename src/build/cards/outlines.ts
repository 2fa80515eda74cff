import { create, type Font } from 'fontkitten';

/** A text drawn as outlines, so that a picture needs no font where it is made. */
export interface Outlines {
  /** SVG path data; the text's baseline starts at 0, 0. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
}

/** Draws texts of a size, in pixels, with one font. */
export type DrawText = (text: string, size: number) => Outlines;

/** Reads a font file (TrueType, OpenType, WOFF or WOFF2). Refuses a collection; its drawing refuses a character that the font lacks. */
export function fontFrom(file: Buffer): DrawText {
  const font = create(file);
  if (font.isCollection) throw new Error('The font file holds several fonts. Use a file with one.');
  return (text, size) => draw(font, text, size / font.unitsPerEm);
}

function draw(font: Font, text: string, scale: number): Outlines {
  const paths: string[] = [];
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(code)) throw new Error(`The font of the cards has no ${JSON.stringify(character)}, which stands in ${JSON.stringify(text)}.`);
    const glyph = font.glyphForCodePoint(code);
    // The y axis of a font points up, that of a picture down.
    paths.push(glyph.path.scale(scale, -scale).translate(width, 0).toSVG());
    width += glyph.advanceWidth * scale;
  }
  return { path: paths.join(''), width };
}

/** Breaks a text at blanks into lines no wider than `width`; a single longer word stays whole. */
export function wrap(text: string, size: number, width: number, draw: DrawText): Outlines[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && draw(longer, size).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => draw(line, size));
}
