import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { HOLE } from '../paths.ts';
import type { Dialect, Range, RunStep, Script, Step, Value } from './script.ts';
import { argumentsOf, dottedName, valueOf } from './value.ts';

/** State of one reading. */
interface Reading {
  readonly text: string;
  readonly steps: Step[];
  readonly names: Map<string, Value>;
  /** Open files by the name of their variable: `with open(path) as f`, `f = open(path)`, `code = open(path).read()`. */
  readonly files: Map<string, { readonly target: Value; readonly read: boolean }>;
  /** Functions defined in the script that execute the file named by their argument. */
  readonly loopNames: Map<string, readonly Value[]>;
}

interface Where {
  readonly statement: Range;
  readonly inFunction: boolean;
  readonly conditional: boolean;
  readonly inLoop: boolean;
}

const CONDITIONAL = new Set(['IfStatement', 'TryStatement', 'ForStatement', 'WhileStatement', 'MatchStatement']);

/** Reads a WSGI script of Python 2 or 3. Never throws; what the grammar cannot read is in `faults`. */
export function readScript(text: string): Script {
  const tree = parser.parse(text);
  const reading: Reading = { text, steps: [], names: new Map(), files: new Map(), loopNames: new Map() };
  statements(tree.topNode, reading, { inFunction: false, conditional: false, inLoop: false });
  const faults: Range[] = [];
  const opaque: Range[] = [];
  let dialect: Dialect | undefined;
  tree.iterate({
    enter: (reference) => {
      const { name, from, to } = reference;
      if (reference.type.isError) faults.push({ start: from, end: to });
      if (name === 'Comment' || name === 'String' || name === 'FormatString') opaque.push({ start: from, end: to });
      if (DIALECT_NODES.has(name)) dialect ??= dialectAt(name, from, to, reference.node, text);
    },
  });
  return { steps: reading.steps, faults, opaque, ...(dialect === undefined ? {} : { dialect }) };
}

/** Nodes that may show the version of Python. Only for these the tree makes a node object. */
const DIALECT_NODES = new Set(['PrintStatement', 'FormatString', 'async', 'await', 'NonlocalStatement', 'except', 'FunctionDefinition', 'ParamList']);

function dialectAt(name: string, from: number, to: number, node: SyntaxNode, text: string): Dialect | undefined {
  if (name === 'PrintStatement' && !/^print\s*\(/.test(text.slice(from, to))) return { python: 2, start: from, end: from + 5 };
  if (name === 'FormatString' || name === 'async' || name === 'await' || name === 'NonlocalStatement') return { python: 3, start: from, end: Math.min(to, from + 20) };
  // `except Error, name:` is Python 2.
  if (name === 'except' && /^except\s+[\w.]+\s*,\s*\w+\s*:/.test(text.slice(from, from + 120))) return { python: 2, start: from, end: to };
  if (name === 'FunctionDefinition' && node.getChild('TypeDef') !== null) return { python: 3, start: from, end: from + 3 };
  if (name === 'ParamList' && node.getChild('TypeDef') !== null) return { python: 3, start: from, end: to };
  return undefined;
}

function rangeOf({ from, to }: SyntaxNode, text: string): Range {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return { start: from, end };
}

function statements(parent: SyntaxNode, reading: Reading, where: Omit<Where, 'statement'>): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) statement(node, reading, where);
}

function statement(node: SyntaxNode, reading: Reading, outer: Omit<Where, 'statement'>): void {
  const where: Where = { ...outer, statement: rangeOf(node, reading.text) };
  const at = (range: Range): { at: Range } & Omit<Where, 'inLoop'> =>
    ({ at: range, statement: where.statement, inFunction: where.inFunction, conditional: where.conditional });
  switch (node.name) {
    case 'ImportStatement':
      for (const step of importsOf(node, reading.text)) reading.steps.push({ kind: 'import', ...step, ...at(where.statement) });
      return;
    case 'AssignStatement': return assign(node, reading, where);
    case 'ExpressionStatement': {
      // `exec open(path).read() in globals` of Python 2 reads as two statements.
      const source = reading.text.slice(node.from, node.to).trim();
      const next = node.nextSibling?.type.isError === true ? node.nextSibling.nextSibling : node.nextSibling;
      if (source === 'exec' && next?.name === 'ExpressionStatement') execStatement(node, next, reading, where);
      else expression(node.firstChild, reading, where);
      return;
    }
    case 'WithStatement': {
      withFiles(node, reading);
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (child.name === 'Body') statements(child, reading, outer);
      }
      return;
    }
    case 'ClassDefinition':
    case 'FunctionDefinition': {
      const name = node.getChild('VariableName');
      if (name !== null) reading.steps.push({ kind: 'bind', name: reading.text.slice(name.from, name.to), ...at(rangeOf(name, reading.text)) });
      const body = node.getChild('Body');
      if (body !== null) statements(body, reading, { ...outer, inFunction: true });
      return;
    }
    case 'DecoratedStatement':
      statements(node, reading, outer);
      return;
    default: {
      if (!CONDITIONAL.has(node.name)) return;
      const inLoop = outer.inLoop || node.name === 'ForStatement' || node.name === 'WhileStatement';
      if (node.name === 'ForStatement') loopNames(node, reading);
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (child.name === 'Body') statements(child, reading, { ...outer, conditional: true, inLoop });
      }
    }
  }
}

