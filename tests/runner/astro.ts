import { runCommand } from './command.ts';
import type { RunSuite } from './suite.ts';

/** A suite that is one command of Astro ("check", "build"): one pass or one failure, its output shown on failure. */
export function astroSuite(command: 'check' | 'build'): RunSuite {
  return async (output) => {
    let printed = '';
    const code = await runCommand('astro', [command], (text) => {
      printed += text;
    });
    if (code === 0) return { passed: 1, failed: 0 };
    output.write(`${printed.trimEnd()}\n\u2716 astro ${command} ended with exit code ${code}\n`);
    return { passed: 0, failed: 1 };
  };
}
