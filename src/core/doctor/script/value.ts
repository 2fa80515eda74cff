import type { SyntaxNode } from '@lezer/common';
import { HOLE } from '../paths.ts';
import type { Value } from './script.ts';

/** Values of the names that the script has bound so far. */
export type Names = ReadonlyMap<string, Value>;

const UNKNOWN: Value = { text: HOLE, literals: [] };

/** A longer value is no path. One of more parts would double with each line that adds it to itself. */
const LONGEST = 20_000;
const MOST_PARTS = 500;

/** Evaluates an expression as far as strings and paths go; anything else becomes a hole. */
export function valueOf(node: SyntaxNode | null, text: string, names: Names): Value {
  const value = node === null ? UNKNOWN : evaluate(node, text, names);
  return value.text.length > LONGEST || value.literals.length > MOST_PARTS ? UNKNOWN : value;
}

function evaluate(node: SyntaxNode, text: string, names: Names): Value {
  const source = text.slice(node.from, node.to);
  switch (node.name) {
    case 'String': return literal(node, text);
    case 'ContinuedString': return join(childrenOf(node).map((child) => valueOf(child, text, names)));
    case 'FormatString': return formatted(node, text, names);
    case 'ParenthesizedExpression': return valueOf(node.firstChild?.nextSibling ?? null, text, names);
    case 'VariableName': return names.get(source) ?? UNKNOWN;
    case 'MemberExpression': return names.get(source) ?? (source.endsWith('.parent') ? parentOf(valueOf(node.firstChild, text, names)) : UNKNOWN);
    case 'BinaryExpression': return binary(node, text, names);
    case 'CallExpression': return called(node, text, names);
    default: return UNKNOWN;
  }
}

/** Arguments of a call without brackets and commas; of `name=value` only the value, with its name. */
export function argumentsOf(call: SyntaxNode, text: string): { readonly name?: string; readonly node: SyntaxNode }[] {
  const list = call.getChild('ArgList');
  if (list === null) return [];
  const found: { name?: string; node: SyntaxNode }[] = [];
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (/^[(),]$/.test(child.name) || child.name === 'Comment') continue;
    const next = child.nextSibling;
    if (child.name === 'VariableName' && next?.name === 'AssignOp' && next.nextSibling !== null) {
      found.push({ name: text.slice(child.from, child.to), node: next.nextSibling });
      child = next.nextSibling;
      continue;
    }
    found.push({ node: child });
  }
  return found;
}

/** Dotted name of what a call calls, or of a name; undefined for anything else. */
export function dottedName(node: SyntaxNode | null, text: string): string | undefined {
  if (node === null) return undefined;
  const source = text.slice(node.from, node.to);
  return (node.name === 'VariableName' || node.name === 'MemberExpression') && /^[\w.]+$/.test(source) ? source : undefined;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function join(values: readonly Value[], glue = ''): Value {
  return { text: values.map((value) => value.text).join(glue), literals: values.flatMap((value) => value.literals) };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', "\\'": "'", '\\"': '"', '\\n': '\n', '\\t': '\t', '\\\n': '' };

function literal(node: SyntaxNode, text: string): Value {
  const source = text.slice(node.from, node.to);
  const [, prefix = '', quote = ''] = /^([A-Za-z]*)("""|'''|"|')/.exec(source) ?? [];
  const start = node.from + prefix.length + quote.length;
  const end = Math.max(start, source.endsWith(quote) ? node.to - quote.length : node.to);
  const inner = text.slice(start, end);
  const value = /r/i.test(prefix) ? inner : inner.replace(/\\(?:[\s\S])/g, (escape) => ESCAPES[escape] ?? escape);
  return { text: value, literals: [{ start, end }] };
}

function formatted(node: SyntaxNode, text: string, names: Names): Value {
  const { literals } = literal(node, text);
  const range = literals[0];
  if (range === undefined) return UNKNOWN;
  let value = '';
  let at = range.start;
  for (const child of childrenOf(node)) {
    if (child.name !== 'FormatReplacement') continue;
    value += text.slice(at, child.from) + valueOf(child.firstChild?.nextSibling ?? null, text, names).text;
    at = child.to;
  }
  return { text: value + text.slice(at, Math.max(at, range.end)), literals };
}

function binary(node: SyntaxNode, text: string, names: Names): Value {
  const operator = node.getChild('ArithOp');
  const sign = operator === null ? '' : text.slice(operator.from, operator.to);
  const left = valueOf(node.firstChild, text, names);
  if (sign === '+') return join([left, valueOf(node.lastChild, text, names)]);
  // pathlib: Path('/srv') / 'venv'.
  if (sign === '/') return join([left, valueOf(node.lastChild, text, names)], '/');
  if (sign !== '%') return UNKNOWN;
  const right = node.lastChild;
  const given = right?.name === 'TupleExpression' ? childrenOf(right).filter(({ name }) => !/^[(),]$/.test(name)) : [right];
  const values = given.map((each) => valueOf(each, text, names));
  let index = 0;
  return { text: left.text.replace(/%(?:\(\w+\))?[sdr]/g, () => values[index++]?.text ?? HOLE), literals: [...left.literals, ...values.flatMap(({ literals }) => literals)] };
}

function called(node: SyntaxNode, text: string, names: Names): Value {
  const callee = node.firstChild;
  const name = dottedName(callee, text) ?? '';
  const args = argumentsOf(node, text).map((each) => valueOf(each.node, text, names));
  if (/(?:^|\.)path\.join$|^join$/.test(name)) return joined(args);
  if (/(?:^|\.)(?:expanduser|abspath|realpath|normpath|Path|str|expandvars|unicode)$/.test(name)) return args[0] ?? UNKNOWN;
  if (/(?:^|\.)dirname$/.test(name)) return parentOf(args[0] ?? UNKNOWN);
  const method = callee?.name === 'MemberExpression' ? /\.(\w+)$/.exec(text.slice(callee.from, callee.to))?.[1] : undefined;
  // pathlib: Path('/srv').joinpath('venv').resolve().
  if (method === 'joinpath') return joined([valueOf(callee?.firstChild ?? null, text, names), ...args]);
  if (/^(?:resolve|absolute|expanduser|as_posix)$/.test(method ?? '')) return valueOf(callee?.firstChild ?? null, text, names);
  if (method === 'format') {
    const base = valueOf(callee?.firstChild ?? null, text, names);
    let index = 0;
    return { text: base.text.replace(/\{\w*(?:\[\w*\])?\}/g, () => args[index++]?.text ?? HOLE), literals: base.literals };
  }
  return UNKNOWN;
}

/** Directory of a path, as far as its text has separators. */
function parentOf(path: Value): Value {
  return /[\\/]/.test(path.text) ? { ...path, text: path.text.replace(/[\\/]+[^\\/]*$/, '') } : UNKNOWN;
}

/** Joins as `os.path.join` does: an absolute part drops what stands before it. */
function joined(parts: readonly Value[]): Value {
  const from = parts.findLastIndex(({ text }) => /^(?:[\\/]|[A-Za-z]:)/.test(text));
  const kept = parts.slice(Math.max(0, from));
  return { text: kept.map(({ text }, index) => (index < kept.length - 1 ? text.replace(/[\\/]$/, '') : text)).join('/'), literals: kept.flatMap(({ literals }) => literals) };
}
