/** Predictions for recorded runs, and where they differ from what was seen. */
import { effective } from '#core/apache';
import { emulate, type Outcome } from '#core/emulator';
import { isRelease } from '#core/releases';

import { copyAt, machineOf } from './machine.ts';
import type { MeasuredResponse, MeasuredRun } from './runs.ts';

/** A field of a run that was predicted otherwise. */
export interface Difference {
  readonly build: string;
  readonly case: string;
  readonly field: string;
  readonly expected: unknown;
  readonly predicted: unknown;
}

/** `agree` counts runs in which every field was predicted; `unknown` those that the emulator does not know. */
export interface Replay {
  readonly runs: number;
  readonly agree: number;
  readonly unknown: number;
  readonly differ: readonly Difference[];
}

/** Predicts every run and compares. */
export function replay(runs: readonly MeasuredRun[]): Replay {
  const compared = runs.map((run) => compare(run));
  return {
    runs: runs.length,
    agree: compared.filter((each) => each !== 'unknown' && each.length === 0).length,
    unknown: compared.filter((each) => each === 'unknown').length,
    differ: compared.flatMap((each) => (each === 'unknown' ? [] : each)),
  };
}

/** The directory that a run's configuration file was in, with lines above it that the record does not show. */
const SERVER_LINES = 'Listen 8080\nServerName localhost\n';

function compare(run: MeasuredRun): 'unknown' | Difference[] {
  const differ = (field: string, expected: unknown, predicted: unknown): Difference[] =>
    (JSON.stringify(expected) === JSON.stringify(predicted) ? [] : [{ build: run.build, case: run.case, field, expected, predicted }]);
  const outcomes = predictionsFor(run);
  if (outcomes.some(({ kind }) => kind === 'unknown')) return 'unknown';
  const [first] = outcomes;
  if (first === undefined) return [];
  if (run.outcome === 'CFGERR' || first.kind === 'refused') {
    return [
      ...differ('outcome', run.outcome === 'CFGERR' ? 'refused' : 'accepted', first.kind === 'refused' ? 'refused' : 'accepted'),
      ...(run.outcome === 'CFGERR' && first.kind === 'refused' ? differ('sentence', sentenceOf(run), first.sentence) : []),
    ];
  }
  const responses = run.responses ?? [];
  if (responses.length === 0) return run.outcome === 'EXIT' ? differ('outcome', 'not-started', first.kind) : [];
  return responses.flatMap((response, index) => {
    const outcome = outcomes[index] ?? first;
    const field = (name: string): string => (responses.length === 1 ? name : `${response.url} ${name}`);
    const seen = kindOf(run, response);
    if (seen !== outcome.kind) return differ(field('outcome'), seen, outcome.kind);
    if (outcome.kind !== 'served') return [];
    return Object.entries(fieldsOf(outcome)).flatMap(([name, predicted]) => differ(field(name), valueOf(response, name), predicted));
  });
}

/** Predictions for the URLs of a run, in order; for `/` where it has none. */
export function predictionsFor(run: MeasuredRun): Outcome[] {
  const release = run.mod_wsgi;
  if (!isRelease(release)) throw new Error(`${JSON.stringify(release)} is no release of mod_wsgi.`);
  const machine = machineOf(run);
  const configuration = effective([{ path: '/srv/demo/run/site.conf', text: SERVER_LINES + run.config.join('\n') }]);
  const requests = (run.responses ?? [{ url: '/' }]).map(({ url }) => ({ path: url, host: 'localhost', port: 8080, imports: 'whoami_pkg' }));
  const apache = run.apache.startsWith('2.2') ? '2.2' : '2.4';
  return (requests.length === 0 ? [{ path: '/', host: 'localhost', port: 8080, imports: 'whoami_pkg' }] : requests)
    .map((request, index) => emulate({ release, machine, configuration, request, apache, before: requests.slice(0, index) }).outcome);
}

/** Apache's sentence, without the line that names the place. */
function sentenceOf({ config_test = '' }: MeasuredRun): string {
  return config_test.split('\n').filter((line) => !/^(?:AH\d+: )?Syntax error on line/.test(line) && line !== '').join('\n');
}

function kindOf(run: MeasuredRun, response: MeasuredResponse): Outcome['kind'] {
  if (response.http_status === 200) return 'served';
  // A request that got no answer met a process that died; one that got an error may have met Apache alone, or a script that failed.
  return response.http_status === null || run.outcome === 'INITFAIL' || run.outcome === 'EXIT' ? 'not-started' : 'error';
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
