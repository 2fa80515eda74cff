/** What a recorded run says about the order of imports: each folder of `sys.path`, and who put it there. */
import type { Place, SearchList } from '#core/picture';
import type { MeasuredResponse, MeasuredRun } from './runs.ts';

/** The folder that all environments and module folders of the runs lie in. */
const DEMO = '/srv/demo';
/** What the name of every folder that a `.pth` file adds begins with. */
const EXTRA = `${DEMO}/extra`;
/** A symbolic link to an environment, and where it leads. */
const LINK = `${DEMO}/current`;
const TARGET = `${DEMO}/venv`;

/** The `sys.path` of a run, as it was seen at its first URL. Refuses a run that got no answer from Python. */
export function searchListOf(run: MeasuredRun): SearchList {
  const response = run.responses?.[0];
  if (response?.path === undefined) throw new Error(`The run ${run.case} on ${run.build} ended with ${run.outcome} and has no sys.path. Choose one that Python answered.`);
  const options = pathOptions(run.config);
  const places: Place[] = [];
  for (const folder of response.path) {
    const place = placeOf(folder, response, options);
    const last = places.at(-1);
    if (last?.words === place.words && place.origin === 'base') places[places.length - 1] = { ...last, folder: parentOf(last.folder, folder), folders: last.folders + 1 };
    else places.push(place);
  }
  return { heading: `mod_wsgi ${run.mod_wsgi}, Python ${run.python}`, places };
}

function placeOf(folder: string, { prefix = '', winner }: MeasuredResponse, options: ReadonlyMap<string, string>): Place {
  const packages = /\/(site|dist)-packages$/.test(folder);
  const option = options.get(folder);
  const one = { folder, folders: 1, wins: isIn(`${DEMO}/${winner}`, folder.replace(LINK, TARGET)) };
  if (option !== undefined) return { ...one, origin: 'configured', words: option };
  if (!isIn(DEMO, folder)) return packages
    ? { ...one, origin: 'base', words: 'base packages', wins: winner === 'base interpreter' }
    : { ...one, origin: 'base', words: 'standard library' };
  if (packages) return { ...one, origin: 'configured', words: 'environment' };
  if (folder.startsWith(EXTRA)) return { ...one, origin: 'pth', words: 'from a .pth file' };
  // An environment of the old layout has links to the standard library in its own folder.
  if (isIn(prefix, folder)) return { ...one, origin: 'base', words: 'standard library', wins: false };
  return { ...one, origin: 'configured', words: 'added elsewhere' };
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The deepest folder that holds both. */
function parentOf(a: string, b: string): string {
  const parts = a.split('/');
  while (!b.startsWith(`${parts.join('/')}/`)) parts.pop();
  return parts.join('/');
}

/** Each folder that the configuration lists, with the option or directive that does. */
function pathOptions(config: readonly string[]): Map<string, string> {
  const lists = config.flatMap((line) => [...line.matchAll(/(python-path=|WSGIPythonPath )(\S+)/g)]);
  return new Map(lists.flatMap(([, option = '', list = '']) => list.split(':').map((folder): [string, string] => [folder, option.trim()])));
}
