import type { Commands } from './shell.ts';
import type { Configuration } from './config/configuration.ts';
import type { Context } from './context.ts';
import type { ReadFile } from './files.ts';
import type { LogText } from './log/line.ts';
import type { Activation } from './script/activation.ts';
import type { Script } from './script/script.ts';
import type { Place } from './finding.ts';

/** Everything that rules may read. */
export interface Given {
  readonly files: readonly ReadFile[];
  readonly context: Context;
  readonly config: Configuration;
  readonly scripts: readonly { readonly file: number; readonly script: Script }[];
  /** Statements of all scripts that attach an environment. */
  readonly activations: readonly Activation[];
  readonly logs: readonly ({ readonly file: number } & LogText)[];
  readonly shells: readonly { readonly file: number; readonly commands: Commands }[];
}

/** Text of a place. */
export function textAt({ files }: Given, { file, start, end }: Place): string {
  return files[file]?.text.slice(start, end) ?? '';
}
