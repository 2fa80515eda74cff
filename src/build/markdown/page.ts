import { blocks } from './blocks.ts';
import { find, findAll, hasClass, readHtml, textOf, type Element } from './tree.ts';

const STYLE = /<style\b[^]*?<\/style>/g;
/** Where the text of a page begins; lists of other pages stand before it. */
const TEXT = /<(main|article)\b/;

/** A page of the built site that has a Markdown form. */
export interface Page {
  /** The page's own address, whole. */
  readonly canonical: string;
  /** The address of its Markdown form, below the site's root. */
  readonly markdown: string;
  readonly html: string;
}

/** What a page says of itself in its head; nothing for a page that names no Markdown form. Refuses one without an address of its own. */
export function describe(html: string): Page | undefined {
  // Only the head is read, and without its styles: of many pages that is a tenth.
  const tree = readHtml(html.slice(0, TEXT.exec(html)?.index).replace(/<body\b[^]*/, '').replace(STYLE, ''));
  const link = (rel: string): Element[] => findAll(tree, ({ tag, attributes }) => tag === 'link' && attributes['rel'] === rel);
  const markdown = link('alternate').find(({ attributes }) => attributes['type'] === 'text/markdown')?.attributes['href'];
  if (markdown === undefined) return undefined;
  const canonical = link('canonical')[0]?.attributes['href'];
  if (canonical === undefined) throw new Error(`The page with the Markdown form ${JSON.stringify(markdown)} names no canonical address. Use the layout "Base".`);
  return { canonical, markdown, html };
}

/** Finds the Markdown form of a page of the site by the page's whole address. */
export type MarkdownOf = (address: string) => string | undefined;

/** A page as Markdown: its article, under its title, with the address it stands at. Links are whole, and lead to the Markdown of pages that have one. */
export function pageMarkdown({ canonical, html }: Page, markdownOf: MarkdownOf): string {
  const tree = readHtml(textPart(html));
  const main = find(tree, ({ tag }) => tag === 'article') ?? find(tree, ({ tag }) => tag === 'main');
  if (main === undefined) throw new Error(`The page ${canonical} has no <main> and no <article>.`);
  const link = (href: string): string => (href.startsWith('#') ? href : wholeAddress(new URL(href, canonical), markdownOf));
  const section = find(main, (each) => hasClass(each, 'eyebrow'));
  const [title = '', ...rest] = blocks(main.inside, { link, page: (href) => new URL(href, canonical).href, lineBreak: '\\\n' });
  const stands = `${section === undefined ? 'Address' : textOf(section).trim()}: <${canonical}>`;
  return `${tidy([title, stands, ...rest]).join('\n\n')}\n`;
}

function textPart(html: string): string {
  const [, tag] = TEXT.exec(html) ?? [];
  return tag === undefined ? '' : html.slice(html.indexOf(`<${tag}`), html.lastIndexOf(`</${tag}>`) + `</${tag}>`.length);
}

/** A rule closes a recipe before more text; a heading, or the end, needs none. */
function tidy(written: readonly string[]): string[] {
  return written.filter((text, index) => {
    const next = written[index + 1];
    return text !== '---' || (next !== undefined && !next.startsWith('#'));
  });
}

function wholeAddress(url: URL, markdownOf: MarkdownOf): string {
  const markdown = url.search === '' ? markdownOf(`${url.origin}${url.pathname}`) : undefined;
  return markdown === undefined ? url.href : new URL(`${markdown}${url.hash}`, url).href;
}
