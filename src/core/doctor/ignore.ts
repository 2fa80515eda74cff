import type { Place } from './finding.ts';
import type { ReadFile } from './files.ts';
import { RULE_SLUGS, type RuleSlug } from './rules/slugs.ts';

/** A comment that switches a rule off for the line below: `# which-python: ignore[rule] reason`. */
export interface Ignore {
  readonly slug: string;
  readonly known: boolean;
  /** The rule's name in the comment. */
  readonly at: Place;
  /** The line below the comment. */
  readonly line: Place;
}

const COMMENT = /^[ \t]*#[ \t]*which-python:[ \t]*ignore\[([^\]\n]*)\][^\n]*(?:\n|$)/gm;

/** Ignore comments of configuration, scripts and commands. */
export function ignoresIn(files: readonly ReadFile[]): Ignore[] {
  return files.flatMap(({ kind, text }, file) => {
    if (kind === 'log' || !text.includes('which-python:')) return [];
    let end = 0;
    return [...text.matchAll(COMMENT)].flatMap((found) => {
      const listAt = found.index + found[0].indexOf('[') + 1;
      const start = found.index + found[0].length;
      // Comments that follow each other are all for the line below the last.
      if (start > end) end = endOfLine(text, start);
      const line = { file, start, end };
      return namesIn(found[1] ?? '').map(({ slug, offset }): Ignore => ({ slug, known: isSlug(slug), at: { file, start: listAt + offset, end: listAt + offset + slug.length }, line }));
    });
  });
}

function namesIn(list: string): { readonly slug: string; readonly offset: number }[] {
  // More names than there are rules are repetitions.
  return [...list.matchAll(/[^\s,]+/g)].slice(0, RULE_SLUGS.length).map((found) => ({ slug: found[0], offset: found.index }));
}

/** End of the line, continued lines included. Comments that follow each other are passed over. */
function endOfLine(text: string, start: number): number {
  let at = start;
  for (;;) {
    const feed = text.indexOf('\n', at);
    if (feed < 0) return text.length;
    const line = text.slice(at, feed).trimEnd();
    if (!line.endsWith('\\') && !/^\s*#\s*which-python:/.test(line)) return feed;
    at = feed + 1;
  }
}

function isSlug(name: string): name is RuleSlug {
  return (RULE_SLUGS as readonly string[]).includes(name);
}
