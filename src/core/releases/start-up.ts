import { compareVersions } from './version.ts';
import type { FactId } from './evidence/chapters.ts';
import type { Python } from './pythons.ts';

/** Behaviour of Python itself at start-up, in one unbroken run of series. */
interface StartUpBehaviour {
  /** First series that does it; absent when the first of all does. */
  readonly since?: Python;
  /** Last series that does it; absent when the newest does. */
  readonly until?: Python;
  /** Result for somebody who deploys, in one or two sentences. */
  readonly effect: string;
  /** Facts, or the file of CPython that was read; `run` where the real interpreter showed it, too. */
  readonly source: readonly FactId[] | 'getpath' | 'site' | 'run';
}

/** Changes in how Python finds its library and its packages. No other place compares numbers of series for that. */
const START_UP_BEHAVIOURS = {
  'getpath-in-python': {
    since: '3.11',
    effect: 'The search for the library is a small Python program inside the interpreter. It looks for `pyvenv.cfg` next to the program as it was named, not at the target of a link.',
    source: 'run',
  },
  'circle-followed': { until: '3.8', effect: 'If the program is a loop of symbolic links, Python follows it endlessly: it neither starts nor logs anything.', source: 'run' },
  venv: { since: '3.3', effect: 'Python reads `pyvenv.cfg` and makes the environment its prefix.', source: ['V01', 'V03'] },
  'user-site': { since: '2.6', effect: 'Packages of the user, below the home directory, are on `sys.path` if the directory exists.', source: 'site' },
  'frozen-site': {
    since: '3.11',
    effect: 'The `site` module is part of the library that mod_wsgi was linked with, whatever directory the standard library is in.',
    source: 'run',
  },
  'empty-path-counts': { until: '2.7', effect: 'An empty `PYTHONPATH` adds the working directory.', source: 'run' },
  'empty-home-counts': { until: '3.6', effect: 'Python uses an empty `PYTHONHOME` as the Python home, and does not start.', source: 'run' },
  'known-directories-only': { until: '2.7', effect: 'Only a directory on `sys.path` counts as added before, not a file such as a zip archive.', source: 'site' },
  'added-directory-forgotten': {
    until: '2.7',
    effect: 'A directory that `site.addsitedir()` has just added does not count as added while its `.pth` files are read.',
    source: 'site',
  },
  'blank-lines-skipped': { since: '3.10', effect: 'Python skips an empty line in a `.pth` file. In older versions, such a line adds the directory of the file.', source: 'site' },
  'hidden-pth-skipped': { since: '3.13', effect: 'A `.pth` file whose name begins with a dot is not read.', source: 'site' },
  'site-python': { until: '3.4', effect: 'Python also searches a directory `lib/site-python`.', source: 'site' },
  'platform-directories': { until: '3.5', effect: 'The standard library has a directory for the platform, such as `plat-linux2`.', source: 'run' },
  'tk-directory': { until: '2.7', effect: 'The standard library has a directory `lib-tk`.', source: 'run' },
  'old-directory': { since: '2.6', until: '2.7', effect: 'The standard library has a directory `lib-old`.', source: 'run' },
} as const satisfies Readonly<Record<string, StartUpBehaviour>>;

/** The key of a behaviour of Python. */
export type StartUpKey = keyof typeof START_UP_BEHAVIOURS;

/** Returns true if a series has a behaviour. */
export function pythonCan(python: Python, fact: StartUpKey): boolean {
  const { since, until }: StartUpBehaviour = START_UP_BEHAVIOURS[fact];
  return (since === undefined || compareVersions(since, python) <= 0) && (until === undefined || compareVersions(python, until) <= 0);
}

/** Series that somebody watched start inside Apache or as part of another program, for the runs or for a fact. */
const SEEN: readonly Python[] = ['2.7', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13'];

/** Returns whether the start of a series was seen, and not only read or inferred. */
export function isSeen(python: Python): boolean {
  return SEEN.includes(python);
}
