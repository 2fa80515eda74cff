import { spawn } from 'node:child_process';

import { apache2, apacheArguments, apacheEnvironment } from './command.ts';
import type { Site } from './config.ts';
import { createServerRoot } from './root.ts';

/** What `apache2 -t` said about some sites: whether it accepts them, and all it printed. */
export interface SyntaxVerdict {
  readonly ok: boolean;
  readonly output: string;
}

// Nothing listens during a check; Apache only wants to read a port.
const anyPort = 20_000;

/** Has the real Apache check sites with `apache2 -t`, without starting it. Rejects when Apache is not installed. */
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
