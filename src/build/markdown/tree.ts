import { ELEMENT_NODE, parse, TEXT_NODE } from 'ultrahtml';

/** A piece of a page: a text, or an element with what is inside it. */
export type Piece = string | Element;

/** An element of a page. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Piece[];
}

/** What the parser gives, as far as it is used here. */
type Parsed =
  | { readonly type: typeof TEXT_NODE; readonly value: string }
  | { readonly type: typeof ELEMENT_NODE; readonly name: string; readonly attributes: Record<string, string>; readonly children: readonly Parsed[] }
  | { readonly type: undefined };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The tree of a page, texts decoded and comments gone. Refuses a named character that is not known here. */
export function readHtml(html: string): Element {
  const { children }: { children: readonly Parsed[] } = parse(html);
  return { tag: '', attributes: {}, inside: pieces(children) };
}

function pieces(nodes: readonly Parsed[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === TEXT_NODE) return [decode(node.value)];
    if (node.type !== ELEMENT_NODE) return [];
    const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [name, decode(value)]));
    return [{ tag: node.name, attributes, inside: pieces(node.children) }];
  });
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|([a-z]\w*));/gi, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(parseInt(hexadecimal, 16));
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined) throw new Error(`${JSON.stringify(written)} stands in a page. Write the character itself, or name it in ENTITIES.`);
    return character;
  });
}

/** All text in a piece, exactly. */
export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.inside.map(textOf).join('');
}

/** Tells whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return (element.attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** Every element inside a piece that passes, in the order of the page. */
export function findAll(piece: Piece, passes: (element: Element) => boolean): Element[] {
  if (typeof piece === 'string') return [];
  return piece.inside.flatMap((each) => (typeof each === 'string' ? [] : [...(passes(each) ? [each] : []), ...findAll(each, passes)]));
}

/** The first element inside a piece that passes. */
export function find(piece: Piece, passes: (element: Element) => boolean): Element | undefined {
  return findAll(piece, passes)[0];
}