function importsOf(node: SyntaxNode, text: string): { module: string; names?: { name: string; bound: string }[] }[] {
  const source = text.slice(node.from, node.to).replace(/\\\n/g, ' ').replace(/#[^\n]*/g, ' ');
  const from = /^from\s+([\w.]+)\s+import\s+\(?([\s\S]*?)\)?\s*;?\s*$/.exec(source);
  const parts = (list: string): { name: string; bound: string }[] => list.split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [name = '', bound = name] = part.split(/\s+as\s+/);
    return { name: name.trim(), bound: bound.trim() };
  });
  if (from !== null) return [{ module: from[1] ?? '', names: parts(from[2] ?? '') }];
  const plain = /^import\s+([\s\S]*)$/.exec(source);
  return parts(plain?.[1] ?? '').map(({ name, bound }) => ({ module: name, ...(bound === name ? {} : { names: [{ name: '', bound }] }) }));
}

function isSysPath(node: SyntaxNode | null, text: string): boolean {
  return node !== null && /^(?:sys\.)?path$/.test(text.slice(node.from, node.to)) && node.name === 'MemberExpression';
}

/** `sys.path[...]` as the target of an assignment. */
function isSysPathSlice(node: SyntaxNode, text: string): boolean {
  return node.name === 'MemberExpression' && /^sys\s*\.\s*path\s*\[[^\]]*\]$/.test(text.slice(node.from, node.to));
}

