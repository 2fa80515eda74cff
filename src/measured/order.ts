/** Import order of a recorded run as the emulator explains it: each directory of `sys.path`, and who put it there. */
import type { PathEntry } from '#core/emulator';
import type { OrderEntry, SearchList } from '#core/picture';
import { predictionsFor } from './replay.ts';
import type { MeasuredRun } from './runs.ts';

/** Words for each origin; those of the standard library and of packages depend on whose they are. */
const WORDS: Readonly<Record<PathEntry['origin'], string>> = {
  library: 'standard library',
  packages: 'base packages',
  PYTHONPATH: 'PYTHONPATH',
  WSGIPythonPath: 'WSGIPythonPath',
  'python-path': 'python-path=',
  home: 'home=',
  pth: 'from a .pth file',
  script: 'added by the script',
  user: 'packages of the account',
};

/**
 * The `sys.path` of a run, as it was seen at its first URL. Throws for a run without an answer, and for one with another
 * prediction: the origins of its entries are unknown.
 */
export function searchListOf(run: MeasuredRun): SearchList {
  const seen = run.responses?.[0]?.path;
  if (seen === undefined) throw new Error(`The run ${run.case} on ${run.build} ended with ${run.outcome} and has no sys.path. Choose one that Python answered.`);
  const [outcome] = predictionsFor(run);
  if (outcome?.kind !== 'served' || outcome.sys.path.map(({ directory }) => directory).join() !== seen.join()) {
    throw new Error(`The emulator predicts another sys.path for the run ${run.case} on ${run.build}. Correct the emulator, or choose another run.`);
  }
  const { sys: { path, prefix, basePrefix }, imported } = outcome;
  const entries: OrderEntry[] = [];
  for (const found of path) {
    const inEnvironment = found.origin === 'packages' && found.directory.startsWith(`${prefix}/`) && (prefix !== basePrefix || prefix.startsWith('/srv/'));
    const entry = entryOf(found, inEnvironment, imported?.winner?.entry === found);
    const last = entries.at(-1);
    if (last?.words === entry.words && entry.origin === 'base') entries[entries.length - 1] = { ...last, directory: parentOf(last.directory, entry.directory), directories: last.directories + 1, wins: last.wins || entry.wins };
    else entries.push(entry);
  }
  return { heading: `mod_wsgi ${run.mod_wsgi}, Python ${run.python}`, entries };
}

function entryOf({ directory, origin }: PathEntry, inEnvironment: boolean, wins: boolean): OrderEntry {
  const base = origin === 'library' || (origin === 'packages' && !inEnvironment);
  return { directory, directories: 1, wins, origin: base ? 'base' : origin === 'pth' ? 'pth' : 'configured', words: inEnvironment ? 'environment' : WORDS[origin] };
}

/** The deepest directory that holds both. */
function parentOf(a: string, b: string): string {
  const parts = a.split('/');
  while (!b.startsWith(`${parts.join('/')}/`)) parts.pop();
  return parts.join('/');
}
