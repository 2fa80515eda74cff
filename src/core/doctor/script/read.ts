import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { HOLE } from '../paths.ts';
import { assign, bindLoop, listNames } from './assign.ts';
import { call, execStatement } from './call.ts';
import { importsOf } from './imports.ts';
import { withFiles } from './opened.ts';
import { rangeOf, type Reading, type Where } from './reading.ts';
import type { Dialect, Range, Script } from './script.ts';
import { argumentsOf, dottedName, valueOf } from './value.ts';

const CONDITIONAL = new Set(['IfStatement', 'TryStatement', 'ForStatement', 'WhileStatement', 'MatchStatement']);

/** Reads a WSGI script of Python 2 or 3. Never throws; what the grammar cannot read is in `faults`. */
export function readScript(text: string): Script {
  const tree = parser.parse(text);
  const reading: Reading = { text, steps: [], names: new Map(), files: new Map(), lists: new Map(), functions: new Map(), replaced: new Set() };
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
  return { steps: reading.steps.filter((step) => !reading.replaced.has(step)), faults, opaque, ...(dialect === undefined ? {} : { dialect }) };
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
    case 'AssignStatement': case 'UpdateStatement':
      assign(node, reading, where);
      evaluate(node.lastChild, reading, where);
      return;
    case 'ExpressionStatement': {
      // `exec open(path).read() in globals` of Python 2 reads as two statements.
      const source = reading.text.slice(node.from, node.to).trim();
      const next = node.nextSibling?.type.isError === true ? node.nextSibling.nextSibling : node.nextSibling;
      if (source === 'exec' && next?.name === 'ExpressionStatement') execStatement(node, next, reading, where);
      else evaluate(node.firstChild, reading, where);
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
      if (body === null) return;
      const first = reading.steps.length;
      statements(body, reading, { ...outer, inFunction: true });
      if (name !== null && node.name === 'FunctionDefinition') {
        reading.functions.set(reading.text.slice(name.from, name.to), { parameters: parametersOf(node, reading.text), body, steps: reading.steps.slice(first) });
      }
      return;
    }
    case 'DecoratedStatement':
      statements(node, reading, outer);
      return;
    default: {
      if (!CONDITIONAL.has(node.name)) return;
      const inLoop = outer.inLoop || node.name === 'ForStatement' || node.name === 'WhileStatement';
      if (node.name === 'ForStatement') bindLoop(node, reading);
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (child.name === 'Body') statements(child, reading, { ...outer, conditional: true, inLoop });
      }
    }
  }
}

/** Reads a call; that of a function of the script reads its body with the arguments put in. */
function evaluate(node: SyntaxNode | null, reading: Reading, where: Where): void {
  if (node?.name !== 'CallExpression') return;
  const name = dottedName(node.firstChild, reading.text) ?? '';
  const own = reading.functions.get(name);
  if (own === undefined) {
    call(node, reading, where);
    return;
  }
  // A function that calls itself is read once.
  reading.functions.delete(name);
  // The steps of the call replace those that were read without its arguments.
  for (const step of own.steps) reading.replaced.add(step);
  const values = argumentsOf(node, reading.text);
  for (const [index, parameter] of own.parameters.entries()) {
    const argument = (values.find((each) => each.name === parameter) ?? values[index])?.node;
    if (argument === undefined) continue;
    const value = valueOf(argument, reading.text, reading.names);
    if (value.text !== HOLE) reading.names.set(parameter, value);
    listNames(argument, parameter, reading);
  }
  const { statement: _, ...surroundings } = where;
  statements(own.body, reading, surroundings);
}

function parametersOf(definition: SyntaxNode, text: string): string[] {
  return (definition.getChild('ParamList')?.getChildren('VariableName') ?? []).map(({ from, to }) => text.slice(from, to));
}
