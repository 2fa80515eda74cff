/** Search of Python from 3.11 on, `Modules/getpath.py`: the path is a list, and the order of the look-ups is fixed. */
import { above, basename, join, normalize, type View } from '../disk/index.ts';
import { linkEnd, LIST_SEPARATOR, type Library, type NoPaths, type Paths, type Search, type Start, type UnknownPaths } from './search.ts';

/** Ends a search before its end. */
class Ended extends Error {
  readonly result: NoPaths | UnknownPaths;

  constructor(result: NoPaths | UnknownPaths) {
    super(result.kind);
    this.result = result;
  }
}

export const getpathInPython: Search = (library, start, view) => {
  try {
    return search(library, start, view);
  } catch (error) {
    if (error instanceof Ended) return error.result;
    throw error;
  }
};

function search(library: Library, start: Start, view: View): Paths {
  const { python, platlibdir, subdirectories } = library;
  const executable = programOf(start, view);
  const home = start.home || start.variables['PYTHONHOME'] || undefined;
  const own = executable === '' ? view.workingDirectory : '';
  const environment = home === undefined ? environmentHome(own || above(executable), view) : undefined;
  const base = environment === undefined ? executable : baseProgram(executable, environment, library, view);
  const real = realProgram(base, view);
  const directory = environment || (environment === undefined && own) || above(real);

  if (!start.home) refusePathFiles([executable, real], view);
  if (!start.home && directory !== '') refuseBuild(directory, view);
  const { prefix, execPrefix, libraryFound } = prefixes(library, home, directory, view);
  const standard = joined(prefix, `${platlibdir}/python${python}`);
  const fixed = [
    joined(prefix, zipName(library)),
    ...subdirectories.map((name) => joined(standard, name)),
    standard,
    joined(execPrefix, dynloadName(library)),
  ];
  return {
    kind: 'found',
    executable,
    prefix,
    execPrefix,
    libraryFound,
    entries: [
      ...fromVariable(start, view).map((each) => ({ directory: each, from: 'variable' as const })),
      ...fixed.map((each) => ({ directory: each, from: 'library' as const })),
    ],
  };
}

/** `sys.executable`: the program by its path, or the first of that name on PATH; empty where there is none. */
function programOf({ programName, variables }: Start, view: View): string {
  const name = programName || 'python3';
  if (name.includes('/')) return absolute(name, view);
  const list = variables['PATH'];
  if (!list) return '';
  return list.split(LIST_SEPARATOR).map((each) => joined(each, name)).find((path) => view.isProgram(path)) ?? '';
}

/** `home` of the `pyvenv.cfg` one level above the program's directory, or else beside the program. */
function environmentHome(beside: string, view: View): string | undefined {
  const lines = readUnlessMissing(joined(above(beside), 'pyvenv.cfg'), view) ?? readUnlessMissing(joined(beside, 'pyvenv.cfg'), view) ?? [];
  for (const line of lines) {
    const at = line.indexOf('=');
    if (at !== -1 && line.slice(0, at).trim().toLowerCase() === 'home') return line.slice(at + 1).trim();
  }
  return undefined;
}

/** The lines of a file. One that is missing or closed is passed over; any other obstacle ends the search. */
function readUnlessMissing(path: string, view: View): readonly string[] | undefined {
  const content = view.read(path);
  if (!('obstacle' in content)) return content.lines;
  if (content.obstacle !== 'missing' && content.obstacle !== 'closed') throw new Ended({ kind: 'stopped', reason: 'error evaluating path' });
  return undefined;
}

/** Program that an environment was made from: the target of its link, or a usual name in its home. */
function baseProgram(executable: string, home: string, { python }: Library, view: View): string {
  const end = linkEnd(executable, view, joined);
  if (end !== undefined && end !== executable) return end;
  const name = basename(executable);
  const beside = joined(home, name);
  if (view.isFile(beside)) return beside;
  return ['python3', `python${python}`].filter((each) => each !== name).map((each) => joined(home, each)).find((path) => view.isFile(path)) ?? beside;
}

/** A file `<program>._pth` would replace the whole path. */
function refusePathFiles(programs: readonly string[], view: View): void {
  for (const program of programs) {
    if (program !== '' && 'lines' in view.read(`${program}._pth`)) {
      throw new Ended({ kind: 'unknown', why: `${program}._pth replaces the whole import path. The emulator does not support such a file.` });
    }
  }
}

/** A directory in which Python was built has marks, and its library in another place. */
function refuseBuild(directory: string, view: View): void {
  const built = readUnlessMissing(joined(directory, 'pybuilddir.txt'), view) !== undefined || view.isFile(joined(directory, 'Modules/Setup.local'));
  if (built) throw new Ended({ kind: 'unknown', why: `${directory} is a directory in which Python was built. The emulator supports only installed Pythons.` });
}

function prefixes(library: Library, home: string | undefined, directory: string, view: View): Pick<Paths, 'prefix' | 'execPrefix' | 'libraryFound'> {
  const isLibrary = (at: string): boolean => ['os.py', 'os.pyc'].some((name) => view.isFile(joined(at, standardName(library), name)));
  const hasModules = (at: string): boolean => view.isDirectory(joined(at, dynloadName(library)));
  let prefix = home?.split(LIST_SEPARATOR, 1)[0] ?? '';
  let execPrefix = home?.slice(home.indexOf(LIST_SEPARATOR) + 1) ?? '';
  let libraryFound = prefix !== '';
  if (prefix === '' && directory !== '') {
    prefix = climb(directory, (at) => view.isFile(joined(at, zipName(library))));
    if (prefix === '') prefix = climb(directory, isLibrary);
    else view.isDirectory(joined(prefix, standardName(library)));
    libraryFound = prefix !== '';
  }
  if (prefix === '') {
    prefix = library.prefix;
    libraryFound = isLibrary(prefix);
  }
  if (execPrefix === '') {
    execPrefix = climb(directory, hasModules) || library.execPrefix;
  }
  if (home === undefined || home.endsWith(LIST_SEPARATOR)) hasModules(execPrefix);
  return { prefix, execPrefix, libraryFound };
}

function standardName({ python, platlibdir }: Library): string {
  return `${platlibdir}/python${python}`;
}

function dynloadName(library: Library): string {
  return `${standardName(library)}/lib-dynload`;
}

function zipName({ python, platlibdir }: Library): string {
  return `${platlibdir}/python${python.replace('.', '')}.zip`;
}

function fromVariable({ variables }: Start, view: View): string[] {
  const list = variables['PYTHONPATH'];
  return list ? list.split(LIST_SEPARATOR).map((each) => absolute(each, view)) : [];
}

/** The first directory from here upwards that fits, or nothing. The root is tried only where the search begins there. */
function climb(directory: string, fits: (directory: string) => boolean): string {
  for (let at = directory; at !== ''; at = above(at)) if (fits(at)) return at;
  return '';
}

/** Resolves the links of the program. A circle of links stays, with a warning where it is a file. */
function realProgram(program: string, view: View): string {
  const end = linkEnd(program, view, joined);
  if (end === undefined) view.isFile(program);
  return end ?? program;
}

/** A relative path behind the working directory, not normalised: from `/` it begins with two slashes. */
function absolute(path: string, { workingDirectory }: View): string {
  if (path.startsWith('/')) return path;
  return path === '' || path === '.' ? workingDirectory : `${workingDirectory}/${path.replace(/^\.\//, '')}`;
}

/** The parts joined and normalised. */
function joined(...parts: readonly [string, ...string[]]): string {
  const path = join(...parts);
  return path === '' ? '' : normalize(path);
}
