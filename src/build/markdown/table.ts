import { code, inline, type Place } from './inline.ts';
import { findAll, textOf, type Element, type Piece } from './tree.ts';

/** A table as Markdown has it, under its caption. */
export function table(element: Element, place: Place): string[] {
  const rows = findAll(element, ({ tag }) => tag === 'tr').map((row) =>
    row.inside.filter((piece) => typeof piece !== 'string').map((cell) => inline(cell.inside, { ...place, lineBreak: '<br>' }).replaceAll('|', '\\|')));
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return [...findAll(element, ({ tag }) => tag === 'caption').flatMap((caption) => captionBlocks(caption, place)), lines.join('\n')];
}

/** The sentence of a caption, and below it the lines of configuration that stand in it. */
function captionBlocks({ inside }: Element, place: Place): string[] {
  const isCode = (piece: Piece): boolean => typeof piece !== 'string' && piece.tag === 'code';
  const lines = inside.filter(isCode).map((piece) => `- ${code(textOf(piece))}`);
  const sentence = inline(inside.filter((piece) => !isCode(piece)), place);
  return [sentence, lines.join('\n')].filter((text) => text !== '');
}