function assign(node: SyntaxNode, reading: Reading, where: Where): void {
  const { text, names, steps } = reading;
  const value = node.lastChild;
  const operator = node.getChild('AssignOp') ?? node.getChild('UpdateOp');
  const base = { at: where.statement, statement: where.statement, inFunction: where.inFunction, conditional: where.conditional };
  if (value === null || operator === null) return;
  for (let target = node.firstChild; target !== null && target.from < value.from; target = target.nextSibling) {
    const source = text.slice(target.from, target.to);
    if (isSysPath(target, text) || isSysPathSlice(target, text)) {
      // A right side without one literal only moves entries; new literals are new entries.
      const added = literalsBelow(value, text, names);
      if (/sys\.path|_path|new|old|prev|known|fresh/i.test(text.slice(value.from, value.to)) && added.length === 0) steps.push({ kind: 'reorder', inLoop: where.inLoop, ...base });
      for (const each of added) steps.push({ kind: 'path', by: 'assign', value: each, ...base });
      continue;
    }
    const environ = /^os\.environ\[\s*(?:[rRuUbB]?)(['"])(\w+)\1\s*\]$/.exec(source);
    if (environ !== null) {
      steps.push({ kind: 'environ', name: environ[2] ?? '', value: valueOf(value, text, names), ...base });
      continue;
    }
    if (target.name !== 'VariableName' && target.name !== 'MemberExpression') {
      if (target.name === 'TupleExpression') {
        for (const name of source.match(/\w+/g) ?? []) steps.push({ kind: 'bind', name, ...base });
      }
      continue;
    }
    if (target.name === 'VariableName') {
      const callee = value.name === 'CallExpression' ? dottedName(value.firstChild, text) : undefined;
      const other = dottedName(value, text);
      const argument = value.name === 'CallExpression' ? dottedName(argumentsOf(value, text)[0]?.node ?? null, text) : undefined;
      steps.push({
        kind: 'bind', name: source, ...base,
        ...(callee === undefined ? {} : { callee }), ...(other === undefined ? {} : { other }), ...(argument === undefined ? {} : { argument }),
      });
    }
    openedBy(value, source, reading);
    const known = valueOf(value, text, names);
    if (text.slice(operator.from, operator.to) === '+=') {
      const old = names.get(source);
      if (old !== undefined) names.set(source, { text: old.text + known.text, literals: [...old.literals, ...known.literals] });
    } else if (known.text !== HOLE || known.literals.length > 0) names.set(source, known);
    else names.delete(source);
    listNames(value, source, reading);
  }
  expression(value, reading, where);
}

/** `PATHS = ['/a', '/b']` for a later loop over the name. */
function listNames(value: SyntaxNode, name: string, { text, names, loopNames: lists }: Reading): void {
  if (value.name !== 'ArrayExpression' && value.name !== 'TupleExpression') return;
  lists.set(name, literalsBelow(value, text, names));
}

function loopNames(node: SyntaxNode, reading: Reading): void {
  const name = node.getChild('VariableName');
  const body = node.getChild('Body');
  if (name === null || body === null) return;
  const over = body.prevSibling;
  if (over === null) return;
  const values = reading.loopNames.get(reading.text.slice(over.from, over.to)) ?? literalsBelow(over, reading.text, reading.names);
  const first = values[0];
  reading.loopNames.set(reading.text.slice(name.from, name.to), values);
  if (first !== undefined) reading.names.set(reading.text.slice(name.from, name.to), first);
}

/** Values of all elements of a list, tuple or concatenation; names without a known string are left out. */
function literalsBelow(node: SyntaxNode, text: string, names: ReadonlyMap<string, Value>): Value[] {
  if (node.name === 'ArrayExpression' || node.name === 'TupleExpression' || node.name === 'ParenthesizedExpression') {
    const found: Value[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) if (!/^[[\](),]$/.test(child.name)) found.push(...literalsBelow(child, text, names));
    return found;
  }
  if (node.name === 'BinaryExpression' && node.firstChild !== null && node.lastChild !== null
    && /ArrayExpression|sys\.path/.test(`${node.firstChild.name} ${node.lastChild.name} ${text.slice(node.from, node.to)}`)) {
    return [...literalsBelow(node.firstChild, text, names), ...literalsBelow(node.lastChild, text, names)];
  }
  const value = valueOf(node, text, names);
  return value.literals.length === 0 ? [] : [value];
}

/** Remembers files that are opened: `open(path)`, `open(path).read()`, `f.read()`. */
function openedBy(value: SyntaxNode, name: string, reading: Reading): void {
  const opened = fileOf(value, reading);
  if (opened === undefined) reading.files.delete(name);
  else reading.files.set(name, opened);
}

function withFiles(node: SyntaxNode, reading: Reading): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'as') continue;
    const [value, name] = [child.prevSibling, child.nextSibling];
    if (value !== null && name !== null) openedBy(value, reading.text.slice(name.from, name.to), reading);
  }
}

/** The file whose object or content an expression is. */
function fileOf(node: SyntaxNode | null, reading: Reading): { readonly target: Value; readonly read: boolean } | undefined {
  if (node === null) return undefined;
  const { text, names, files } = reading;
  if (node.name === 'ParenthesizedExpression') return fileOf(node.firstChild?.nextSibling ?? null, reading);
  if (node.name === 'VariableName') return files.get(text.slice(node.from, node.to));
  if (node.name !== 'CallExpression') return undefined;
  const callee = node.firstChild;
  const name = dottedName(callee, text);
  if (name === 'open' || name === 'io.open' || name === 'codecs.open' || name === 'file') {
    return { target: valueOf(argumentsOf(node, text)[0]?.node ?? null, text, names), read: false };
  }
  if (name === 'compile') return fileOf(argumentsOf(node, text)[0]?.node ?? null, reading);
  if (callee?.name === 'MemberExpression') {
    const property = text.slice(callee.lastChild?.from ?? callee.to, callee.to);
    if (property === 'read' || property === 'read_text' || property === 'read_bytes') {
      const inner = fileOf(callee.firstChild, reading);
      if (inner !== undefined) return { target: inner.target, read: true };
      if (property !== 'read') return { target: valueOf(callee.firstChild, text, names), read: true };
    }
    if (property === 'decode' || property === 'strip') return fileOf(callee.firstChild, reading);
    if (property === 'open') return { target: valueOf(callee.firstChild, text, names), read: false };
  }
  return undefined;
}

