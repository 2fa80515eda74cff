/** Runs the `site` module, and the versions of it in old environments: each extends the first `sys.path`. */
import { pythonCan } from '#core/releases';
import { absolute, join, parent, type View } from '../disk/index.ts';
import { addSiteDirectory, type Adding, type PathFileCode } from './add-site-directory.ts';
import type { Library } from './search.ts';
import type { PathEntry, Sys } from './sys.ts';

/** Origin of the `site` module. `virtualenv`: virtualenv 16 and older. `virtualenv-20`: the shim of virtualenv 20 for Python 2. */
export type SiteModule = 'upstream' | 'debian' | 'virtualenv' | 'virtualenv-20';

/** Input of `site`: the path of its own file, and the process around it. */
interface SiteRun {
  readonly module: SiteModule;
  /** The directory of `site.py`; of the standard library where the module is frozen. */
  readonly directory: string;
  readonly library: Library;
  readonly view: View;
  readonly variables: Readonly<Partial<Record<string, string>>>;
  /** The home directory of the account. */
  readonly accountHome: string;
  readonly code: PathFileCode;
}

/** Python ends while `site` is imported, with the last line that it writes. */
interface SiteFailure {
  readonly failure: string;
}

/** Runs `site`: makes the path absolute and free of repetitions, then adds packages. */
export function runSite(run: SiteRun, sys: Sys): Sys | SiteFailure {
  if (run.module === 'virtualenv') return runVirtualenv(run, sys);
  if (run.module === 'virtualenv-20') return runVirtualenv20(run, sys);
  return runPlain(run, sys, true);
}

function runPlain(run: SiteRun, sys: Sys, userSite: boolean): Sys {
  const adding = deduplicate(run, sys.path);
  const environment = pythonCan(run.library.python, 'venv') ? environmentOf(sys.executable, run.view) : undefined;
  const after = environment === undefined ? sys : { ...sys, prefix: environment.prefix, execPrefix: environment.prefix };
  if (environment !== undefined) addPackages(run, adding, [environment.prefix], after);
  if (userSite && environment?.systemSite !== false) addUserSite(run, adding);
  const prefixes = environment === undefined ? [sys.prefix, sys.execPrefix] : environment.systemSite ? [environment.prefix, sys.prefix, sys.execPrefix] : [environment.prefix];
  addPackages(run, adding, prefixes, after);
  return { ...after, path: adding.path };
}

function deduplicate({ library: { python }, view, code }: SiteRun, path: readonly PathEntry[]): Adding {
  const known = new Set<string>();
  const kept: PathEntry[] = [];
  for (const entry of path) {
    const directory = absolute(entry.directory, view.workingDirectory);
    if (known.has(directory)) continue;
    known.add(directory);
    kept.push({ ...entry, directory });
  }
  return { python, view, path: kept, known, code };
}

/** The environment that `pyvenv.cfg` beside the program, or one level above it, makes of a prefix. */
function environmentOf(executable: string, view: View): { prefix: string; systemSite: boolean } | undefined {
  const beside = parent(absolute(executable, view.workingDirectory));
  const prefix = parent(beside);
  const file = [beside, prefix].map((directory) => join(directory, 'pyvenv.cfg')).find((path) => view.isFile(path));
  if (file === undefined) return undefined;
  const content = view.read(file);
  const lines = 'lines' in content ? content.lines : [];
  const values = lines.filter((line) => line.includes('=')).map((line): [string, string] => [line.slice(0, line.indexOf('=')).trim().toLowerCase(), line.slice(line.indexOf('=') + 1).trim().toLowerCase()]);
  return { prefix, systemSite: (new Map(values).get('include-system-site-packages') ?? 'true') === 'true' };
}

function addPackages(run: SiteRun, adding: Adding, prefixes: readonly string[], sys: Sys): void {
  for (const directory of packageDirectories(run, prefixes, sys.prefix !== sys.basePrefix)) {
    if (run.view.isDirectory(directory)) addSiteDirectory(adding, directory, 'packages');
  }
}

