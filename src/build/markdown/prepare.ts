/** Rewrites components into plain elements, for which rehype-remark has handlers. */
import type { Element, ElementContent } from 'hast';
import { recipe } from './recipe.ts';
import { find, findAll, h, hasClass, textOf } from './tree.ts';

/** Finds where a link leads, seen from outside the page: to a Markdown form, where there is one. */
export type LinkTo = (href: string) => string;

const NOT_TEXT = new Set(['button', 'copy-button', 'input', 'label', 'select', 'textarea', 'form', 'template', 'script', 'style', 'svg', 'noscript', 'dialog', 'wbr']);
/** Elements to remove: their words are in the frame around, for screen readers, or for scripts only. */
const LEFT_OUT = ['eyebrow', 'toc', 'visually-hidden', 'needs-script'];

/** The content of an element in plain elements. `depth` is the level of the heading above. */
export function prepare({ children }: Element, link: LinkTo, depth = 1): ElementContent[] {
  let level = depth;
  return children.flatMap((child) => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : [];
    if (/^h[1-6]$/.test(child.tagName)) level = Number(child.tagName.slice(1));
    return plain(child, link, level);
  });
}

function plain(element: Element, link: LinkTo, depth: number): ElementContent[] {
  const { tagName, properties } = element;
  if (NOT_TEXT.has(tagName) || properties['hidden'] === true || LEFT_OUT.some((name) => hasClass(element, name))) return [];
  if (properties['dataRecipe'] !== undefined) return recipe(element, depth).flatMap((each) => plain(each, link, depth + 1));
  const inside = prepare(element, link, depth);
  if (hasClass(element, 'heading-link')) return inside;
  if (hasClass(element, 'badge')) return [h('span', [' (', ...inside, ') '])];
  if (hasClass(element, 'source')) return [source(element, inside)];
  if (hasClass(element, 'version-note')) return [h('blockquote', inside)];
  if (hasClass(element, 'callout')) return [h('blockquote', titled(inside))];
  if (/^h[1-6]$/.test(tagName)) return [h(tagName, inside.map((each) => (each.type === 'element' && each.tagName === 'br' ? ' ' : each)))];
  switch (tagName) {
    case 'a': return [h('a', inside, { href: link(String(properties['href'] ?? '')) })];
    case 'cite': return [h('em', inside)];
    // A summary with a title of its own has the first line of the text behind it.
    case 'summary': return [h('p', inside[0]?.type === 'element' && inside[0].tagName === 'strong' ? inside : [h('strong', inside.flatMap(withoutStrong))])];
    case 'figcaption': return [h('p', [h('strong', inside.flatMap(withoutStrong))])];
    case 'dl': return [h('ul', definitions(element, link, depth))];
    case 'pre': return [h('pre', [h('code', [textOf(element)], { className: [`language-${String(properties['dataLanguage'] ?? '')}`] })])];
    case 'table': return [...captions(element, link, depth), h('table', inside)];
    case 'caption': return [];
    default: return [{ ...element, children: inside }];
  }
}

/** Makes the first element of a remark its title, in bold. */
function titled(inside: readonly ElementContent[]): ElementContent[] {
  const [title, ...rest] = inside.filter((each) => each.type !== 'text' || each.value.trim() !== '');
  return title === undefined ? [] : [h('p', [h('strong', (title.type === 'element' ? title.children : [title]).flatMap(withoutStrong))]), ...rest];
}

function withoutStrong(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'strong' ? node.children : [node];
}

/** The links of a source in brackets, or its words where it is a test, which has no page. */
function source(element: Element, inside: readonly ElementContent[]): Element {
  const links = inside.filter(({ type }) => type === 'element');
  return h('span', links.length === 0 ? [` (${textOf(element).trim()})`] : ['(', ...commas(links), ')']);
}

function commas(links: readonly ElementContent[]): (ElementContent | string)[] {
  return links.flatMap((each, index) => (index === 0 ? [each] : [', ', each]));
}

/** An item for each name, with what belongs to it behind a colon. */
function definitions(list: Element, link: LinkTo, depth: number): Element[] {
  const items: Element[] = [];
  for (const part of findAll(list, ({ tagName }) => tagName === 'dt' || tagName === 'dd')) {
    const inside = prepare(part, link, depth);
    if (part.tagName === 'dt') items.push(h('li', [...inside, ':']));
    else items.at(-1)?.children.push({ type: 'text', value: ' ' }, ...inside);
  }
  return items;
}

/** The sentence of a caption, and below it the lines of configuration that are part of it. */
function captions(table: Element, link: LinkTo, depth: number): Element[] {
  const caption = find(table, ({ tagName }) => tagName === 'caption');
  if (caption === undefined) return [];
  const isCode = (each: ElementContent): boolean => each.type === 'element' && each.tagName === 'code';
  const inside = prepare(caption, link, depth);
  const lines = inside.filter(isCode);
  return [h('p', inside.filter((each) => !isCode(each))), ...(lines.length === 0 ? [] : [h('ul', lines.map((code) => h('li', [code])))])];
}
