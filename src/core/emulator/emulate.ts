import { effective, moduleRefusal, routeOf, type Effective, type KindOf, type RequestTarget } from '#core/apache';
import { isSeen, type ApacheSeries, type Release } from '#core/releases';
import { follow, ROOT, type Disk } from './disk/index.ts';
import { diskFor } from './layout/index.ts';
import type { Machine } from './machine.ts';
import type { Outcome } from './outcome.ts';
import { serverOf } from './server.ts';
import { Serving, setupOf } from './serving/index.ts';
import { Recorder, type Idle, type Step } from './trace.ts';

/** A request, and the package that the application imports to answer it. */
export interface Request extends RequestTarget {
  readonly imports?: string;
}

/** Input of a prediction. */
export interface Input {
  readonly release: Release;
  readonly machine: Machine;
  readonly configuration: Effective;
  readonly request: Request;
  /** Apache that reads the configuration. */
  readonly apache?: ApacheSeries;
  /** Requests before this one, in order: they may have changed the interpreters that answer. */
  readonly before?: readonly Request[];
}

/** Outcome, and the steps that led to it. */
export interface Emulation {
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
  /** Settings that change nothing for this request. */
  readonly idle: readonly Idle[];
  /** Reasons why the prediction may be wrong although nothing in it is left open. */
  readonly doubts: readonly string[];
}

/** Predicts what happens when Apache starts with a configuration on a machine and a request arrives. */
export function emulate({ release, machine, configuration, request, apache = '2.4', before = [] }: Input): Emulation {
  const refusal = moduleRefusal(configuration.settings, release, apache);
  if (refusal !== undefined) return { outcome: { kind: 'refused', ...refusal }, steps: [], idle: [], doubts: [] };
  const recorder = new Recorder();
  const serving = new Serving(setupOf(release, machine, serverOf(configuration.settings, release), recorder));
  let outcome: Outcome = { kind: 'unknown', why: 'No request.' };
  const routed = named(configuration);
  const kindOf = kindsOn(diskFor(machine));
  for (const each of [...before, request]) outcome = serving.answer(routeOf(routed, each, kindOf), each.imports);
  const { python } = machine.python;
  const doubts = isSeen(python) ? [] : [`Python ${python} was not measured. The emulator assumes that it starts like the nearest measured version.`];
  return { outcome, steps: recorder.steps, idle: recorder.idle, doubts };
}

/** Kinds of what is on a disk. It holds only what was said of the machine, so that nothing is known to be absent. */
function kindsOn(disk: Disk): KindOf {
  return (path) => {
    const found = follow(disk, ROOT, path);
    return 'obstacle' in found ? undefined : found.entry.kind;
  };
}

const NAME = effective([{ path: '', text: 'ServerName localhost' }]).settings;

/**
 * A configuration in which the server has a name. Without a `ServerName`, Apache takes the machine's name, which is unknown.
 * It enters only names of interpreters; `localhost` stands for it.
 */
function named(configuration: Effective): Effective {
  const isNamed = configuration.settings.some(({ key, active, scope }) => key === 'servername' && active !== false && scope.length === 0);
  return isNamed ? configuration : { ...configuration, settings: [...NAME, ...configuration.settings] };
}
