/** Interpreters of a process, each with the module path that the configuration adds to it. */
import { can } from '#core/releases';
import { type Cause, type PathEntry, run, type Started, type Sys } from '../python/index.ts';
import { addList, listsFor } from '../module-path.ts';
import { stateOf, type Failed, type Interpreter, type Process } from './process.ts';
import type { Setup } from './setup.ts';
import { failed } from './start-python.ts';

/** Returns the interpreter of an application group. Makes it at the first request. */
export function interpreterIn(setup: Setup, process: Process, name: string): Interpreter | Failed {
  const known = process.interpreters.get(name);
  if (known !== undefined) return known;
  // The main interpreter has the empty name. Every other one is made anew, from the path before `site` ran.
  const started = name === '' ? process.main : run(setup.library, setup.machine.python.maker, process.main.first, process.host);
  if (started.kind !== 'started') return failed(setup, started, process.name, stateOf(process, name, process.main.first), undefined);
  setup.recorder.step(name === '' ? 'The application runs in the main interpreter.' : `mod_wsgi creates a new interpreter for the application group \`${name}\`.`, stateOf(process, name, started.sys));
  const sys = withModulePath(setup, process, name, started);
  if ('kind' in sys) return sys;
  if (started.code.unread.length > 0) {
    return { kind: 'unknown', why: `A .pth file runs code, and its effect on sys.path is unknown: ${started.code.unread.join(', ')}.` };
  }
  const interpreter: Interpreter = { code: started.code, sys, loaded: new Set(), imported: new Map() };
  process.interpreters.set(name, interpreter);
  return interpreter;
}

function withModulePath(setup: Setup, process: Process, name: string, { sys, code }: Started): Sys | Failed {
  const { release, library: { python }, server, recorder } = setup;
  const { group, host: { view } } = process;
  let path: readonly PathEntry[] = sys.path;
  const { lists, idle } = listsFor(server, release, group, name);
  recorder.idle.push(...idle);
  for (const list of lists) {
    const added = addList({ release, python, view, code }, path, list);
    if (added === undefined) continue;
    if (added.behaviour === 'path-list-broken') recorder.idle.push({ by: list.by, words: 'On Python 3, this release ignores a list of two or more directories.', behaviour: added.behaviour });
    path = added.path;
    recorder.step(`\`${list.origin === 'python-path' ? 'python-path=' : 'WSGIPythonPath'}\` adds \`${list.value}\`.`, stateOf(process, name, { ...sys, path }), { by: list.by, behaviour: added.behaviour });
  }
  const home = group?.options['home'];
  if (group === undefined || home === undefined || !can(release, 'home-added-to-path')) return { ...sys, path };
  const by: Cause = { kind: 'setting', setting: group.by };
  if (can(release, 'home-with-path-crashes', python) && group.options['python-path']) {
    return { kind: 'not-started', where: 'process', logged: [], by };
  }
  path = [{ directory: can(release, 'home-entry-empty') ? '' : home, origin: 'home', by }, ...path];
  recorder.step(`\`home=\` adds the working directory at the front of \`sys.path\`.`, stateOf(process, name, { ...sys, path }), { by, behaviour: 'home-added-to-path' });
  return { ...sys, path };
}