/** The directories for packages below each prefix, whether they exist or not. */
function packageDirectories({ module, library: { python, platlibdir } }: SiteRun, prefixes: readonly string[], inEnvironment: boolean): string[] {
  const libraries = platlibdir === 'lib' ? ['lib'] : [platlibdir, 'lib'];
  return [...new Set(prefixes)].filter((prefix) => prefix !== '').flatMap((prefix) => {
    const named = (kind: string): string[] => libraries.map((name) => join(prefix, name, `python${python}`, kind));
    if (module === 'debian') {
      return [
        ...(inEnvironment ? [join(prefix, 'lib', `python${python}`, 'site-packages')] : []),
        join(prefix, 'local/lib', `python${python}`, 'dist-packages'),
        ...(python.startsWith('3') ? [join(prefix, 'lib/python3/dist-packages')] : []),
        ...named('dist-packages'),
      ];
    }
    return [...named('site-packages'), ...(pythonCan(python, 'site-python') ? [join(prefix, 'lib/site-python')] : [])];
  });
}

function addUserSite({ library: { python }, view, variables, accountHome }: SiteRun, adding: Adding): void {
  if (!pythonCan(python, 'user-site')) return;
  const base = variables['PYTHONUSERBASE'] || join(variables['HOME'] ?? accountHome, '.local');
  const directory = join(base, 'lib', `python${python}`, 'site-packages');
  if (view.isDirectory(directory)) addSiteDirectory(adding, directory, 'user');
}

/** virtualenv 16 and older: the library of the base interpreter behind the environment's own, then the packages. */
function runVirtualenv(run: SiteRun, sys: Sys): Sys {
  const { view, directory, library: { python } } = run;
  const noted = view.read(join(directory, 'orig-prefix.txt'));
  const basePrefix = 'lines' in noted ? (noted.lines[0] ?? '').trim() : sys.prefix;
  const standard = join(basePrefix, 'lib', `python${python}`);
  const platform = join(standard, 'plat-linux2');
  const own = [standard, ...(view.exists(platform) ? [platform] : [])];
  const added = [...own, ...own.map((each) => join(each, 'lib-tk')).filter((each) => view.exists(each))];
  const adding = deduplicate(run, [...sys.path, ...added.map((each): PathEntry => ({ directory: each, origin: 'library' }))]);
  const global = !view.exists(join(directory, 'no-global-site-packages.txt'));
  addVirtualenvPackages(run, adding, sys.prefix);
  if (global) {
    addUserSite(run, adding);
    addVirtualenvPackages(run, adding, basePrefix);
  }
  return { ...sys, path: adding.path };
}

function addVirtualenvPackages({ view, library: { python } }: SiteRun, adding: Adding, prefix: string): void {
  for (const at of [join(prefix, 'local'), prefix]) {
    const directories = [
      join(at, 'lib', `python${python}`, 'site-packages'),
      join(at, 'lib/site-python'),
      join(at, 'local/lib', `python${python}`, 'dist-packages'),
      python.startsWith('2') ? join(at, 'lib', `python${python}`, 'dist-packages') : join(at, 'lib/python3/dist-packages'),
      join(at, 'lib/dist-python'),
    ];
    for (const directory of directories) if (view.isDirectory(directory)) addSiteDirectory(adding, directory, 'packages');
  }
}

/** virtualenv 20 on Python 2: paths below the environment become those of its base, then the base's own `site` runs. */
function runVirtualenv20(run: SiteRun, sys: Sys): Sys | SiteFailure {
  const { view, variables } = run;
  const content = view.read(join(sys.prefix, 'pyvenv.cfg'));
  if ('obstacle' in content) return { failure: `IOError: [Errno 2] No such file or directory: '${join(sys.prefix, 'pyvenv.cfg')}'` };
  // The directory of the program is cut from its name, and the shim looks at the last letter of it.
  if (sys.executable === '') return { failure: 'IndexError: string index out of range' };
  const values = new Map(content.lines.filter((line) => line.includes('=')).map((line): [string, string] => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]));
  const basePrefix = values.get('base-prefix') ?? sys.prefix;
  const moved = (path: string): string => (path.startsWith(`${sys.prefix}/`) ? basePrefix + path.slice(sys.prefix.length) : path);
  const fromVariable = variables['PYTHONPATH'] ? [...new Set(variables['PYTHONPATH'].split(':'))] : [];
  const path = sys.path.map((entry, index): PathEntry => ({ ...entry, directory: fromVariable[index] ?? moved(entry.directory) }));
  const inner: SiteRun = { ...run, module: values.get('site-module') === 'debian' ? 'debian' : 'upstream' };
  const after = runPlain(inner, { ...sys, basePrefix, path }, false);
  if (values.get('include-system-site-packages') !== 'true') return after;
  const adding: Adding = { ...deduplicate(run, after.path) };
  addUserSite(run, adding);
  addPackages(inner, adding, [basePrefix], sys);
  return { ...after, path: adding.path };
}
