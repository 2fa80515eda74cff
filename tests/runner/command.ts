import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * Runs a program of node_modules/.bin and hands everything it prints to `print`, both streams together. Resolves to
 * its exit code (a signal counts as 1); rejects when it cannot be started.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  print: (text: string) => void,
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const programs = resolve('node_modules/.bin');
  return new Promise((done, refuse) => {
    const child = spawn(resolve(programs, command), args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // The programs start with "#!/usr/bin/env node" and must not meet an older Node of the machine.
        PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
      },
    });
    child.stdout.setEncoding('utf8').on('data', print);
    child.stderr.setEncoding('utf8').on('data', print);
    child.on('error', refuse);
    child.on('close', (code) => done(code ?? 1));
  });
}
