/** Recorded runs of real servers: their reader, the import order they show, and their replay in the emulator. */
export { answersOf, importsOf, type Answer } from './answer.ts';
export { searchListOf } from './order.ts';
export { predictionsFor, replay, replayLines, type Difference } from './replay.ts';
export { recordedRun, RUNS, type MeasuredResponse, type MeasuredRun } from './runs.ts';
