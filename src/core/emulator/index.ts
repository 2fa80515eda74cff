/** Predicts Python's imports behind Apache for any release, configuration and machine, with the steps. */
export type { Cause } from './cause.ts';
export { emulate, type Emulation, type Input, type Request } from './emulate.ts';
export type { Damage, Environment, Installation, Machine, Maker, ModuleDirectory, PathFile, Script, Tool } from './machine.ts';
export type { Copy, Import, Outcome } from './outcome.ts';
export { outcomeWords } from './outcome-words.ts';
export type { Origin, PathEntry, Sys } from './python/index.ts';
export type { Step as ScriptStep } from './script.ts';
export { supposedMachine, type Supposition } from './supposed.ts';
export type { Idle, ProcessName, State, Step } from './trace.ts';

