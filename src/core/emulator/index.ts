/** Predicts Python's imports behind Apache for any release, configuration and machine, with the steps. */
export { emulate, type Emulation, type Input, type Request } from './emulate.ts';
export type { Damage, Environment, Installation, Machine, Maker, ModuleDirectory, PathFile, Script, ScriptStep, Tool } from './machine.ts';
export type { Copy, Import } from './import.ts';
export { outcomeWords, type Outcome } from './outcome.ts';
export type { Cause, Origin, PathEntry, Sys } from './python/index.ts';
export { supposedMachine, type Supposition } from './supposed.ts';
export type { Idle, ProcessName, State, Step } from './trace.ts';

