/** Times of the doctor: hostile pastes of 100 KB, and the slowest of 20,000 injured pastes. */
import { diagnose } from '#core/doctor';
import { readScript } from '#core/doctor/script';
import fc from 'fast-check';
import { assertAnswered, mutated } from '../tests/core/doctor/injured.ts';
import { hostilePastes } from './hostile.ts';

/** Limit for one paste, and the number of pastes that are printed in any case. */
const MILLISECONDS = 200;
const SHOWN = 10;

function timeOf(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** The shortest of several runs; one is enough for a fast task. */
function shortest(task: () => void): number {
  const first = timeOf(task);
  return first < MILLISECONDS / 2 ? first : Math.min(first, timeOf(task), timeOf(task), timeOf(task));
}

/** Lines to print. Of each injured paste the places and edits are checked, too. */
export function doctorLines(): string[] {
  const times = hostilePastes().map(([name, files]) => ({ name, time: shortest(() => diagnose(files, { readScript })) })).toSorted((a, b) => b.time - a.time);
  const shown = times.filter(({ time }, index) => time > MILLISECONDS || index < SHOWN);
  const slowest = Math.max(...fc.sample(fc.array(mutated, { minLength: 1, maxLength: 2 }), 20_000).map((files) => timeOf(() => assertAnswered(files))));
  return [
    `milliseconds to diagnose 100 KB, the slowest of ${times.length} kinds`, ...shown.map(({ name, time }) => `${name.padEnd(60)} ${time.toFixed(0).padStart(6)}`),
    `the slowest of 20,000 injured pastes ${slowest.toFixed(1)} ms`,
  ];
}
