import { lineReader, type LogicalLine } from './logical-lines.ts';
import type { Effective, ReadFile, Truth } from './settings.ts';
import { isReadCondition, rankOf } from './syntax.ts';
import { readWord } from './word.ts';

/** A line at which Apache refuses a configuration. */
export interface LineRefusal {
  readonly file: ReadFile;
  /** The line that Apache's message names, counted from 1. */
  readonly line: number;
  /** The line that Apache has come to; a later one where an end tag is missing. */
  readonly reached: number;
  /** Apache refuses while it reads the files, before it executes any directive, or while it executes them in order. */
  readonly phase: 'read' | 'execute';
  /** Apache's words, as far as they do not depend on its version. */
  readonly message: string;
}

/**
 * Finds the tag at which Apache refuses the files; undefined where it takes them all. `unknown` where that depends on
 * a condition that is unknown. Follows `ap_build_config`: every file has tags of its own, and a false condition is
 * skipped by a count of tags alone.
 */
export function tagRefusal({ files, conditions, sections }: Effective): LineRefusal | 'unknown' | undefined {
  const truths = new Map<ReadFile, Map<number, Truth>>();
  for (const { file, section, holds } of conditions) {
    const own = truths.get(file) ?? new Map<number, Truth>();
    truths.set(file, own.set(section.start, holds));
  }
  let executed: LineRefusal | undefined;
  for (const file of files) {
    const found = new TagReader(file, truths.get(file) ?? new Map()).read();
    if (found === 'unknown' || found?.phase === 'read') return found;
    executed ??= found;
  }
  for (const { file, section, active, key } of sections) {
    if (active !== true || executed?.file === file && executed.line <= section.lastLine) continue;
    const isOpen = section.argumentsAt < section.text.length && section.argumentsEnd === section.text.length;
    const isEmpty = CONTAINERS.has(key) && section.text.slice(section.argumentsAt, section.argumentsEnd).trim() === '';
    if (isOpen) return { file, line: section.lastLine, reached: section.lastLine, phase: 'execute', message: `<${section.name}> directive missing closing '>'` };
    if (isEmpty) return { file, line: section.lastLine, reached: section.lastLine, phase: 'execute', message: `<${section.name}> directive requires additional arguments` };
  }
  return executed;
}

/** Sections of Apache's core that need an argument. */
const CONTAINERS: ReadonlySet<string> = new Set(['virtualhost', 'directory', 'directorymatch', 'location', 'locationmatch', 'files', 'filesmatch', 'if', 'elseif']);

interface OpenTag {
  readonly name: string;
  readonly line: number;
  /** `condition`: read since it is true. `skipped`: false, or inside of such a one. */
  readonly kind: 'plain' | 'condition' | 'skipped';
}

class TagReader {
  readonly #file: ReadFile;
  readonly #truths: ReadonlyMap<number, Truth>;
  readonly #open: OpenTag[] = [];
  #executed: LineRefusal | undefined;
  #reached = 0;

  constructor(file: ReadFile, truths: ReadonlyMap<number, Truth>) {
    this.#file = file;
    this.#truths = truths;
  }

  read(): LineRefusal | 'unknown' | undefined {
    const read = lineReader(this.#file.text, this.#file.origins === undefined ? 'logical' : 'physical');
    if (this.#file.origins !== undefined) return undefined;
    for (let line = read(); line !== undefined; line = read()) {
      this.#reached = line.lastLine;
      if (line.text === '' || line.text.startsWith('#')) continue;
      const { value, next } = readWord(line.text);
      if (!value.startsWith('<')) continue;
      const found = /^<macro>?$/i.test(value) && this.#open.at(-1)?.kind !== 'skipped' ? this.#skipMacro(line, read) : this.#readTag(line, value, next);
      if (found !== undefined) return found;
    }
    return this.#end() ?? this.#executed;
  }

  #refuse(line: number, message: string): LineRefusal {
    return { file: this.#file, line, reached: this.#reached, phase: 'read', message };
  }

  #readTag(line: LogicalLine, tag: string, next: number): LineRefusal | 'unknown' | undefined {
    if (this.#open.at(-1)?.kind === 'skipped') return this.#skip(tag, next === line.text.length);
    return tag.startsWith('</') ? this.#close(line, tag) : this.#start(line, tag, next);
  }

  /** Counts a tag inside a false condition; only the names must fit. */
  #skip(tag: string, isAlone: boolean): LineRefusal | undefined {
    if (!tag.startsWith('</')) {
      this.#open.push({ name: nameIn(isAlone ? tag.replace(/>$/, '') : tag), line: this.#skippedFrom(), kind: 'skipped' });
      return undefined;
    }
    const { name = '' } = this.#open.at(-1) ?? {};
    if (tag.slice(2, -1).toLowerCase() !== name) return this.#refuse(this.#skippedFrom(), `Expected </${name}> but saw ${tag.slice(0, -1)}>`);
    this.#open.pop();
    return undefined;
  }

  /** Apache names the start tag of the outermost false condition. */
  #skippedFrom(): number {
    return this.#open.find(({ kind }) => kind === 'skipped')?.line ?? 0;
  }

