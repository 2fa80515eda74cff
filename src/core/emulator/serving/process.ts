/** Processes that Python runs in, and the interpreters of each. */
import type { Import } from '../import.ts';
import type { Outcome } from '../outcome.ts';
import type { Host, Started, Sys } from '../python/index.ts';
import type { Group } from '../server.ts';
import type { ProcessName, State } from '../trace.ts';

/** A process in which Python runs, with its interpreters by application group. */
export interface Process {
  readonly name: ProcessName;
  readonly host: Host;
  readonly group: Group | undefined;
  readonly main: Started;
  readonly interpreters: Map<string, Interpreter>;
}

/** An interpreter, and what earlier requests did to it. */
export interface Interpreter {
  readonly code: Started['code'];
  sys: Sys;
  readonly loaded: Set<string>;
  readonly imported: Map<string, Import>;
}

/** The reason why a process, or an interpreter, cannot answer. */
export type Failed = Extract<Outcome, { kind: 'not-started' | 'unknown' }>;

/** Returns true if other processes may answer the same requests: children of Apache, and groups with `processes=`. */
export function hasSeveral({ name, group }: Process): boolean {
  return name === 'child' || Number(group?.options['processes'] ?? 1) > 1;
}

/** Subject of a sentence about a process. */
export function described(process: ProcessName): string {
  if (process === 'parent') return 'Apache\'s parent process';
  return process === 'child' ? 'A child process of Apache' : `A daemon process of the group \`${process.group}\``;
}

/** State of an interpreter after a step. */
export function stateOf({ name, host: { view } }: Process, interpreter: string, sys: Sys): State {
  return { process: name, account: view.account, interpreter, sys };
}
