import type { ApacheSeries } from '#core/releases';
import { lineReader, type LogicalLine } from '../logical-lines.ts';
import type { Effective, ReadFile, Truth } from '../settings.ts';
import { canonicalName, COMMANDS, countRefusal } from '../directives/index.ts';
import { HOST_RANK, isReadCondition, rankOf } from '../syntax.ts';
import { readWord, readWords } from '../word.ts';

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

/** Tags that Apache refuses; absent where it takes them all. */
interface TagRefusals {
  /** The first one while it reads the files; `unknown` where that depends on a condition that is unknown. */
  readonly read?: LineRefusal | 'unknown';
  /** The first section inside of one that cannot hold it, which Apache refuses when it executes that. */
  readonly execute?: LineRefusal;
}

/**
 * Finds the tags at which Apache refuses the files. Follows `ap_build_config`: tags belong to one file, and a false condition
 * is skipped by counting tags.
 */
export function tagRefusals({ files, conditions }: Effective, apache: ApacheSeries): TagRefusals {
  const truths = new Map<ReadFile, Map<number, Truth>>();
  for (const { file, section, holds } of conditions) {
    const own = truths.get(file) ?? new Map<number, Truth>();
    truths.set(file, own.set(section.start, holds));
  }
  let execute: LineRefusal | undefined;
  for (const file of files) {
    const reader = new TagReader(file, truths.get(file) ?? new Map(), apache);
    const read = reader.read();
    execute ??= reader.misplaced;
    if (read !== undefined) return { read, ...(execute === undefined ? {} : { execute }) };
  }
  return execute === undefined ? {} : { execute };
}

interface OpenTag {
  readonly name: string;
  readonly line: number;
  /** `condition`: read since it is true. `skipped`: false, or inside of such a one. */
  readonly kind: 'plain' | 'condition' | 'skipped';
}

class TagReader {
  readonly #file: ReadFile;
  readonly #truths: ReadonlyMap<number, Truth>;
  readonly #apache: ApacheSeries;
  readonly #open: OpenTag[] = [];
  #reached = 0;
  #misplaced: LineRefusal | undefined;

  constructor(file: ReadFile, truths: ReadonlyMap<number, Truth>, apache: ApacheSeries) {
    this.#file = file;
    this.#truths = truths;
    this.#apache = apache;
  }

  get misplaced(): LineRefusal | undefined {
    return this.#misplaced;
  }

  read(): LineRefusal | 'unknown' | undefined {
    const read = lineReader(this.#file.text, this.#file.origins === undefined ? 'logical' : 'physical');
    if (this.#file.origins !== undefined) return undefined;
    for (let line = read(); line !== undefined; line = read()) {
      this.#reached = line.lastLine;
      if (line.text === '' || line.text.startsWith('#')) continue;
      const { value, next } = readWord(line.text);
      if (!value.startsWith('<')) continue;
      const found = /^<macro>?$/i.test(value) && this.#open.at(-1)?.kind !== 'skipped' ? this.#skipMacro(line, next, read) : this.#readTag(line, value, next);
      if (found !== undefined) return found;
    }
    return this.#end();
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
      this.#open.push({ name: (isAlone ? tag.replace(/>$/, '') : tag).slice(1), line: this.#skippedFrom(), kind: 'skipped' });
      return undefined;
    }
    const { name = '' } = this.#open.at(-1) ?? {};
    if (!isSame(tag.slice(2, -1), name)) return this.#refuse(this.#skippedFrom(), `Expected </${name}> but saw ${tag.slice(0, -1)}>`);
    this.#open.pop();
    return undefined;
  }

  /** Apache names the start tag of the outermost false condition. */
  #skippedFrom(): number {
    return this.#open.find(({ kind }) => kind === 'skipped')?.line ?? 0;
  }

