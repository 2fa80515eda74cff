import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommand } from './command.ts';
import type { RunSuite } from './suite.ts';

interface Report {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly unknown[];
}

/** The suite of journeys in a real browser, counted from Playwright's report; a skipped one is a failure, one that passed only when repeated is told. */
export const playwrightSuite: RunSuite = async (output) => {
  const folder = await mkdtemp(join(tmpdir(), 'which-python-playwright-'));
  try {
    const file = join(folder, 'report.json');
    const code = await runCommand('playwright', ['test', '--reporter=list,json'], (text) => output.write(text), {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const { stats, errors }: Report = JSON.parse(await readFile(file, 'utf8'));
    const failed = stats.unexpected + stats.skipped + errors.length;
    if (stats.skipped > 0) output.write(`\u2716 ${stats.skipped} skipped: a journey here runs or does not exist\n`);
    if (stats.flaky > 0) output.write(`\u2716 ${stats.flaky} passed only when repeated: look for what it waits for too little\n`);
    if (code !== 0 && failed === 0) {
      output.write(`\u2716 playwright ended with exit code ${code} although no journey failed\n`);
      return { passed: stats.expected, failed: 1 };
    }
    return { passed: stats.expected + stats.flaky, failed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
