/** Reader of WSGI scripts, by the Lezer grammar of Python. A separate entry: browsers load it with the first script. */
export { readScript } from './read.ts';
export type { BindStep, Dialect, EnvironStep, ImportStep, PathStep, Range, ReadScript, ReorderStep, RunStep, Script, Step, Value } from './script.ts';
