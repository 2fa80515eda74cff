import type { SyntaxNode } from '@lezer/common';
import { literalsBelow } from './assign.ts';
import { fileOf } from './opened.ts';
import { rangeOf, type Reading, type Where } from './reading.ts';
import type { Range, RunStep, Value } from './script.ts';
import { argumentsOf, dottedName, valueOf } from './value.ts';

const GIVES_FILE = /__file__/;

/** Reads `exec open(path).read() in globals` of Python 2, whose parts are two statements for the grammar. */
export function execStatement(node: SyntaxNode, next: SyntaxNode, reading: Reading, where: Where): void {
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

/** Reads a call that changes `sys.path` or the environment, or that executes a file. */
export function call(node: SyntaxNode | null, reading: Reading, where: Where): void {
  if (node === null || node.name !== 'CallExpression') return;
  const { text, names, steps } = reading;
  const name = dottedName(node.firstChild, text) ?? '';
  const args = argumentsOf(node, text);
  const base = { at: rangeOf(node, text), statement: where.statement, inFunction: where.inFunction, conditional: where.conditional };
  const pathOf = (arg: SyntaxNode | undefined): readonly Value[] => {
    const looped = arg === undefined ? undefined : reading.lists.get(text.slice(arg.from, arg.to));
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
  } else if (/^(?:sys\.)?path\.(?:sort|reverse)$/.test(name)) {
    steps.push({ kind: 'reorder', inLoop: where.inLoop, ...base });
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
  } else if (name === 'os.environ.update') {
    for (const each of environOf(args, text)) steps.push({ kind: 'environ', name: each, value: { text: '', literals: [] }, ...base });
  }
}

/** Names of variables in `os.environ.update({'NAME': value})` and `os.environ.update(NAME=value)`. */
function environOf(args: ReturnType<typeof argumentsOf>, text: string): string[] {
  return args.flatMap(({ name, node }) => (name !== undefined ? [name] : [...text.slice(node.from, node.to).matchAll(/['"]([A-Z_]+)['"]\s*:/g)].map(([, key = '']) => key)));
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
