import { both, evaluate, moduleName, type Knowledge } from './conditions.ts';
import { isDump, parseDump } from './dump.ts';
import { includedFiles, isAbsolute } from './includes.ts';
import { spanIn, type LogicalLine } from './logical-lines.ts';
import { type Macro, misuseOf, putVariables, substitute } from './substitution.ts';
import type { Condition, ConfigFile, Effective, Known, Place, ReadFile, Scope, Setting, Truth, Unresolved } from './settings.ts';
import type { DirectiveSyntax, SectionSyntax, Syntax } from './nodes.ts';
import { isReadCondition, parse, withoutBracket } from './syntax.ts';
import { readWord, readWords } from './word.ts';

/**
 * Reads the files of one server together, as Apache does when it starts. Files that another one includes are read
 * there, the others one after the other. Sections whose condition is false are read too; their settings are not active.
 * A file that holds what `-t -D DUMP_CONFIG` prints is read as such.
 */
export function effective(files: readonly ConfigFile[], known: Known = {}): Effective {
  const read = files.map((file): ReadFile => ({ ...file, ...(isDump(file.text) ? parseDump(file.text) : parse(file.text)) }));
  const first = new Reader(read, known);
  first.readAll(read);
  const roots = read.filter((file) => !first.included.has(file));
  if (roots.length === read.length) return first.result();
  const second = new Reader(read, known);
  second.readAll(roots.length === 0 ? read.slice(0, 1) : roots);
  return second.result();
}

/** Sections that depend on the request, so that the files alone do not decide whether they are in force. */
const REQUEST_CONDITIONS: ReadonlySet<string> = new Set(['if', 'elseif', 'else']);

/** Place of the reader: the sections around it, and the way it came there. */
interface Context {
  readonly file: ReadFile;
  readonly scope: readonly Scope[];
  readonly conditions: readonly Condition[];
  readonly active: Truth;
  readonly via: readonly Place[];
  /** Files and macros that are being read: none of them is read again inside itself. */
  readonly open: readonly (ReadFile | Macro)[];
  /** The macro that is being used, with the values of its parameters. */
  readonly macro: { readonly parameters: readonly string[]; readonly values: readonly string[] } | undefined;
}

class Reader {
  /** Files that another file includes. */
  readonly included = new Set<ReadFile>();
  readonly #files: readonly ReadFile[];
  readonly #known: Known;
  readonly #settings: Setting[] = [];
  readonly #sections: Scope[] = [];
  readonly #conditions: Condition[] = [];
  readonly #unresolved: Unresolved[] = [];
  readonly #defined = new Map<string, Truth>();
  /** Values by lower-case name: Apache's table of variables has no case. Undefined where a condition is unknown. */
  readonly #variables = new Map<string, string | undefined>();
  readonly #modules = new Map<string, Truth>();
  readonly #guessed = new Map<ReadFile, string>();
  readonly #macros = new Map<string, Macro>();
  readonly #knowledge: Knowledge;
  #serverRoot: string | undefined;
  #order = 0;
  /** Characters of variables that may still be put in; a bound, since definitions of one another double with each line. */
  #room: number;
  /** Nodes that may still be read; a bound, since includes and macros can multiply. */
  #budget: number;

