import type { SyntaxNode } from '@lezer/common';
import type { Reading } from './reading.ts';
import type { Value } from './script.ts';
import { argumentsOf, dottedName, valueOf } from './value.ts';

/** Remembers files that are opened: `open(path)`, `open(path).read()`, `f.read()`. */
export function openedBy(value: SyntaxNode, name: string, reading: Reading): void {
  const opened = fileOf(value, reading);
  if (opened === undefined) reading.files.delete(name);
  else reading.files.set(name, opened);
}

/** Remembers the files of a `with` statement. */
export function withFiles(node: SyntaxNode, reading: Reading): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'as') continue;
    const [value, name] = [child.prevSibling, child.nextSibling];
    if (value !== null && name !== null) openedBy(value, reading.text.slice(name.from, name.to), reading);
  }
}

/** The file whose object or content an expression is. */
export function fileOf(node: SyntaxNode | null, reading: Reading): { readonly target: Value; readonly read: boolean } | undefined {
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