  #close(line: LogicalLine, tag: string): LineRefusal | undefined {
    const top = this.#open.at(-1);
    if (top?.kind === 'condition' && isSame(line.text, `</${top.name}>`)) {
      this.#open.pop();
      return undefined;
    }
    if (top?.kind !== 'plain') return this.#refuse(line.lastLine, `${tag} without matching <${tag.slice(2)} section`);
    if (!tag.endsWith('>')) return this.#refuse(line.lastLine, `${tag}> directive missing closing '>'`);
    if (!isSame(tag.slice(2, -1), top.name)) return this.#refuse(line.lastLine, `Expected </${top.name}> but saw ${tag}`);
    this.#open.pop();
    return undefined;
  }

  #start(line: LogicalLine, tag: string, next: number): LineRefusal | 'unknown' | undefined {
    const written = tag.replace(/>$/, '').slice(1);
    if (!isReadCondition(written)) {
      const plain = canonicalName(`<${written}`).slice(1);
      this.#misplaced ??= this.#misplacedAt(line.lastLine, plain);
      this.#open.push({ name: plain, line: line.lastLine, kind: 'plain' });
      return undefined;
    }
    const name = canonicalName(`<${written}`).slice(1);
    const command = COMMANDS.get(`<${name.toLowerCase()}`);
    const count = command === undefined ? undefined : countRefusal(command.name, command.takes, readWords(line.text, next), command.help);
    if (count !== undefined) return this.#refuse(line.lastLine, count);
    const text = next === line.text.length ? '>' : line.text.slice(next);
    if (!text.includes('>')) return this.#refuse(line.lastLine, `<${name}> directive missing closing '>'`);
    if (readWord(text.slice(0, text.lastIndexOf('>')).replace(/^!/, '')).value === '') return this.#refuse(line.lastLine, `<${name}> directive requires additional arguments`);
    const holds = this.#truths.get(line.start) ?? 'unknown';
    if (holds === 'unknown') return 'unknown';
    this.#open.push({ name, line: line.lastLine, kind: holds ? 'condition' : 'skipped' });
    return undefined;
  }

  /** Refuses a host or directory inside of a section that cannot hold it. The tree has it behind that section instead. */
  #misplacedAt(line: number, name: string): LineRefusal | undefined {
    const rank = rankOf(name);
    const around = this.#open.findLast(({ kind }) => kind === 'plain');
    if (rank === undefined || around === undefined || !this.#open.some((open) => open.kind === 'plain' && (rankOf(open.name) ?? 0) >= rank)) return undefined;
    const isHost = rankOf(around.name) === HOST_RANK;
    const message = isHost ? `<${name}> cannot occur within <${around.name}> section`
      : this.#apache === '2.2' ? `<${name} not allowed here` : `<${name} not allowed in <${around.name}> context`;
    return { file: this.#file, line, reached: line, phase: 'execute', message };
  }

  /** Passes over the lines of a macro, which are read where it is used (mod_macro.c). */
  #skipMacro(start: LogicalLine, next: number, read: () => LogicalLine | undefined): LineRefusal | undefined {
    const end = start.text.lastIndexOf('>');
    if (end < next) return this.#refuse(start.lastLine, "<Macro> directive missing closing '>'");
    if (end === next) return this.#refuse(start.lastLine, '<Macro macro definition: empty name');
    const name = readWord(start.text.slice(next, end)).value.toLowerCase();
    if (name === '') return this.#refuse(start.lastLine, '<Macro macro definition: name not found');
    let depth = 1;
    for (let line = read(); line !== undefined; line = read()) {
      const tag = readWord(line.text).value.toLowerCase();
      if (tag === '</macro>') depth--;
      else if (tag === '<macro') depth++;
      if (depth === 0) return undefined;
    }
    return this.#refuse(start.lastLine, `macro '${name}' (defined on line ${start.lastLine} of "${this.#file.path}")\n\tcontents error: expected token not found: </Macro>`);
  }

  /** At the end of a file Apache takes a true condition for closed, with all that is open inside it. */
  #end(): LineRefusal | undefined {
    const innermost = this.#open.at(-1);
    if (innermost?.kind === 'skipped') return this.#refuse(innermost.line, `Expected </${innermost.name}> before end of configuration`);
    const [outermost] = this.#open;
    if (outermost?.kind !== 'plain') return undefined;
    const sentences = this.#open.filter(({ kind }) => kind === 'plain').toReversed().map(({ name, line }) => `${this.#file.path}:${line}: <${name}> was not closed.`);
    return this.#refuse(outermost.line, sentences.join('\n'));
  }
}

/** Compares names of sections as Apache does. */
function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
