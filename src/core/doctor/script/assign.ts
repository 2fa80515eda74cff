import type { SyntaxNode } from '@lezer/common';
import { HOLE } from '../paths.ts';
import { openedBy } from './opened.ts';
import type { Reading, Where } from './reading.ts';
import type { Value } from './script.ts';
import { argumentsOf, dottedName, valueOf } from './value.ts';

function isSysPath(node: SyntaxNode | null, text: string): boolean {
  return node !== null && /^(?:sys\.)?path$/.test(text.slice(node.from, node.to)) && node.name === 'MemberExpression';
}

/** `sys.path[...]` as the target of an assignment. */
function isSysPathSlice(node: SyntaxNode, text: string): boolean {
  return node.name === 'MemberExpression' && /^sys\s*\.\s*path\s*\[[^\]]*\]$/.test(text.slice(node.from, node.to));
}

/** Reads an assignment: an entry of `sys.path`, a variable of the environment, or a name that gets a value. */
export function assign(node: SyntaxNode, reading: Reading, where: Where): void {
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
      // In a loop, only what names sys.path or its copies moves entries; another variable may be one entry.
      const moves = !where.inLoop || /sys\.path|_path|new|old|prev|known|fresh/i.test(text.slice(value.from, value.to));
      if (moves && added.length === 0) steps.push({ kind: 'reorder', inLoop: where.inLoop, ...base });
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
}

/** Binds a name to a list such as `['/a', '/b']`, or to that of another name, for a later loop. */
export function listNames(value: SyntaxNode, name: string, { text, names, lists }: Reading): void {
  const known = lists.get(text.slice(value.from, value.to));
  if (known !== undefined) lists.set(name, known);
  if (value.name !== 'ArrayExpression' && value.name !== 'TupleExpression') return;
  lists.set(name, literalsBelow(value, text, names));
}

/** Binds the variable of a loop to the elements that it runs over. */
export function bindLoop(node: SyntaxNode, reading: Reading): void {
  const name = node.getChild('VariableName');
  const body = node.getChild('Body');
  if (name === null || body === null) return;
  const over = body.prevSibling;
  if (over === null) return;
  const values = reading.lists.get(reading.text.slice(over.from, over.to)) ?? literalsBelow(over, reading.text, reading.names);
  const first = values[0];
  reading.lists.set(reading.text.slice(name.from, name.to), values);
  if (first !== undefined) reading.names.set(reading.text.slice(name.from, name.to), first);
}

/** Values of all elements of a list, tuple or concatenation; names without a known string are left out. */
export function literalsBelow(node: SyntaxNode, text: string, names: ReadonlyMap<string, Value>): Value[] {
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
