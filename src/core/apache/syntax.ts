import { faultAt, type FaultCode, type SyntaxFault } from './faults.ts';
import { lineReader, spanIn, type LogicalLine } from './logical-lines.ts';
import { blankFrom, commentFrom, directiveFrom, endFrom, sectionFrom, type EndTag, type OpenBlankSyntax, type OpenSectionSyntax, type Syntax } from './nodes.ts';
import { readWord, skipBlanks } from './word.ts';

/** A text of Apache configuration with the place of everything in it. */
export interface ParsedConfig {
  readonly text: string;
  readonly nodes: readonly Syntax[];
  /** In the order of the text; the first thousand that were found. */
  readonly faults: readonly SyntaxFault[];
}

/** Sections whose condition Apache tests while it reads: it then reads, or skips, the lines up to the end tag. */
const READ_CONDITIONS: ReadonlySet<string> = new Set(['ifmodule', 'ifdefine', 'ifversion', 'iffile', 'ifdirective', 'ifsection']);

/** Tests whether Apache decides about a section while it reads the file, by its name in any case. */
export function isReadCondition(name: string): boolean {
  return READ_CONDITIONS.has(name.toLowerCase());
}

const HASH = 0x23;
const LESS = 0x3c;

/** Most faults that are kept: nobody reads more, and a hostile text has one a line. */
const MOST_FAULTS = 1000;

/** Deepest nesting that is kept; what stands deeper becomes a sibling, so that readers of the tree may recurse. */
const DEEPEST = 200;

export const HOST_RANK = 1;

/**
 * Order in which sections may contain each other: one of a rank holds higher ranks only. A start tag that may not be here
 * shows that an end tag is missing before it. Sections without a rank may stand anywhere.
 */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['virtualhost', HOST_RANK], ['directory', 2], ['directorymatch', 2], ['location', 2], ['locationmatch', 2], ['proxy', 2], ['proxymatch', 2],
]);

/** Rank of a section by its name; undefined where it may stand anywhere. */
export function rankOf(name: string): number | undefined {
  return RANKS.get(name.toLowerCase());
}

interface OpenSection {
  readonly key: string;
  readonly section: OpenSectionSyntax;
  /** List for the nodes inside. */
  readonly inside: Syntax[];
}

/**
 * Reads Apache configuration of any release, whole or in part. Never throws: what Apache refuses becomes a fault, and a
 * missing end tag closes up to the section that matches. Takes time linear in the text.
 */
