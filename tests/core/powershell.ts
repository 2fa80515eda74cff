import { createRequire } from 'node:module';

import type * as TreeSitter from '@vscode/tree-sitter-wasm';

const require = createRequire(import.meta.url);
const { Language, Parser } = require('@vscode/tree-sitter-wasm') as typeof TreeSitter;

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')));

/** A command of a PowerShell text: its name and its arguments as they are written. */
export interface PowerShellCommand {
  readonly name: string;
  readonly words: readonly string[];
}

/** Commands of a PowerShell text in their order. Throws on a text that the grammar refuses, naming the first bad line. */
export function powerShellCommands(text: string): PowerShellCommand[] {
  const root = parser.parse(text)?.rootNode;
  if (root === undefined) throw new Error('The PowerShell grammar returned no tree.');
  if (root.hasError) {
    const wrong = root.descendantsOfType('ERROR')[0] ?? root;
    throw new Error(`PowerShell refuses line ${(wrong?.startPosition.row ?? 0) + 1}: ${text.split('\n')[wrong?.startPosition.row ?? 0]}`);
  }
  return root.descendantsOfType('command').flatMap((command) => {
    if (command === null) return [];
    const name = command.childForFieldName('command_name')?.text ?? '';
    const elements = command.childForFieldName('command_elements')?.namedChildren ?? [];
    return [{ name, words: elements.flatMap((each) => (each === null || each.type === 'command_argument_sep' ? [] : [each.text])) }];
  });
}