  #close(line: LogicalLine, tag: string): LineRefusal | undefined {
    const top = this.#open.at(-1);
    if (top?.kind === 'condition' && line.text.toLowerCase() === `</${top.name}>`) {
      this.#open.pop();
      return undefined;
    }
    if (top?.kind !== 'plain') return this.#refuse(line.lastLine, `${tag} without matching <${tag.slice(2)} section`);
    if (!tag.endsWith('>')) return this.#refuse(line.lastLine, `${tag}> directive missing closing '>'`);
    if (tag.slice(2, -1).toLowerCase() !== top.name) return this.#refuse(line.lastLine, `Expected </${top.name}> but saw ${tag}`);
    this.#open.pop();
    return undefined;
  }

  #start(line: LogicalLine, tag: string, next: number): LineRefusal | 'unknown' | undefined {
    const name = nameIn(tag.replace(/>$/, ''));
    const rank = rankOf(name);
    if (!isReadCondition(name)) {
      const around = rank === undefined ? undefined : this.#open.find((each) => (rankOf(each.name) ?? 0) >= rank);
      if (around !== undefined) this.#executed ??= { ...this.#refuse(line.lastLine, `<${name}> cannot occur within <${around.name}> section`), phase: 'execute' };
      this.#open.push({ name, line: line.lastLine, kind: 'plain' });
      return undefined;
    }
    const text = next === line.text.length ? '>' : line.text.slice(next);
    if (!text.includes('>')) return this.#refuse(line.lastLine, `<${name}> directive missing closing '>'`);
    if (readWord(text.slice(0, text.lastIndexOf('>')).replace(/^!/, '')).value === '') return this.#refuse(line.lastLine, `<${name}> directive requires additional arguments`);
    const holds = this.#truths.get(line.start) ?? 'unknown';
    if (holds === 'unknown') return 'unknown';
    this.#open.push({ name, line: line.lastLine, kind: holds ? 'condition' : 'skipped' });
    return undefined;
  }

  /** Passes over the lines of a macro, which are read where it is used (mod_macro.c). */
  #skipMacro(start: LogicalLine, read: () => LogicalLine | undefined): LineRefusal | undefined {
    let depth = 1;
    for (let line = read(); line !== undefined; line = read()) {
      const tag = readWord(line.text).value.toLowerCase();
      if (tag === '</macro>') depth--;
      else if (tag === '<macro') depth++;
      if (depth === 0) return undefined;
    }
    return this.#refuse(start.lastLine, 'expected token not found: </Macro>');
  }

  /** At the end of a file Apache takes a true condition for closed, with all that is open inside it. */
  #end(): LineRefusal | undefined {
    const [outermost] = this.#open;
    const skipped = this.#open.find(({ kind }) => kind === 'skipped');
    if (skipped !== undefined) return this.#refuse(skipped.line, `Expected </${skipped.name}> before end of configuration`);
    return outermost?.kind === 'plain' ? this.#refuse(outermost.line, `<${outermost.name}> was not closed.`) : undefined;
  }
}

function nameIn(tag: string): string {
  return tag.slice(1).toLowerCase();
}
