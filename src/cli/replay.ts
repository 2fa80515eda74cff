/** `npm run --silent replay -- FILE.jsonl`: predicts recorded runs and prints the comparison as one JSON object. */
import { readFileSync } from 'node:fs';

import { replayLines } from '../measured/index.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error('Usage: npm run --silent replay -- FILE.jsonl');
  process.exitCode = 2;
} else {
  console.log(JSON.stringify(replayLines(readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '')), null, 2));
}
