import type { Element, Root } from 'hast';
import type { Link, Root as Markdown, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { prepare, type LinkTo } from './prepare.ts';
import { find, findAll, hasClass, textOf } from './tree.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['link']>;

/** A line break; a cell cannot have a real one. */
const lineBreak: Handle = (_node, _parent, { stack }) => (stack.includes('tableCell') ? '<br>' : '\\\n');

/** A link with its address as it is: the standard handler escapes every "&", and people copy addresses from the text. */
const link: Handle = (node: Link, _parent, state, info) => {
  const [only] = node.children;
  if (only?.type === 'text' && only.value === node.url) return `<${node.url}>`;
  const exit = state.enter('link');
  const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${text}](${/[\s()<>]/.test(node.url) ? `<${node.url}>` : node.url})`;
};

const parser = unified().use(rehypeParse);
const writer = unified().use(rehypeRemark).use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', fences: true, handlers: { break: lineBreak, link } });

const STYLE = /<style\b[^]*?<\/style>/g;
/** Begins the text of a page, after lists of other pages. */
const TEXT = /<(main|article)\b/;

/** A page of the built site that has a Markdown form. */
export interface Page {
  /** The page's own address, whole. */
  readonly canonical: string;
  /** The address of its Markdown form, below the site's root. */
  readonly markdown: string;
  readonly html: string;
}

/** Reads the head of a page. Returns undefined if it names no Markdown form. Throws without a canonical address. */
export function describe(html: string): Page | undefined {
  // Only the head is read, and without its styles: of many pages that is a tenth.
  const tree = parser.parse(html.slice(0, TEXT.exec(html)?.index).replace(/<body\b[^]*/, '').replace(STYLE, ''));
  const linked = (rel: string): Element[] => findAll(tree, ({ tagName, properties }) => tagName === 'link' && [properties['rel']].flat().includes(rel));
  const markdown = linked('alternate').find(({ properties }) => properties['type'] === 'text/markdown')?.properties['href'];
  if (typeof markdown !== 'string') return undefined;
  const canonical = linked('canonical')[0]?.properties['href'];
  if (typeof canonical !== 'string') throw new Error(`The page with the Markdown form ${JSON.stringify(markdown)} names no canonical address. Use the layout "Base".`);
  return { canonical, markdown, html };
}

/** Finds the Markdown form of a page of the site by the page's whole address. */
type MarkdownOf = (address: string) => string | undefined;

/** A page as Markdown: its article below its title, with the page's address. Links are whole, and lead to the Markdown of pages that have one. */
export function pageMarkdown({ canonical, html }: Page, markdownOf: MarkdownOf): string {
  const tree = parser.parse(textPart(html));
  const main = find(tree, ({ tagName }) => tagName === 'article') ?? find(tree, ({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error(`The page ${canonical} has no <main> and no <article>.`);
  const linkTo: LinkTo = (href) => (href.startsWith('#') ? href : wholeAddress(new URL(href, canonical), markdownOf));
  const section = find(main, (each) => hasClass(each, 'eyebrow'));
  const place = section === undefined ? 'Address' : textOf(section).trim();
  const root = writer.runSync({ type: 'root', children: prepare(main, linkTo) } satisfies Root);
  return writer.stringify(withoutLooseRules(withAddress(root, place, canonical)));
}

/** Puts a page's address below its title. */
function withAddress(root: Markdown, place: string, url: string): Markdown {
  const address: RootContent = { type: 'paragraph', children: [{ type: 'text', value: `${place}: ` }, { type: 'link', url, children: [{ type: 'text', value: url }] }] };
  return { ...root, children: root.children.toSpliced(root.children.findIndex(({ type }) => type === 'heading') + 1, 0, address) };
}

/** Keeps a rule, which closes a recipe, only where text follows: a heading or the end needs none. */
function withoutLooseRules(root: Markdown): Markdown {
  const next = (index: number): RootContent | undefined => root.children[index + 1];
  return { ...root, children: root.children.filter(({ type }, index) => type !== 'thematicBreak' || (next(index) !== undefined && next(index)?.type !== 'heading')) };
}

function textPart(html: string): string {
  const [, tag] = TEXT.exec(html) ?? [];
  return tag === undefined ? '' : html.slice(html.indexOf(`<${tag}`), html.lastIndexOf(`</${tag}>`) + `</${tag}>`.length);
}

function wholeAddress(url: URL, markdownOf: MarkdownOf): string {
  const markdown = url.search === '' ? markdownOf(`${url.origin}${url.pathname}`) : undefined;
  return markdown === undefined ? url.href : new URL(`${markdown}${url.hash}`, url).href;
}
