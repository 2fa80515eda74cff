/** `npm run --silent replay -- FILE.jsonl`: predicts recorded runs and prints the comparison as one JSON object. */
import { readFileSync } from 'node:fs';

import { replay } from '../measured/replay.ts';
import type { MeasuredRun } from '../measured/runs.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error('Usage: npm run --silent replay -- FILE.jsonl');
  process.exitCode = 2;
} else {
  const runs = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as MeasuredRun);
  console.log(JSON.stringify(replay(runs), null, 2));
}
