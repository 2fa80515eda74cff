/** Search of Python up to 3.10, `Modules/getpath.c`: the path is one text, divided at every colon at the end. */
import { isPython2, pythonCan } from '#core/releases';
import { above, join, type View } from '../disk/index.ts';
import { linkEnd, LIST_SEPARATOR, type Library, type NoPaths, type Paths, type Search, type Start } from './search.ts';

export const getpathInC: Search = (library, start, view): Paths | NoPaths => {
  const { python, platlibdir } = library;
  const libraryName = `${platlibdir}/python${python}`;
  const executable = programOf(library, start, view);
  const variable = start.variables['PYTHONHOME'];
  const home = start.home ?? (variable === '' && !pythonCan(python, 'empty-home-counts') ? undefined : variable);
  const end = linkEnd(executable, view, join);
  if (end === undefined) return { kind: 'stopped', reason: pythonCan(python, 'circle-followed') ? '' : 'maximum number of symbolic links reached' };
  const directory = environmentHome(library, above(end), view);

  const found = home === undefined
    ? climb(directory, library.prefix, (at) => hasLandmark(join(at, libraryName), library, view), view)
    : (home.split(LIST_SEPARATOR, 1)[0] ?? '');
  const foundExec = home === undefined
    ? climb(directory, library.execPrefix, (at) => view.isDirectory(join(at, libraryName, 'lib-dynload')), view)
    : home.slice(home.indexOf(LIST_SEPARATOR) + 1);

  const standard = join(found ?? library.prefix, libraryName);
  const prefix = found === undefined ? library.prefix : above(above(standard)) || '/';
  const dynload = foundExec === undefined ? join(library.execPrefix, platlibdir, 'lib-dynload') : join(foundExec, libraryName, 'lib-dynload');
  const fixed = [
    join(found === undefined ? library.prefix : above(above(standard)), `${platlibdir}/python${python.replace('.', '')}.zip`),
    standard,
    ...library.subdirectories.map((name) => join(standard, name)),
    dynload,
  ];
  return {
    kind: 'found',
    executable,
    prefix,
    execPrefix: foundExec === undefined ? library.execPrefix : above(above(above(dynload))) || '/',
    libraryFound: found !== undefined,
    entries: [
      ...fromVariable(library, start).map((each) => ({ directory: each, from: 'variable' as const })),
      ...fixed.join(LIST_SEPARATOR).split(LIST_SEPARATOR).map((each) => ({ directory: each, from: 'library' as const })),
    ],
  };
};

/** The entries of PYTHONPATH. */
function fromVariable({ python }: Library, { variables }: Start): string[] {
  const list = variables['PYTHONPATH'];
  if (list === undefined || (list === '' && !pythonCan(python, 'empty-path-counts'))) return [];
  return list.split(LIST_SEPARATOR);
}

/** Path of the program: as given, or the first of that name on PATH. Empty if there is none. */
function programOf({ python }: Library, { programName, variables }: Start, view: View): string {
  const name = programName ?? (isPython2(python) ? 'python' : 'python3');
  const program = name.includes('/')
    ? name
    : ((variables['PATH'] ?? '').split(LIST_SEPARATOR).map((directory) => join(directory, name)).find((path) => view.isProgram(path)) ?? '');
  return program === '' || program.startsWith('/') ? program : join(view.workingDirectory, program.replace(/^\.\//, ''));
}

/** Start of the search: `home` of a `pyvenv.cfg` beside the program or above it, or the program's directory. */
function environmentHome({ python }: Library, directory: string, view: View): string {
  if (!pythonCan(python, 'venv')) return directory;
  for (const place of [directory, above(directory)]) {
    const content = view.read(join(place, 'pyvenv.cfg'));
    if ('obstacle' in content) continue;
    // The key and the sign must be words of their own: `home=/usr/bin` is not seen here.
    const [, value] = content.lines.map((line) => /^[ \t]*home[ \t]+=[ \t](.+)$/.exec(line)).find((match) => match !== null) ?? [];
    return value ?? directory;
  }
  return directory;
}

/** The first directory from here upwards, or else the one that the library was built for, that fits. */
function climb(directory: string, built: string, fits: (directory: string) => boolean, view: View): string | undefined {
  let at = directory.startsWith('/') ? directory : join(view.workingDirectory, directory.replace(/^\.\//, ''));
  do {
    if (fits(at)) return at;
    at = above(at);
  } while (at !== '');
  return fits(built) ? built : undefined;
}

function hasLandmark(standard: string, { python }: Library, view: View): boolean {
  const compiled = isPython2(python) ? ['os.py', 'os.pyc', 'os.pyo'] : ['os.py', 'os.pyc'];
  return compiled.some((name) => view.isFile(join(standard, name)));
}