  constructor(files: readonly ReadFile[], known: Known) {
    this.#files = files;
    this.#known = known;
    this.#serverRoot = known.serverRoot;
    this.#room = 200_000 + files.reduce((sum, { text }) => sum + text.length, 0);
    this.#budget = 10_000 + files.reduce((sum, { nodes }) => sum + countOf(nodes), 0);
    this.#knowledge = {
      apache: known.apache,
      hasModule: (name) => this.#modules.get(name) ?? (BUILT_IN.has(name) || known.supposedModules?.has(name) === true || (known.modules === undefined ? 'unknown' : known.modules.has(name))),
      isDefined: (name) => this.#defined.get(name) ?? (known.defines === undefined ? 'unknown' : known.defines.has(name)),
      hasFile: (path) => (files.some((file) => file.path === path) ? true : 'unknown'),
    };
  }

  readAll(roots: readonly ReadFile[]): void {
    for (const file of roots) this.#readFile(file, { file, scope: [], conditions: [], active: true, via: [], open: [], macro: undefined });
  }

  result(): Effective {
    return { settings: this.#settings, sections: this.#sections, conditions: this.#conditions, unresolved: this.#unresolved, files: this.#files };
  }

  #readFile(file: ReadFile, context: Context): void {
    this.#readNodes(file.nodes, { ...context, file, open: [...context.open, file], macro: undefined });
  }

  #readNodes(nodes: readonly Syntax[], context: Context): void {
    for (const node of nodes) {
      if (this.#budget <= 0) {
        if (this.#budget === 0 && node.kind !== 'blank') this.#report('limit', node.text, node, context.file);
        this.#budget = -1;
        return;
      }
      this.#budget--;
      if (node.kind === 'directive') this.#readDirective(node, context);
      else if (node.kind === 'section') this.#readSection(node, context);
    }
  }

  #readSection(section: SectionSyntax, context: Context): void {
    const text = this.#textOf(section.text.slice(section.argumentsAt, section.argumentsEnd), section, context);
    const key = section.name.toLowerCase();
    const { file } = context;
    if (context.scope.length + context.conditions.length >= MOST_NESTED) {
      this.#report('limit', section.name, section, file);
      return;
    }
    if (isReadCondition(key)) {
      const holds = context.active === false ? 'unknown' : evaluate(key, text, this.#knowledge);
      if (holds === 'unknown' && context.active !== false) this.#report('condition', `<${section.name} ${text}>`, section, file);
      const condition: Condition = { file, section, holds };
      this.#conditions.push(condition);
      const conditions = [...context.conditions, condition];
      this.#readNodes(section.children, { ...context, conditions, active: both(context.active, holds) });
    } else if (key === 'macro') {
      const [name = '', ...parameters] = readWords(text);
      if (context.active !== false) this.#macros.set(name.toLowerCase(), { file, line: section.lastLine, parameters, body: section.children });
    } else {
      const active = REQUEST_CONDITIONS.has(key) ? both(context.active, 'unknown') : context.active;
      const scope: Scope = { file, order: this.#order++, section, key, words: readWords(text), within: context.scope, conditions: context.conditions, active };
      this.#sections.push(scope);
      this.#readNodes(section.children, { ...context, scope: [...context.scope, scope], active });
    }
  }

  #readDirective(directive: DirectiveSyntax, context: Context): void {
    const text = this.#textOf(directive.text, directive, context);
    const name = readWord(text);
    // Apache passes over a line whose first word is empty, such as a lone quote.
    if (name.value === '') return;
    const words = readWords(text, name.next);
    const { file, scope, conditions, active, via } = context;
    const key = withoutBracket(name.value).toLowerCase();
    this.#settings.push({ file, order: this.#order++, directive, key, text, argumentsAt: name.next, words, scope, conditions, active, via });
    if (active !== false) this.#execute(key, words, directive, context);
  }

  /** Executes what Apache executes while it still reads. */
  #execute(key: string, words: readonly string[], directive: DirectiveSyntax, context: Context): void {
    const [first = '', second] = words;
    switch (key) {
      case 'define':
        this.#defined.set(first, both(true, context.active));
        if (second !== undefined) this.#variables.set(first.toLowerCase(), context.active === true ? second : undefined);
        break;
      case 'undefine':
        this.#defined.set(first, context.active === true ? false : 'unknown');
        if (context.active === true) this.#variables.delete(first.toLowerCase());
        else if (this.#variables.has(first.toLowerCase())) this.#variables.set(first.toLowerCase(), undefined);
        break;
      case 'loadmodule':
        this.#modules.set(moduleName(first), context.active);
        break;
      case 'serverroot':
        this.#serverRoot = first;
        break;
      case 'include': case 'includeoptional':
        this.#include(first, directive, context);
        break;
      case 'use':
        this.#use(words, directive, context);
        break;
    }
  }

  #include(path: string, directive: DirectiveSyntax, context: Context): void {
    const files = this.#filesOf(path, context);
    if (files.length === 0) this.#report('include', isAbsolute(path) || this.#serverRoot === undefined ? path : `${this.#serverRoot}/${path}`, directive, context.file);
    const via = [...context.via, { file: context.file, span: contentOf(directive) }];
    for (const file of files) {
      if (file !== context.file) this.included.add(file);
      if (context.open.includes(file)) this.#report('depth', path, directive, context.file, 'Exceeded maximum include depth of 256, There appears to be a recursion.');
      else this.#readFile(file, { ...context, via });
    }
  }

  /** The files of an include. One of which only the end of its path is known is read for one path at one depth. */
  #filesOf(path: string, { open, via }: Context): readonly ReadFile[] {
    const asked = `${via.length} ${path}`;
    return includedFiles(path, this.#serverRoot, this.#files).flatMap(({ file, certain }) => {
      if (!certain && ((this.#guessed.get(file) ?? asked) !== asked || open.includes(file))) return [];
      if (!certain) this.#guessed.set(file, asked);
      return [file];
    });
  }

  #use([name = '', ...values]: readonly string[], directive: DirectiveSyntax, context: Context): void {
    const macro = this.#macros.get(name.toLowerCase());
    const why = misuseOf(name.toLowerCase(), macro, values.length, this.#macros.size);
    if (macro === undefined || why !== undefined) this.#report('macro', name, directive, context.file, why);
    else if (context.open.includes(macro)) this.#report('depth', name, directive, context.file);
    else {
      const via = [...context.via, { file: context.file, span: contentOf(directive) }];
      this.#readNodes(macro.body, { ...context, file: macro.file, via, open: [...context.open, macro], macro: { parameters: macro.parameters, values } });
    }
  }

  /** A line with macro parameters and variables put in; reports the variables that nobody defines. */
  #textOf(text: string, node: DirectiveSyntax | SectionSyntax, context: Context): string {
    const { macro, active, file } = context;
    const own = macro === undefined ? text : substitute(text, macro.parameters, macro.values);
    return putVariables(own, (name) => {
      const key = name.toLowerCase();
      const value = this.#variables.get(key) ?? (this.#variables.has(key) ? undefined : this.#known.environment?.get(name));
      if (value === undefined && active !== false) this.#report('variable', name, node, file);
      this.#room -= value?.length ?? 0;
      return this.#room < 0 ? undefined : value;
    });
  }

  #report(kind: Unresolved['kind'], name: string, node: LogicalLine, file: ReadFile, why?: string): void {
    this.#unresolved.push({ kind, name, file, span: contentOf(node), ...(why === undefined ? {} : { why }) });
  }
}

/** Sections inside more others are not read: each setting lists all sections around it. */
const MOST_NESTED = 100;

function countOf(nodes: readonly Syntax[]): number {
  return nodes.reduce((sum, node) => sum + 1 + (node.kind === 'section' ? countOf(node.children) : 0), 0);
}

/** Modules that are part of every Apache. */
const BUILT_IN: ReadonlySet<string> = new Set(['core_module', 'http_module', 'so_module']);

function contentOf(node: LogicalLine): Place['span'] {
  return spanIn(node, 0, node.text.length);
}
