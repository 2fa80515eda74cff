import { MESSAGES } from '#core/log';
import { contentSpan, originAt, parseDump, type Syntax } from '#core/apache';
import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { baseName, samePath } from '../paths.ts';
import { hitsOf } from './find.ts';
import { bareWords } from './line.ts';

/** A line of the configuration that Apache refuses, as its own words name it. */
export interface RefusedLine {
  /** The directive or section tag in the pasted text, continued lines whole. */
  readonly at: Place;
  /** The line of the log. */
  readonly log: Place;
  /** Complaint of Apache; empty if the log ends before it. */
  readonly words: string;
}

/** The message, its last one where included files nest, and what follows it on the line. */
const LINE = new RegExp(`(?:.*\\b)?${MESSAGES['config-line'].text.replace('{number}', '(\\d+)').replace('{path}:', '(.+?)(?::(?=[ ]|$)|$)')}(.*)`);

/** Lines that `Syntax error on line N of FILE` names, found in the pasted files. */
export function refusedLines(given: Given): RefusedLine[] {
  return hitsOf(given, LINE).flatMap(({ file, line, at, found: [, number = '', path = '', behind = ''] }): RefusedLine[] => {
    const place = lineIn(given, Number(number), path);
    if (place === undefined) return [];
    const next = given.logs.find((log) => log.file === file)?.lines.find(({ start }) => start >= line.end);
    const words = behind.trim() === '' ? (next === undefined ? '' : bareWords(next)) : behind.trim();
    return [{ at: place, log: at, words }];
  });
}

/** Directive at a line of a file: the pasted file of that name, the only file, or Apache's quotation. */
function lineIn({ config, files }: Given, number: number, path: string): Place | undefined {
  for (const { file, parsed } of config.texts) {
    if (files[file]?.kind !== 'dump') continue;
    const { origins } = parseDump(parsed.text);
    const found = directiveAt(parsed.nodes, ({ offset }) => {
      const origin = originAt(origins, offset);
      return origin !== undefined && origin.line === number && samePath(origin.path, path);
    });
    if (found !== undefined) return { file, ...contentSpan(found) };
  }
  // Lines of a file that a command writes are counted from its own first one.
  const plain = config.texts.filter(({ file }) => files[file]?.kind === 'apache');
  const named = plain.filter(({ file }) => baseName(files[file]?.name ?? '') === baseName(path));
  const [text] = named.length === 1 ? named : plain.length === 1 ? plain : [];
  // Apache counts to the last line of a continued directive.
  const found = text === undefined ? undefined : directiveAt(text.parsed.nodes, ({ firstLine, lastLine }) => firstLine <= number && number <= lastLine);
  return text === undefined || found === undefined ? undefined : { file: text.file, ...contentSpan(found) };
}

type Line = Exclude<Syntax, { readonly kind: 'comment' | 'blank' }>;

function directiveAt(nodes: readonly Syntax[], matches: (node: Line) => boolean): Line | undefined {
  for (const node of nodes) {
    if (node.kind === 'comment' || node.kind === 'blank') continue;
    if (matches(node)) return node;
    const inner = node.kind === 'section' ? directiveAt(node.children, matches) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
