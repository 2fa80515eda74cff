/** Predictions for recorded runs, and where they differ from what was seen. */
import { effective } from '#core/apache';
import { emulate, type Outcome } from '#core/emulator';
import { isRelease } from '#core/releases';

import { copyAt, machineOf } from './machine.ts';
import { readRecord } from './record.ts';
import type { MeasuredResponse, MeasuredRun } from './runs.ts';

/** A field of a run that was predicted otherwise. */
export interface Difference {
  readonly build: string;
  readonly case: string;
  readonly field: string;
  readonly expected: unknown;
  readonly predicted: unknown;
}

/** `agree` counts runs in which every field was predicted; `unknown` those without a prediction. */
interface Replay {
  readonly runs: number;
  readonly agree: number;
  readonly unknown: number;
  readonly differ: readonly Difference[];
}

/** Compares records, each on its own line. A line that is no record, or that stops the emulator, is a difference in the field `record`. */
export function replayLines(lines: readonly string[]): Replay {
  return replayEach(lines, (line) => {
    const run = readRecord(line);
    if ('why' in run) return [{ build: run.build, case: run.case, field: 'record', expected: 'a record', predicted: run.why }];
    try {
      return compare(run);
    } catch (error) {
      return [{ build: run.build, case: run.case, field: 'record', expected: 'a prediction', predicted: String(error) }];
    }
  });
}

/** Predicts every run and compares. */
export function replay(runs: readonly MeasuredRun[]): Replay {
  return replayEach(runs, compare);
}

function replayEach<Each>(all: readonly Each[], compared: (each: Each) => 'unknown' | readonly Difference[]): Replay {
  const results = all.map(compared);
  return {
    runs: all.length,
    agree: results.filter((each) => each !== 'unknown' && each.length === 0).length,
    unknown: results.filter((each) => each === 'unknown').length,
    differ: results.flatMap((each) => (each === 'unknown' ? [] : each)),
  };
}

/** The lines above a run's configuration that the record does not show, and the place of its file. */
const SERVER_LINES = 'LoadModule wsgi_module modules/mod_wsgi.so\nListen 8080\nServerName localhost\n';
const CONFIGURATION_FILE = '/srv/demo/run/site.conf';

function compare(run: MeasuredRun): 'unknown' | Difference[] {
  const differ = (field: string, expected: unknown, predicted: unknown): Difference[] =>
    (JSON.stringify(expected) === JSON.stringify(predicted) ? [] : [{ build: run.build, case: run.case, field, expected, predicted }]);
  const outcomes = predictionsFor(run);
  if (outcomes.some(({ kind }) => kind === 'unknown')) return 'unknown';
  const [first] = outcomes;
  if (first === undefined) return 'unknown';
  if (run.outcome === 'CFGERR' || first.kind === 'refused') {
    return [
      ...differ('outcome', run.outcome === 'CFGERR' ? 'refused' : 'accepted', first.kind === 'refused' ? 'refused' : 'accepted'),
      ...(run.outcome === 'CFGERR' && first.kind === 'refused' ? differ('sentence', sentenceOf(run), first.sentence) : []),
    ];
  }
  const responses = run.responses ?? [];
  // A run without a request shows whether Apache took the configuration, and whether Python started.
  if (responses.length === 0) return ENDED.has(run.outcome) ? differ('outcome', 'not-started', first.kind) : [];
  return responses.flatMap((response, index) => {
    const outcome = outcomes[index] ?? first;
    const field = (name: string): string => (responses.length === 1 ? name : `${response.url} ${name}`);
    const seen = kindOf(run, response);
    if (seen !== outcome.kind) return differ(field('outcome'), seen, outcome.kind);
    if (outcome.kind !== 'served') return [];
    return Object.entries(fieldsOf(outcome)).flatMap(([name, predicted]) => differ(field(name), valueOf(response, name), predicted));
  });
}

/** Verdicts of runs in which Python never answered. */
const ENDED: ReadonlySet<string> = new Set(['EXIT', 'INITFAIL']);

/** Predictions for the URLs of a run, in order; for `/` where it has none. Unknown for a release, a Python or a script that nothing here describes. */
export function predictionsFor(run: MeasuredRun): Outcome[] {
  const { mod_wsgi: release, apache: version } = run;
  if (!isRelease(release)) return [{ kind: 'unknown', why: `${JSON.stringify(release)} is no release of mod_wsgi.` }];
  const machine = machineOf(run);
  if ('why' in machine) return [machine];
  const configuration = effective([{ path: CONFIGURATION_FILE, text: SERVER_LINES + run.config.join('\n') }], /^\d/.test(version) ? { apache: version } : {});
  const urls = run.responses === undefined || run.responses.length === 0 ? ['/'] : run.responses.map(({ url }) => url);
  const requests = urls.map((path) => ({ path, host: 'localhost', port: 8080, imports: 'whoami_pkg' }));
  const apache = version.startsWith('2.2') ? '2.2' : '2.4';
  return requests.map((request, index) => emulate({ release, machine, configuration, request, apache, before: requests.slice(0, index) }).outcome);
}

/** Apache's sentence, without the line that names the place. */
function sentenceOf({ config_test = '' }: MeasuredRun): string {
  return config_test.split('\n').filter((line) => !/^(?:AH\d+: )?Syntax error on line/.test(line) && line !== '').join('\n');
}

function kindOf(run: MeasuredRun, response: MeasuredResponse): Outcome['kind'] {
  if (response.http_status === 200) return 'served';
  // A request without an answer met a process that died. An error may come from Apache alone, or from a failed script.
  return response.http_status === null || ENDED.has(run.outcome) ? 'not-started' : 'error';
}

function fieldsOf({ sys, processGroup, imported }: Extract<Outcome, { kind: 'served' }>): Readonly<Record<string, unknown>> {
  const winner = imported?.winner;
  return {
    prefix: sys.prefix,
    exec_prefix: sys.execPrefix,
    path: sys.path.map(({ directory }) => directory),
    winner: winner === undefined ? undefined : copyAt(winner.directory, winner.realPath),
    process_group: processGroup === '' ? undefined : processGroup,
  };
}

/** A field as it was seen; null and nothing are the same. */
function valueOf(response: MeasuredResponse, name: string): unknown {
  return Object.entries(response).find(([key]) => key === name)?.[1] ?? undefined;
}
