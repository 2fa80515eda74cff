import { bookOf, synthetic, wordsOf } from './book.ts';
import { build, type BuildTime, type Tool } from './sites.ts';

/** How long a tool took for a number of pages. */
export interface Growth extends BuildTime {
  readonly tool: string;
  /** Synthetic pages. */
  readonly pages: number;
}

/** Builds synthetic pages with a tool, from nothing, index included. */
export function timeBuild(tool: Tool, count: number, dist: string): Growth {
  const pages = synthetic(count, wordsOf(bookOf(dist)));
  const folder = tool.layOut(`${tool.name.replaceAll(/\W+/g, '-').toLowerCase()}-${count}`, pages);
  return { tool: tool.name, pages: count, ...build(tool, folder) };
}
