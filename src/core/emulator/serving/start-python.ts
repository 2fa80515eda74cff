/** Start of Python in a process: the home that mod_wsgi hands over, the search for the library, `site`. */
import { startFailure } from '#core/log';
import { can, isPython2 } from '#core/releases';
import { type Cause, findPaths, type Host, type NotStarted, run, type Start, type Sys } from '../python/index.ts';
import type { View } from '../disk/index.ts';
import { homeCall } from '../home.ts';
import type { Given, Group } from '../server.ts';
import type { ProcessName, State } from '../trace.ts';
import { described, type Failed, type Process } from './process.ts';
import type { Setup } from './setup.ts';

/** Starts Python in a process, with a home or without. */
export function startPython(setup: Setup, name: ProcessName, host: Host, group: Group | undefined, home: Given | undefined): Process | Failed {
  const { release, machine, recorder, library } = setup;
  const { view, variables } = host;
  const by: Cause | undefined = home === undefined ? undefined : { kind: 'setting', setting: home.by };
  const before: State = { process: name, account: view.account };
  recorder.step(`${described(name)} starts Python, as \`${view.account}\`.`, before);
  const start: Start = { variables, ...handedOver(setup, home, view, before, by) };
  const found = findPaths(library, start, view);
  if ('kind' in found) return failed(setup, found, name, before, by);
  const first = attributed(setup, found);
  if (by !== undefined && start.home === undefined && !view.exists(start.programName ?? '') && can(release, 'bad-home-ignored')) {
    recorder.idle.push({ by, words: 'This program does not exist, and Python continues as if no Python home were set.', behaviour: 'bad-home-ignored' });
  }
  recorder.step(`Python uses \`${first.prefix}\` as its prefix.`, { ...before, sys: first }, by === undefined ? {} : { by });
  const main = run(library, machine.python.maker, first, host);
  if (main.kind !== 'started') return failed(setup, main, name, { ...before, sys: first }, by);
  recorder.step('`site` adds the package directories and the entries in their `.pth` files.', { ...before, interpreter: '', sys: main.sys });
  return { name, host, group, main, interpreters: new Map() };
}

/** Program and home that mod_wsgi sets before Python starts. */
function handedOver({ release, server: { executable }, recorder }: Setup, home: Given | undefined, view: View, before: State, by: Cause | undefined): Pick<Start, 'home' | 'programName'> {
  const program = executable === undefined ? {} : { programName: executable.value };
  if (home === undefined || by === undefined) return program;
  const call = homeCall(release, home.value, view);
  recorder.step(call.words, before, call.behaviour === undefined ? { by } : { by, behaviour: call.behaviour });
  return { ...program, ...call.start };
}

/** Attributes the entries of PYTHONPATH to the directive, where mod_wsgi itself sets the variable. */
function attributed({ release, server: { path } }: Setup, sys: Sys): Sys {
  if (path === undefined || !can(release, 'path-inherited')) return sys;
  const by: Cause = { kind: 'setting', setting: path.by };
  return { ...sys, path: sys.path.map((entry) => (entry.origin === 'PYTHONPATH' ? { ...entry, origin: 'WSGIPythonPath', by } : entry)) };
}

/** Outcome of a Python that does not run, and the last step on the way to it. */
export function failed({ release, recorder, library: { python } }: Setup, why: NotStarted, process: ProcessName, before: State, by: Cause | undefined): Failed {
  if (why.kind === 'unknown') return why;
  const context = typeof process === 'object' ? `daemon process '${process.group}'` : 'embedded mode';
  const line = why.kind === 'no-library' ? startFailure(release, python, context) : why.line;
  recorder.step(line === '' ? 'Python follows a loop of symbolic links endlessly.'
    : isPython2(python) ? 'No entry of `sys.path` contains the module `site`, so Python exits.' : 'No entry of `sys.path` contains the package `encodings`, so Python exits.', before);
  const where = process === 'parent' ? 'httpd' : process === 'child' && can(release, 'failed-start-answered') ? 'answered' : 'process';
  return { kind: 'not-started', where, logged: line === '' ? [] : [line], by };
}
