import { runCommand } from './command.ts';
import type { RunSuite } from './suite.ts';

/** One run of Astro, with the variables it is given. */
export interface AstroRun {
  readonly args: readonly [command: 'check' | 'build', ...options: string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A suite of runs of Astro, one after the other: each one pass or one failure, its output shown on failure. */
export function astroSuite(...runs: readonly AstroRun[]): RunSuite {
  return async (output) => {
    let passed = 0;
    for (const { args, environment = {} } of runs) {
      let printed = '';
      const code = await runCommand('astro', args, (text) => {
        printed += text;
      }, environment);
      if (code === 0) passed += 1;
      else output.write(`${printed.trimEnd()}\n\u2716 astro ${args.join(' ')} ended with exit code ${code}\n`);
    }
    return { passed, failed: runs.length - passed };
  };
}
