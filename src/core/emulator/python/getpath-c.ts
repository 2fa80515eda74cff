/** The search of Python up to 3.10, `Modules/getpath.c`: the path is one text, divided at every colon when it is done. */
import { isPython2, pythonCan } from '#core/releases';
import { join, type View } from '../disk/index.ts';
import { LIST_SEPARATOR, type Library, type NoPaths, type Paths, type Search, type Start } from './search.ts';

export const getpathInC: Search = (library, start, view): Paths | NoPaths => {
  const { python, platlibdir } = library;
  const libraryName = `${platlibdir}/python${python}`;
  const executable = programOf(library, start, view);
  const variable = start.variables['PYTHONHOME'];
  const home = start.home ?? (variable === '' && !pythonCan(python, 'empty-home-counts') ? undefined : variable);
  const end = linkEnd(executable, view);
  if (end === undefined) return { kind: 'stopped', reason: pythonCan(python, 'circle-followed') ? '' : 'maximum number of symbolic links reached' };
  const directory = environmentHome(library, cut(end), view);

  const found = home === undefined
    ? climb(directory, library.prefix, (at) => hasLandmark(join(at, libraryName), library, view), view)
    : (home.split(LIST_SEPARATOR, 1)[0] ?? '');
  const foundExec = home === undefined
    ? climb(directory, library.execPrefix, (at) => view.isDirectory(join(at, libraryName, 'lib-dynload')), view)
    : home.slice(home.indexOf(LIST_SEPARATOR) + 1);

  const standard = join(found ?? library.prefix, libraryName);
  const prefix = found === undefined ? library.prefix : cut(cut(standard)) || '/';
  const dynload = foundExec === undefined ? join(library.execPrefix, platlibdir, 'lib-dynload') : join(foundExec, libraryName, 'lib-dynload');
  const fixed = [
    join(found === undefined ? library.prefix : cut(cut(standard)), `${platlibdir}/python${python.replace('.', '')}.zip`),
    standard,
    ...library.subdirectories.map((name) => join(standard, name)),
    dynload,
  ];
  return {
    kind: 'found',
    executable,
    prefix,
    execPrefix: foundExec === undefined ? library.execPrefix : cut(cut(cut(dynload))) || '/',
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

/** The path up to its last slash, without it; empty where there is none. */
function cut(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The program that Python takes itself for: by its path, or the first of that name on PATH; empty where there is none. */
function programOf({ python }: Library, { programName, variables }: Start, view: View): string {
  const name = programName ?? (isPython2(python) ? 'python' : 'python3');
  const program = name.includes('/')
    ? name
    : ((variables['PATH'] ?? '').split(LIST_SEPARATOR).map((directory) => join(directory, name)).find((path) => view.isProgram(path)) ?? '');
  return program === '' || program.startsWith('/') ? program : join(view.workingDirectory, program.replace(/^\.\//, ''));
}

/** The number of links that the search follows before it gives up. */
const MOST_LINKS = 40;

/** Follows the links of a program to their end. Undefined for a circle. */
function linkEnd(program: string, view: View): string | undefined {
  let at = program;
  for (let links = 0; links < MOST_LINKS; links++) {
    const to = at === '' ? undefined : view.link(at);
    if (to === undefined) return at;
    at = to.startsWith('/') ? to : join(cut(at), to);
  }
  return undefined;
}

/** The directory that the search begins in: `home` of a `pyvenv.cfg` beside the program or above it, else that of the program. */
function environmentHome({ python }: Library, directory: string, view: View): string {
  if (!pythonCan(python, 'venv')) return directory;
  for (const place of [directory, cut(directory)]) {
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
    at = cut(at);
  } while (at !== '');
  return fits(built) ? built : undefined;
}

function hasLandmark(standard: string, { python }: Library, view: View): boolean {
  const compiled = isPython2(python) ? ['os.py', 'os.pyc', 'os.pyo'] : ['os.py', 'os.pyc'];
  return compiled.some((name) => view.isFile(join(standard, name)));
}
