import { definitions } from './definitions.ts';
import { fence } from './fence.ts';
import { inline, isOutOfSight, type Place } from './inline.ts';
import { isRecipe, recipe } from './recipe.ts';
import { table } from './table.ts';
import { hasClass, textOf, type Element, type Piece } from './tree.ts';

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'details', 'div', 'dl', 'figure', 'figcaption', 'footer', 'h1', 'h2', 'h3', 'h4', 'header', 'hr', 'main',
  'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul',
]);

/** Parts of a page whose words stand elsewhere in it, or in the frame around it. */
const LEFT_OUT = ['eyebrow', 'toc'];

/** Pieces as blocks of Markdown. `depth` is that of the heading they stand under. */
export function blocks(inside: readonly Piece[], place: Place, depth = 1): string[] {
  const written: string[] = [];
  let run: Piece[] = [];
  let below = depth;
  const flush = (): void => {
    const text = inline(run, place);
    if (text !== '') written.push(paragraph(text));
    run = [];
  };
  for (const piece of inside) {
    if (!isBlock(piece)) {
      run.push(piece);
      continue;
    }
    flush();
    below = headingDepth(piece) ?? below;
    written.push(...block(piece, place, below));
  }
  flush();
  return written;
}

function headingDepth({ tag }: Element): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : undefined;
}

/** A custom element, or whatever else holds a block, is one too. */
function isBlock(piece: Piece): piece is Element {
  return typeof piece !== 'string' && !isOutOfSight(piece) && (BLOCKS.has(piece.tag) || piece.inside.some(isBlock));
}

/** A paragraph whose first characters Markdown would take for a mark is made to say them. */
function paragraph(text: string): string {
  return text.replace(/^(?:[#>+-]|\d+(?=[.)] ))/, (start) => (/\d/.test(start) ? start : `\\${start}`)).replace(/^(\d+)([.)]) /, '$1\\$2 ');
}

function block(element: Element, place: Place, depth: number): string[] {
  if (LEFT_OUT.some((name) => hasClass(element, name))) return [];
  if (isRecipe(element)) return recipe(element, place, depth);
  if (hasClass(element, 'version-note') || hasClass(element, 'callout')) return [quote(blocks(titled(element), place, depth))];
  switch (element.tag) {
    case 'h1': case 'h2': case 'h3': case 'h4': return [`${'#'.repeat(depth)} ${inline(element.inside, { ...place, lineBreak: ' ' })}`];
    case 'p': return [paragraph(inline(element.inside, place))].filter((text) => text !== '');
    case 'pre': return [fence(textOf(element), languageOf(element))];
    case 'ul': case 'ol': return list(element, place, depth);
    case 'dl': return definitions(element, place);
    case 'table': return table(element, place);
    case 'blockquote': return [quote(blocks(element.inside, place, depth))];
    case 'summary': case 'figcaption': return [`**${inline(withoutStrong(element.inside), place)}**`];
    case 'hr': return ['---'];
    default: return blocks(element.inside, place, depth);
  }
}

/** The first element of a remark is its title. */
function titled({ inside }: Element): Piece[] {
  const [title, ...rest] = inside.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  return title === undefined ? [] : [{ tag: 'p', attributes: {}, inside: [{ tag: 'strong', attributes: {}, inside: typeof title === 'string' ? [title] : title.inside }] }, ...rest];
}

/** What is bold as a whole cannot be bold within. */
function withoutStrong(inside: readonly Piece[]): Piece[] {
  return inside.flatMap((piece) => (typeof piece !== 'string' && piece.tag === 'strong' ? piece.inside : [piece]));
}

function quote(written: readonly string[]): string {
  return written.join('\n\n').split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function languageOf(pre: Element): string {
  return pre.attributes['data-language'] ?? '';
}

/** A list, each item indented behind its mark. */
function list(element: Element, place: Place, depth: number): string[] {
  const first = Number(element.attributes['start'] ?? 1);
  const items = element.inside.filter((piece) => typeof piece !== 'string' && piece.tag === 'li') as Element[];
  const written = items.map(({ inside }, index) => {
    const mark = element.tag === 'ol' ? `${first + index}. ` : '- ';
    const lines = blocks(inside, place, depth).join('\n\n').split('\n');
    return lines.map((line, at) => (at === 0 ? `${mark}${line}` : line === '' ? '' : `${' '.repeat(mark.length)}${line}`)).join('\n');
  });
  return written.length === 0 ? [] : [written.join(written.some((item) => item.includes('\n\n')) ? '\n\n' : '\n')];
}
