import { spawn } from 'node:child_process';

import { apache2, apacheArguments, apacheEnvironment } from './command.ts';
import type { Site } from './config.ts';
import { createServerRoot } from './root.ts';

/** Verdict of `apache2 -t`: accepted or not, and its output. */
export interface SyntaxVerdict {
  readonly ok: boolean;
  readonly output: string;
}

// Nothing listens during a check; Apache only wants to read a port.
const anyPort = 20_000;

/** Checks sites with `apache2 -t`, without starting Apache. Rejects if Apache is not installed. */
export async function checkSyntax(sites: readonly Site[]): Promise<SyntaxVerdict> {
  const root = await createServerRoot();
  try {
    await root.configure(sites, anyPort);
    return await new Promise((done, refuse) => {
      const child = spawn(apache2, [...apacheArguments(root.path), '-t'], {
        cwd: root.path,
        env: apacheEnvironment(root.path),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      const collect = (text: string): void => {
        output += text;
      };
      child.stdout.setEncoding('utf8').on('data', collect);
      child.stderr.setEncoding('utf8').on('data', collect);
      child.on('error', refuse);
      child.on('close', (code) => done({ ok: code === 0, output }));
    });
  } finally {
    await root.remove();
  }
}
