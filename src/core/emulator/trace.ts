import type { BehaviourKey, StartUpKey } from '#core/releases';
import type { Cause, Sys } from './python/index.ts';
import type { Account, Probe } from './disk/index.ts';

/** The process that a step happens in: Apache's parent, one of its children, or a daemon process of a group. */
export type ProcessName = 'parent' | 'child' | { readonly group: string };

/** State of a server after a step. */
export interface State {
  readonly process: ProcessName;
  readonly account: Account;
  /** Name of the application group; empty for the main interpreter; absent before there is one. */
  readonly interpreter?: string;
  /** Absent while Python does not run. */
  readonly sys?: Sys;
}

/** One thing that happens, and the complete state after it. */
export interface Step {
  /** A sentence; code stands between backquotes. */
  readonly words: string;
  /** Behaviour of the release that makes it happen so. */
  readonly behaviour?: BehaviourKey;
  /** Behaviour of the Python series that does. */
  readonly startUp?: StartUpKey;
  readonly by?: Cause;
  /** Questions that were put to the file system meanwhile, in order. */
  readonly probes: readonly Probe[];
  readonly state: State;
}

/** A setting that is in force, and changes nothing for this request. */
export interface Idle {
  readonly by: Cause;
  /** The reason, in a sentence. */
  readonly words: string;
  readonly behaviour?: BehaviourKey;
}

/** Collects steps; probes that were made since the last step go into the next one. */
export class Recorder {
  readonly steps: Step[] = [];
  readonly idle: Idle[] = [];
  readonly probes: Probe[] = [];

  step(words: string, state: State, more: Omit<Step, 'words' | 'state' | 'probes'> = {}): void {
    this.steps.push({ words, ...more, probes: this.probes.splice(0), state });
  }
}
