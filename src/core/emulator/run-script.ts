/** A WSGI script as it is loaded: its steps change the path and the prefix of the interpreter. */
import { join, parent, type View } from './disk/index.ts';
import { newToFront } from './module-path.ts';
import { addingTo, addSiteDirectory, type PathEntry, type PathFileCode, type Sys } from './python/index.ts';
import type { ScriptStep } from './machine.ts';
import type { Python } from '#core/releases';

/** The interpreter that a script is loaded in. */
interface Loading {
  readonly python: Python;
  readonly view: View;
  readonly code: PathFileCode;
}

/** The exception that ends a script. */
interface ScriptFailure {
  readonly failure: string;
}

/** Takes the steps of a script in order. */
export function runScript(steps: readonly ScriptStep[], script: string, sys: Sys, loading: Loading): Sys | ScriptFailure {
  let after = sys;
  for (const step of steps) {
    const next = take(step, script, sys.path, after, loading);
    if ('failure' in next) return next;
    after = next;
  }
  return after;
}

function take(step: ScriptStep, script: string, begun: readonly PathEntry[], sys: Sys, loading: Loading): Sys | ScriptFailure {
  const entry = (directory: string): PathEntry => ({ directory, origin: 'script', by: { kind: 'file', path: script } });
  switch (step.does) {
    case 'add-site-directory':
      return { ...sys, path: withSiteDirectory(sys.path, step.directory, script, loading) };
    case 'insert':
      return { ...sys, path: [entry(step.directory), ...sys.path] };
    case 'append':
      return { ...sys, path: [...sys.path, entry(step.directory)] };
    case 'new-to-front':
      return { ...sys, path: newToFront(begun, sys.path) };
    case 'set-prefix':
      return { ...sys, prefix: step.directory };
    case 'activate':
      return activate(step.environment, script, sys, loading);
  }
}

function withSiteDirectory(path: readonly PathEntry[], directory: string, script: string, { python, view, code }: Loading): PathEntry[] {
  const adding = addingTo(path, python, view, code);
  addSiteDirectory(adding, directory, 'script', { kind: 'file', path: script });
  return adding.path;
}

/** Runs `activate_this.py`. virtualenv 20 turns the path round; older ones look for the entries that are new. */
function activate(environment: string, script: string, sys: Sys, loading: Loading): Sys | ScriptFailure {
  const { view, python } = loading;
  const file = join(environment, 'bin/activate_this.py');
  const content = view.read(file);
  if ('obstacle' in content) return { failure: `No such file or directory: '${file}'` };
  const recent = content.lines[0] === 'virtualenv';
  const series = recent ? (content.lines[1] ?? python) : python.slice(0, 3);
  const directory = join(environment, 'lib', `python${series}`, 'site-packages');
  const added = withSiteDirectory(sys.path, recent ? (view.realPath(directory) ?? directory) : directory, script, loading);
  const path = recent ? [...added.slice(sys.path.length), ...added.slice(0, sys.path.length)] : newToFront(sys.path, added);
  return { ...sys, prefix: parent(parent(file)), path };
}
