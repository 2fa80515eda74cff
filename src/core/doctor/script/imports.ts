import type { SyntaxNode } from '@lezer/common';
import type { ImportStep } from './script.ts';

/** Modules and names of an import statement. */
export function importsOf(node: SyntaxNode, text: string): Pick<ImportStep, 'module' | 'names'>[] {
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