export function parse(text: string): ParsedConfig {
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  readonly #hasNul: boolean;
  readonly #root: Syntax[] = [];
  readonly #open: OpenSection[] = [];
  /** Number of open sections by lower-case name. */
  readonly #counts = new Map<string, number>();
  /** Number of open sections by rank. */
  readonly #ranks = [0, 0, 0];
  readonly #faults: SyntaxFault[] = [];
  /** Empty lines that came last; more of them may follow. */
  #blank: OpenBlankSyntax | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#hasNul = text.includes('\0');
  }

  parse(): ParsedConfig {
    if (this.#text.startsWith('\uFEFF')) this.#faults.push(faultAt('byte-order-mark', { start: 0, end: 1 }, 1));
    const read = lineReader(this.#text);
    for (let line = read(); line !== undefined; line = read()) this.#add(line);
    const conditionAt = this.#open.findIndex(({ key }) => READ_CONDITIONS.has(key));
    while (this.#open.length > 0) {
      const isConditional = conditionAt !== -1 && this.#open.length > conditionAt;
      this.#closeWithoutTag(isConditional ? 'condition-not-closed' : 'section-not-closed');
    }
    return { text: this.#text, nodes: this.#root, faults: this.#faults.sort((a, b) => a.start - b.start) };
  }

  get #here(): Syntax[] {
    return this.#open.at(-1)?.inside ?? this.#root;
  }

  #fault(code: FaultCode, line: LogicalLine, name = '', from = 0, to = line.text.length): void {
    if (this.#faults.length === MOST_FAULTS) return;
    this.#faults.push(faultAt(code, spanIn(line, from, to), line.lastLine, { name, open: this.#open.at(-1)?.section.name }));
  }

  #add(line: LogicalLine): void {
    const { text } = line;
    if (this.#hasNul && this.#text.slice(line.start, line.end).includes('\0')) this.#fault('nul-character', line);
    if (text === '') return this.#addBlank(line);
    if (text.charCodeAt(0) === HASH) return void this.#here.push(commentFrom(line));
    const { value, next } = readWord(text);
    if (value.charCodeAt(0) !== LESS) this.#here.push(directiveFrom(line, withoutBracket(value), next));
    else if (value.startsWith('</')) this.#end(line, value, next);
    else this.#start(line, value, next);
  }

  #addBlank(line: LogicalLine): void {
    const last = this.#blank;
    if (last !== undefined && this.#here.at(-1) === last) {
      last.end = line.end;
      last.lastLine = line.lastLine;
    } else this.#here.push(this.#blank = blankFrom(line));
  }

  #start(line: LogicalLine, tag: string, next: number): void {
    const { text } = line;
    const bracket = text.lastIndexOf('>');
    let name = withoutBracket(tag).slice(1);
    let argumentsAt = next;
    if (name === '' && next < text.length) {
      this.#fault('blank-in-tag', line, '', 0, next);
      const intended = readWord(text, next);
      name = intended.value.replace(/>$/, '');
      argumentsAt = intended.next;
    } else if (next < text.length && bracket < next) this.#fault('tag-without-bracket', line, name);
    if (bracket >= next && bracket + 1 < text.length) this.#fault('text-behind-tag', line, name, skipBlanks(text, bracket + 1));

    const key = name.toLowerCase();
    this.#closeBefore(rankOf(key));
    if (this.#open.length === DEEPEST) this.#fault('too-deep', line, name);
    const section = sectionFrom(line, name, argumentsAt);
    const here = this.#here;
    here.push(section);
    this.#open.push({ key, section, inside: this.#open.length < DEEPEST ? section.children : here });
    this.#count(key, 1);
  }

  /** Closes what cannot hold a section of this rank. */
  #closeBefore(rank: number | undefined): void {
    if (rank === undefined) return;
    while (this.#ranks.some((count, own) => own >= rank && count > 0)) this.#closeWithoutTag('section-not-closed');
  }

  #end(line: LogicalLine, tag: string, next: number): void {
    const names = endNames(tag.endsWith('>') || next === line.text.length ? tag : line.text);
    const [name = ''] = names;
    if (names.length > 1) this.#fault('end-tags-joined', line, name);
    else if (tag !== `</${name}>`) this.#fault('end-without-bracket', line, name);
    else if (next < line.text.length && this.#isOpen(name)) {
      this.#fault(isReadCondition(name) ? 'text-behind-condition-end' : 'text-behind-end', line, name, next);
    }
    const end = endFrom(line, name);
    if (!this.#close(name, end)) {
      this.#fault('end-without-section', line, name);
      this.#here.push(end);
    }
    for (const other of names.slice(1)) this.#close(other, undefined, line.lastLine);
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name.toLowerCase()) ?? 0) > 0;
  }

  /** Closes the innermost section of this name, and those inside it. Returns false where none is open. */
  #close(name: string, end: EndTag | undefined, line = end?.lastLine): boolean {
    if (!this.#isOpen(name)) return false;
    const key = name.toLowerCase();
    while (this.#open.at(-1)?.key !== key) this.#closeWithoutTag('section-not-closed', line);
    const { section } = this.#pop();
    section.close = end;
    return true;
  }

  #closeWithoutTag(code: FaultCode, line?: number): void {
    const { section } = this.#pop();
    if (this.#faults.length === MOST_FAULTS) return;
    this.#faults.push(faultAt(code, spanIn(section, 0, section.text.length), line ?? section.lastLine, { name: section.name }));
  }

  #pop(): OpenSection {
    const open = this.#open.pop();
    if (open === undefined) throw new RangeError('No section is open. Ask #isOpen first.');
    this.#count(open.key, -1);
    return open;
  }

  #count(key: string, change: 1 | -1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + change);
    const rank = RANKS.get(key);
    if (rank !== undefined) this.#ranks[rank] = (this.#ranks[rank] ?? 0) + change;
  }
}

/** Returns a directive's name without the ">" at its end, which Apache drops. */
export function withoutBracket(name: string): string {
  return name.endsWith('>') && name[1] !== '/' ? name.slice(0, -1) : name;
}

/** Names of the end tags that a text begins with: one, or several that stand together. */
function endNames(text: string): string[] {
  const close = text.indexOf('>');
  if (close === text.length - 1 && !/[\s<]/.test(text.slice(2, close))) return [text.slice(2, close)];
  return Array.from(text.matchAll(/<\/\s*([^\s<>]*)\s*>?/gy), ([, name = '']) => name);
}
