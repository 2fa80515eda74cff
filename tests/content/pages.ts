import { globSync, readFileSync } from 'node:fs';

import { mdxToMdast, type MdastNode } from 'satteri';

/** A page of the book as its author wrote it, read by the parser that Astro builds it with. */
export interface Page {
  /** The file, from the project's directory. */
  readonly file: string;
  /** The directory below `content/`. */
  readonly section: string;
  readonly nodes: readonly MdastNode[];
}

/** A block of code that an author typed. */
export interface Fence {
  /** File and line, for messages. */
  readonly place: string;
  readonly language: string;
  /** Text after the language. */
  readonly meta: string;
  readonly code: string;
}

/** All pages, by file name. */
export function pages(): Page[] {
  return globSync('content/**/*.mdx').sort().map((file) => pageOf(file, readFileSync(file, 'utf8')));
}

/** One page from its MDX text. */
export function pageOf(file: string, source: string): Page {
  return { file, section: file.split('/')[1] ?? '', nodes: [...below(mdxToMdast(source))] };
}

/** The fences of a page, from the top. */
export function fencesOf({ file, nodes }: Page): Fence[] {
  return nodes.flatMap((node) => (node.type !== 'code' ? [] : [{
    place: `${file}:${node.position?.start.line ?? 0}`,
    language: node.lang ?? '',
    meta: node.meta ?? '',
    code: `${node.value}\n`,
  }]));
}

function* below(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* below(child as MdastNode);
}