const GIVES_FILE = /__file__/;

function execStatement(node: SyntaxNode, next: SyntaxNode, reading: Reading, where: Where): void {
  const whole: Range = { start: node.from, end: rangeOf(next, reading.text).end };
  const first = next.firstChild;
  const inside = first?.name === 'BinaryExpression' ? first.firstChild : first;
  const opened = fileOf(inside ?? null, reading);
  if (opened === undefined) return;
  reading.steps.push({
    kind: 'run', by: 'exec', target: opened.target, givesFile: GIVES_FILE.test(reading.text.slice(whole.start, whole.end)),
    fileObject: false, argumentEnd: inside?.to ?? whole.end, at: whole, statement: whole, inFunction: where.inFunction, conditional: where.conditional,
  });
}

function expression(node: SyntaxNode | null, reading: Reading, where: Where): void {
  if (node === null || node.name !== 'CallExpression') return;
  const { text, names, steps } = reading;
  const name = dottedName(node.firstChild, text) ?? '';
  const args = argumentsOf(node, text);
  const base = { at: rangeOf(node, text), statement: where.statement, inFunction: where.inFunction, conditional: where.conditional };
  const pathOf = (arg: SyntaxNode | undefined): readonly Value[] => {
    const looped = arg === undefined ? undefined : reading.loopNames.get(text.slice(arg.from, arg.to));
    return looped ?? [valueOf(arg ?? null, text, names)];
  };
  if (/^(?:site\.)?addsitedir$/.test(name)) {
    for (const value of pathOf(args[0]?.node)) steps.push({ kind: 'path', by: 'addsitedir', value, ...base });
  } else if (/^(?:sys\.)?path\.append$/.test(name)) {
    for (const value of pathOf(args[0]?.node)) steps.push({ kind: 'path', by: 'append', value, ...base });
  } else if (/^(?:sys\.)?path\.insert$/.test(name)) {
    const value = pathOf(args[1]?.node);
    // Inserting an entry that was just removed moves it.
    if (value.every((each) => each.literals.length === 0) && where.inLoop) steps.push({ kind: 'reorder', inLoop: false, ...base });
    else for (const each of value) steps.push({ kind: 'path', by: 'insert', value: each, ...base });
  } else if (/^(?:sys\.)?path\.extend$/.test(name) && args[0] !== undefined) {
    for (const value of literalsBelow(args[0].node, text, names)) steps.push({ kind: 'path', by: 'append', value, ...base });
  } else if (name === 'execfile') {
    steps.push({ ...run('execfile', args[0]?.node, valueOf(args[0]?.node ?? null, text, names), args.slice(1), reading), ...base });
  } else if (name === 'exec' || name === 'exec_') {
    const first = args[0]?.node;
    const opened = fileOf(first ?? null, reading);
    if (opened !== undefined) {
      steps.push({ ...run('exec', first, opened.target, args.slice(1), reading), fileObject: isFileObject(first, opened.read, reading), ...base });
    }
  } else if (/(?:^|\.)run_path$/.test(name)) {
    steps.push({ ...run('run_path', args[0]?.node, valueOf(args[0]?.node ?? null, text, names), args.slice(1), reading), givesFile: true, ...base });
  } else if (/^os\.environ\.(?:setdefault|__setitem__)$|^os\.putenv$/.test(name)) {
    steps.push({ kind: 'environ', name: valueOf(args[0]?.node ?? null, text, names).text, value: valueOf(args[1]?.node ?? null, text, names), ...base });
  }
}

function isFileObject(node: SyntaxNode | undefined, read: boolean, { text }: Reading): boolean {
  return node !== undefined && !read && !/^compile\s*\(/.test(text.slice(node.from, node.to));
}

function run(
  by: RunStep['by'], first: SyntaxNode | undefined, target: Value, more: readonly { readonly name?: string; readonly node: SyntaxNode }[], { text, names }: Reading,
): Pick<RunStep, 'kind' | 'by' | 'target' | 'givesFile' | 'fileObject' | 'argumentEnd'> {
  // Globals in a variable may hold __file__ already.
  const givesFile = more.some(({ node }) => GIVES_FILE.test(text.slice(node.from, node.to)) || (node.name === 'VariableName' && !names.has(text.slice(node.from, node.to))));
  return { kind: 'run', by, target, givesFile, fileObject: false, argumentEnd: first?.to ?? 0 };
}
