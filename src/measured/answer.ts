/** Answers of recorded runs in words: predicted by the emulator, and an error where the record differs. */
import type { Outcome } from '#core/emulator';
import { copyAt } from './machine.ts';
import { predictionsFor, replay } from './replay.ts';
import type { MeasuredRun } from './runs.ts';

/** Result of one request of a run. */
export interface Answer {
  readonly url: string;
  /** The copy of the package that was imported; undefined where there was none, for the reason given. */
  readonly from: string | undefined;
  readonly reason: string;
  /** Apache's sentence, where it rejects the configuration. */
  readonly refusal?: string;
  /** First entry of `sys.path`; undefined where no Python ran. */
  readonly first: string | undefined;
}

/** The answers to the requests of a run, in order. Throws where the emulator and the record differ: one of them is wrong. */
export function answersOf(run: MeasuredRun): Answer[] {
  const { agree, differ } = replay([run]);
  if (agree !== 1) {
    throw new Error(`The emulator does not predict the run ${run.case} on ${run.build}: ${JSON.stringify(differ[0] ?? 'not known')}. Correct the emulator, or show another run.`);
  }
  const urls = run.responses?.map(({ url }) => url) ?? ['/'];
  const outcomes = predictionsFor(run);
  if (run.responses === undefined && outcomes.some(({ kind }) => kind === 'served')) {
    throw new Error(`The run ${run.case} on ${run.build} was a test of the configuration alone: no request shows where the package comes from. Show another run.`);
  }
  return outcomes.map((outcome, index) => answerOf(outcome, urls[index] ?? '/'));
}

function answerOf(outcome: Outcome, url: string): Answer {
  switch (outcome.kind) {
    case 'served': {
      const winner = outcome.imported?.winner;
      const first = outcome.sys.path[0]?.directory;
      return winner === undefined ? { url, from: undefined, reason: 'no directory on `sys.path` contains it', first } : { url, from: copyAt(winner.directory, winner.realPath), reason: '', first };
    }
    case 'refused':
      return { url, from: undefined, reason: 'Apache rejects the configuration', refusal: outcome.sentence, first: undefined };
    case 'not-started':
      return { url, from: undefined, reason: 'Python does not start', first: undefined };
    case 'error':
      return { url, from: undefined, reason: `the request returns ${outcome.status}`, first: undefined };
    case 'unknown':
      return { url, from: undefined, reason: outcome.why, first: undefined };
  }
}

/** Origin of the package in words: "from `venv`". Of several requests, each with its path. Undefined where none imported it. */
function originOf(answers: readonly Answer[]): string | undefined {
  if (answers.every(({ from }) => from === undefined)) return undefined;
  const words = answers.map(({ from }) => (from === undefined ? 'from nowhere' : from === 'base interpreter' ? 'from the base interpreter' : `from \`${from}\``));
  return new Set(words).size === 1 ? words[0] : listed(answers.map(({ url }, index) => `${words[index] ?? ''} at \`${url}\``));
}

/** Returns a sentence for runs of one experiment: the releases, and the place that the test package is imported from. */
export function importsOf(runs: readonly MeasuredRun[]): string {
  const all = runs.map((run) => ({ run, answers: answersOf(run) }));
  const named = (each: typeof all): string => listed(each.map(({ run: { mod_wsgi: release, python } }) => (isRepeated(release, runs) ? `${release} on Python ${python}` : release)));
  const imported = all.filter(({ answers }) => originOf(answers) !== undefined);
  const missing = all.filter(({ answers }) => originOf(answers) === undefined);
  const clauses = [
    ...[...Map.groupBy(imported, ({ answers }) => originOf(answers) ?? '')].map(([origin, each]) => [named(each), `imported ${origin}`]),
    ...[...Map.groupBy(missing, ({ answers }) => answers[0]?.reason ?? '')].map(([reason, each]) => [named(each), `not imported: ${reason}`]),
  ];
  return `${clauses.map(([releases, result], index) => (index === 0 ? `With mod_wsgi ${releases}, the test package is ${result}` : `with ${releases}, it is ${result}`)).join('; ')}.`;
}

function isRepeated(release: string, runs: readonly MeasuredRun[]): boolean {
  return runs.filter(({ mod_wsgi: each }) => each === release).length > 1;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
