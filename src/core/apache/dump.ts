import { lineReader, type LogicalLine } from './logical-lines.ts';
import { blankFrom, commentFrom, directiveFrom, endFrom, sectionFrom, type OpenSectionSyntax, type Syntax } from './nodes.ts';
import type { Known } from './settings.ts';
import type { ParsedConfig } from './syntax.ts';
import { readWord } from './word.ts';

/** Origin of a line of a dump. */
export interface Origin {
  /** Offset in the dump at which the line begins. */
  readonly start: number;
  /** Path of the file; for a macro Apache's own words about its definition and use. */
  readonly path: string;
  /** Line in that file; for a continued directive its last one. */
  readonly line: number;
}

/** Dump of a configuration by Apache, with the origin of every directive. */
export interface Dump extends ParsedConfig {
  readonly origins: readonly Origin[];
}

const FILE = /^# In file: (.*)$/s;
const LINE = /^#\s*(\d+):$/;

/** Tests whether a text is what `-t -D DUMP_CONFIG` prints, with or without Apache's messages around it. */
export function isDump(text: string): boolean {
  return /^# In file: .*\r?\n *# *\d+:\r?$/m.test(text.slice(0, 100_000));
}

/**
 * Reads what `apache2ctl -t -D DUMP_CONFIG` prints (mod_info.c). A section without contents has no end tag there, so that the
 * indent decides where a section ends. Lines without a number before them are messages, kept as comments.
 */
export function parseDump(text: string): Dump {
  const root: Syntax[] = [];
  const open: OpenSectionSyntax[] = [];
  const origins: Origin[] = [];
  const here = (): Syntax[] => open.at(-1)?.children ?? root;
  const read = lineReader(text, 'physical');
  let path = '';
  let number: number | undefined;
  for (let line = read(); line !== undefined; line = read()) {
    path = FILE.exec(line.text)?.[1] ?? path;
    const marker = LINE.exec(line.text)?.[1];
    if (marker !== undefined) number = Number(marker);
    else if (line.text.startsWith('</') && open.length > levelOf(line)) {
      open.splice(levelOf(line) + 1);
      const section = open.pop();
      if (section !== undefined) section.close = endFrom(line, section.name);
      continue;
    } else if (number !== undefined && line.text !== '' && !line.text.startsWith('#')) {
      open.splice(levelOf(line));
      origins.push({ start: line.start, path, line: number });
      number = undefined;
      const { value, next } = readWord(line.text);
      if (value.startsWith('<')) {
        const section = sectionFrom(line, value.slice(1).replace(/>$/, ''), next);
        here().push(section);
        open.push(section);
      } else here().push(directiveFrom(line, value, next));
      continue;
    }
    here().push(line.text === '' ? blankFrom(line) : commentFrom(line));
  }
  return { text, nodes: root, faults: [], origins };
}

/** Returns the number of sections around a line: mod_info indents by two blanks. */
function levelOf({ start, offset }: LogicalLine): number {
  return Math.floor((offset - start) / 2);
}

/** The origin of what stands at an offset of a dump. */
export function originAt(origins: readonly Origin[], offset: number): Origin | undefined {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return origins[low - 1];
}

/**
 * Reads what `apache2ctl -M`, `-L`, `-V` and `-S` print, together or one of them, into what is known about a server.
 * `-M` lists every module, `-L` every directive, `-S` every name that Apache was started with or that a file defines.
 */
export function readServerFacts(text: string): Known {
  const lines = text.split(/\r?\n/);
  const modules = lines.flatMap((line) => /^ (\w+_module) \((?:static|shared)\)$/.exec(line)?.[1] ?? []);
  const defines = lines.flatMap((line) => /^Define: ([^\s=]+)/.exec(line)?.[1] ?? []);
  const directives = lines.flatMap((line) => /^(<?\w+) \(\w+\.c\)$/.exec(line)?.[1]?.toLowerCase() ?? []);
  const apache = /^Server version: Apache\/(\d+(?:\.\d+)+)/m.exec(text)?.[1];
  const serverRoot = (/^ServerRoot: "(.*)"$/m.exec(text) ?? /^ -D HTTPD_ROOT="(.*)"$/m.exec(text))?.[1];
  return {
    ...(modules.length > 0 ? { modules: new Set(modules) } : {}),
    ...(defines.length > 0 ? { defines: new Set(defines) } : {}),
    ...(directives.length > 0 ? { directives: new Set(directives) } : {}),
    ...(apache === undefined ? {} : { apache }),
    ...(serverRoot === undefined ? {} : { serverRoot }),
  };
}
