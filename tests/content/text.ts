import type { Page } from './pages.ts';

/** A stretch of text as the reader sees it, with where it stands. */
export interface Passage {
  readonly place: string;
  readonly text: string;
}

/** The prose of a page, without code: one passage for each run of text, titles and descriptions included. */
export function proseOf(page: Page): Passage[] {
  return [...frontmatterOf(page), ...passages(page, (node) => (node.type === 'text' ? node.value : undefined))];
}

/** The code of a page: what stands between backticks, and the fences. */
export function codeOf(page: Page): Passage[] {
  return passages(page, (node) => (node.type === 'inlineCode' || node.type === 'code' ? node.value : undefined));
}

/** Text between backticks. */
export function codeSpansOf(page: Page): Passage[] {
  return passages(page, (node) => (node.type === 'inlineCode' ? node.value : undefined));
}

/** Text for readers in the front matter of a page. */
export function frontmatterOf({ file, nodes }: Page): Passage[] {
  return nodes.flatMap((node) => (node.type !== 'yaml' ? [] : [...node.value.matchAll(/^(?:title|short|description): *(.*)$/gm)]
    .map(([, value]) => ({ place: `${file}:1`, text: (value ?? '').replace(/^(["'])(.*)\1$/, '$2') }))));
}

function passages({ file, nodes }: Page, textOf: (node: Page['nodes'][number]) => string | undefined): Passage[] {
  return nodes.flatMap((node) => {
    const text = textOf(node);
    return text === undefined ? [] : [{ place: `${file}:${node.position?.start.line ?? 0}`, text }];
  });
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The blocks of a page as one reads them, code and prose together: paragraphs, headings, cells, fences, and the head. */
export function blocksOf(page: Page): Passage[] {
  const blocks = page.nodes.filter(({ type }) => BLOCKS.has(type));
  return [...frontmatterOf(page), ...blocks.map((node) => ({ place: `${page.file}:${node.position?.start.line ?? 0}`, text: textBelow(node) }))];
}

function textBelow(node: Page['nodes'][number]): string {
  if ('value' in node && typeof node.value === 'string' && (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')) return node.value;
  return 'children' in node ? node.children.map((child) => textBelow(child as Page['nodes'][number])).join('') : '';
}
