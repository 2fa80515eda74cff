/** Starts an interpreter: search for the library, first imports, `site`. */
import { isPython2, pythonCan } from '#core/releases';
import { join, type View } from '../disk/index.ts';
import type { PathFileCode } from './add-site-directory.ts';
import { getpathInC } from './getpath-c.ts';
import { getpathInPython } from './getpath-py.ts';
import type { Library, Start } from './search.ts';
import { runSite, type SiteModule } from './site-module.ts';
import type { PathEntry, Sys } from './sys.ts';

/** An interpreter that runs, and its state before `site` ran. */
export interface Started {
  readonly kind: 'started';
  readonly first: Sys;
  readonly sys: Sys;
  readonly code: PathFileCode;
}

/** An interpreter that never ran. `no-library`: the first import failed. `stopped` and `site`: with Python's own last line. */
export type NotStarted =
  | { readonly kind: 'no-library'; readonly first: Sys }
  | { readonly kind: 'stopped' | 'site'; readonly line: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** A process that Python is started in. */
export interface Host {
  readonly view: View;
  readonly variables: Readonly<Partial<Record<string, string>>>;
  /** The home directory of the account. */
  readonly accountHome: string;
}

/** The first `sys.path`, as the search of this series finds it. */
export function findPaths(library: Library, start: Start, view: View): Sys | Exclude<NotStarted, { kind: 'no-library' }> {
  const found = (pythonCan(library.python, 'getpath-in-python') ? getpathInPython : getpathInC)(library, start, view);
  if (found.kind === 'stopped') return { kind: 'stopped', line: found.reason === '' ? '' : `Fatal Python error: ${found.reason}` };
  if (found.kind === 'unknown') return found;
  const { prefix, execPrefix, executable, entries } = found;
  return {
    prefix, execPrefix, basePrefix: prefix, executable,
    path: entries.map(({ directory, from }): PathEntry => (from === 'library'
      ? { directory, origin: 'library' } : { directory, origin: 'PYTHONPATH', by: { kind: 'variable', name: 'PYTHONPATH' } })),
  };
}

/** Runs an interpreter from its first path: the main one, or another one of the same process. */
export function run(library: Library, siteModule: SiteModule, first: Sys, { view, variables, accountHome }: Host): Started | NotStarted {
  const { python } = library;
  const library2 = isPython2(python);
  const holds = (name: string) => ({ directory }: { readonly directory: string }): boolean => view.isFile(join(directory, name));
  if (!library2 && !first.path.some(holds('encodings/__init__.py'))) return { kind: 'no-library', first };
  const beside = first.path.find(holds('site.py'))?.directory;
  if (beside === undefined) return { kind: 'no-library', first };
  const code: PathFileCode = { length: 0, eggs: 0, unread: [] };
  const module = pythonCan(python, 'frozen-site') ? siteModule : moduleIn(join(beside, 'site.py'), view);
  const sys = runSite({ module, directory: beside, library, view, variables, accountHome, code }, first);
  return 'failure' in sys ? { kind: 'site', line: sys.failure } : { kind: 'started', first, sys, code };
}

const MODULES: readonly SiteModule[] = ['upstream', 'debian', 'virtualenv', 'virtualenv-20'];

/** Origin of the `site` module in a file: the disk stores a module's kind in place of its text. */
function moduleIn(file: string, view: View): SiteModule {
  const content = view.read(file);
  const kind = 'lines' in content ? content.lines[0] : undefined;
  return MODULES.find((each) => each === kind) ?? 'upstream';
}
