/** The recorded runs of real servers: one object a line in `runs.jsonl`. Read at build and in tests, never in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Response to one URL of a run. */
export interface MeasuredResponse {
  readonly url: string;
  /** Null when no answer came in time or the connection was dropped. */
  readonly http_status: number | null;
  readonly prefix?: string;
  readonly exec_prefix?: string;
  readonly base_prefix?: string;
  readonly executable?: string;
  /** `sys.path`, in order. */
  readonly path?: readonly string[];
  /** Copy of the test package that was imported. */
  readonly winner?: string;
  readonly winner_error?: string;
  readonly from_pth?: string;
  readonly process_group?: string;
  readonly application_group?: string;
}

/** One experiment on one build of mod_wsgi. */
export interface MeasuredRun {
  readonly build: string;
  readonly mod_wsgi: string;
  readonly python: string;
  readonly apache: string;
  readonly case: string;
  readonly title: string;
  readonly config: readonly string[];
  readonly outcome: string;
  readonly script?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Output of `httpd -t` for a refused configuration. */
  readonly config_test?: string;
  readonly startup?: string;
  readonly responses?: readonly MeasuredResponse[];
  readonly log?: readonly string[];
}

/** All runs. The working directory is the project's, as it is for every npm script. */
export const RUNS: readonly MeasuredRun[] = readFileSync(join(process.cwd(), 'src/measured/runs.jsonl'), 'utf8')
  .split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as MeasuredRun);

/** The run of an experiment on a build. Refuses a pair that was never run, and names the builds that were. */
export function recordedRun(experiment: string, build: string): MeasuredRun {
  const run = RUNS.find((candidate) => candidate.case === experiment && candidate.build === build);
  if (run === undefined) {
    const builds = RUNS.filter((candidate) => candidate.case === experiment).map((candidate) => candidate.build);
    throw new Error(`No run of the experiment ${JSON.stringify(experiment)} on ${JSON.stringify(build)}. Runs exist on: ${builds.join(', ') || 'no build'}.`);
  }
  return run;
}
