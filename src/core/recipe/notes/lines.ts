import { BEHAVIOURS, can, type Release } from '#core/releases';
import { why, type Note } from '../note.ts';
import type { Plan } from '../plan.ts';
import { routeNotes } from './routes.ts';

/** The notes of lines, in the order of the lines: server, process group, routes, scripts, commands. */
export function lineNotes(plan: Plan): Note[] {
  return [...serverNotes(plan), ...daemonNotes(plan), ...routeNotes(plan), ...scriptNotes(plan), ...commandNotes(plan)];
}

function serverNotes({ method, server, release, applications, deployment: { mode } }: Plan): Note[] {
  const notes: Note[] = [];
  if (server.pythonExecutable !== undefined) notes.push(why('python-executable', 'WSGIPythonExecutable', 'Python looks for its library as if this program had been started. Later releases removed it: `WSGIPythonHome` took its place.', ['X01']));
  if (method === 'baseline') notes.push(why('baseline', 'WSGIPythonHome', 'An empty environment as home: nothing of the base interpreter is visible, so nothing can win over the packages that `python-path=` adds.', ['H01', 'H03', 'D03']));
  else if (server.pythonHome !== undefined) notes.push(serverHome(mode, release));
  if (server.pythonPath.length > 0) notes.push(serverPath(mode, release, method, applications.length));
  if (server.socketPrefix !== undefined) notes.push(why('socket-prefix', 'WSGISocketPrefix', 'The sockets to the daemon processes are made here. Apache\'s own children must be able to reach them, or requests are answered with 503.', ['C07']));
  if (server.restrictEmbedded) notes.push(why('restrict-embedded', 'WSGIRestrictEmbedded', `A script that no process group runs is refused, where it would run silently on the base interpreter.${can(release, 'starts-in-parent') ? '' : ' Apache\'s own processes start no Python, unless a script for access or authentication needs it there.'}`, ['G01', 'E08']));
  return notes;
}

function serverHome(mode: 'daemon' | 'embedded', release: Plan['release']): Note {
  const reason = mode === 'embedded' ? 'Embedded mode has no place for one application\'s own.'
    : can(release, 'python-home') ? 'Every process group without a `python-home=` of its own runs from it.'
      : can(release, 'python-path') ? 'This release has no option for one process group.' : 'Daemon processes of this release inherit all of it.';
  return why('server-home', 'WSGIPythonHome', `One environment for the whole server, so it stands outside of every virtual host. ${reason}`, ['H01', 'H03', 'D02']);
}

function serverPath(mode: 'daemon' | 'embedded', release: Plan['release'], method: Plan['method'], applications: number): Note {
  if (mode === 'daemon') return why('path-inherited', 'WSGIPythonPath', BEHAVIOURS['path-inherited'].effect, ['P01', 'P05']);
  const place = can(release, 'path-in-front') ? 'Its folders come first on `sys.path`, before the standard library.'
    : can(release, 'path-appended') ? 'Its folders come last on `sys.path`.' : 'Its folders come before the standard library, and `.pth` files in them are not read.';
  const what = method === 'server-path' ? 'The environment\'s packages, and then your own.' : 'Your own packages are imported from here.';
  return why('server-path', 'WSGIPythonPath', `${what} ${place} ${applications > 1 ? 'All applications see them.' : 'It counts for the whole server, and only for code inside Apache\'s own processes.'}`, ['P02', 'P03', 'P05', 'H03']);
}

function daemonNotes(plan: Plan): Note[] {
  const { groups, method, release } = plan;
  const notes: Note[] = [];
  if (groups.length === 0) return notes;
  if (groups.some(({ workingFolder: folder }) => folder !== undefined)) notes.push(workingFolder(plan));
  if (plan.locale !== undefined) notes.push(why('locale', 'lang, locale', 'A path with letters outside ASCII is only understood in a UTF-8 language environment. Apache starts in `C`. Without `locale=` the processes die, or run on the base interpreter without a word.', ['H14']));
  if (method === 'python-home') notes.push(why('python-home', 'python-home', 'The root of the environment: the folder that holds `bin` and `lib`, never `bin/python`. Only this process group runs from it.', ['D02', 'D03', 'V03']));
  if (groups.every(({ pythonPath }) => pythonPath.length === 0)) return notes;
  if (method === 'python-path' || method === 'baseline') notes.push(pathInFront(plan));
  else notes.push(why('project-path', 'python-path', `Your own packages are imported from here. ${can(release, 'path-appended') ? 'It comes last on `sys.path`: an installed package of the same name wins.' : 'It comes first on `sys.path`, before the environment and the standard library.'}`, can(release, 'path-appended') ? ['P02'] : ['P03', 'V03']));
  return notes;
}

function workingFolder({ groups, applications, release, platform: { apacheUser } }: Plan): Note {
  const unasked = groups.find(({ user, workingFolder: folder }) => user !== apacheUser && applications.some(({ project }) => project === folder));
  const text = 'The folder the processes start in, not the environment.';
  return why('working-folder', 'home', unasked === undefined ? text : `${text} ${withoutHome(unasked.user, release)}`, ['C08', 'C09']);
}

/** Where a process of another account than Apache's starts without `home=`. */
function withoutHome(user: string, release: Release): string {
  if (!can(release, 'account-home-for-all') && !can(release, 'account-home-only-for-others')) return 'Without it they stay where Apache was started.';
  const start = `Without it they start in the home folder of \`${user}\``;
  if (!can(release, 'working-folder-required')) return `${start}.`;
  const stops = can(release, 'working-folder-entered-by-account') ? 'does not exist or is closed to it' : 'does not exist';
  return `${start}, and where that ${stops} they stop and are started again, for ever.`;
}

function pathInFront({ python, method, release }: Plan): Note {
  const order = method === 'baseline'
    ? 'The home is empty, so these are all the packages there are.'
    : 'The environment\'s packages come first, before those of the base interpreter, which stay visible behind them. `sys.prefix` stays that of the base interpreter.';
  return why('path-in-front', 'python-path', `${order} The folder names Python ${python}: change it with the Python.`, [can(release, 'path-in-front') ? 'P03' : 'P02', 'V03']);
}

function scriptNotes(plan: Plan): Note[] {
  const { method, applications, python } = plan;
  const notes: Note[] = [];
  if (method === 'activate-this') notes.push(why('activate-this', 'activate_this.py', `Runs before anything else is imported: it puts the environment's packages in front and sets \`sys.prefix\`. ${python.startsWith('2') ? 'Python 3 has no `execfile`; there, read the file and `exec` it.' : '`execfile`, which older guides show, is gone from Python 3.'} The base interpreter's packages stay visible behind.`, ['S09', 'Z02', 'V03']));
  if (method === 'site-dir-front') notes.push(why('site-dir-front', 'site.addsitedir', 'Adds the packages and what their `.pth` files name, then sorts what is new to the front: without the last line the base interpreter\'s packages win.', ['S09', 'P02']));
  if (method === 'site-dir') notes.push(why('site-dir', 'site.addsitedir', 'Adds the packages at the end of `sys.path`. A package that the base interpreter has, too, is taken from there.', ['S09', 'P02']));
  if (applications.some(({ inserts }) => inserts.length > 0)) notes.push(inserts(plan));
  return notes;
}

function inserts({ release, python, method, applications: { length: applications } }: Plan): Note {
  const reason = can(release, 'path-list-broken', python) && applications === 1 && (method === 'python-path' || method === 'baseline')
    ? `${BEHAVIOURS['path-list-broken'].effect} So the option names the packages, and the script adds the project.`
    : 'The project comes first. It is named here and not in the configuration, because the packages are, or because the applications of one process would all see it.';
  return why('project-in-script', 'sys.path', reason, ['P07', 'P13']);
}

function commandNotes(plan: Plan): Note[] {
  const { tool, method, release, module, obtainable, startLocale, platform: { family, system } } = plan;
  // The steps come in this order: environment, module, configuration.
  const notes: Note[] = [];
  if (method === 'symlink-tree') {
    notes.push(why('symlink-tree', 'links', 'A copy of the installation that costs nothing: links to the library, and a directory of its own for packages. Virtual environments made it superfluous.', ['V03']));
  } else if (tool.layout === 'copied' && method !== 'python-path' && method !== 'server-path') {
    notes.push(why('tool', tool.label, can(release, 'venv-as-home')
      ? 'This release works with `python -m venv` too, which needs nothing beside Python.'
      : 'An environment made by `python -m venv` or virtualenv 20 does not start here: this release needs the older layout, with a standard library of its own.', ['V01', 'V06']));
  }
  if (module === 'pip' && obtainable) notes.push(why('module', 'mod_wsgi-express', 'Prints where the module lies that pip has just built, for exactly this Python. One Apache can load one mod_wsgi only, and so run one Python.', ['H05d', 'R11']));
  if (method === 'symlink-tree') notes.push(why('home-variable', 'PYTHONHOME', 'Python reads it when Apache starts it. Stop Apache and start it again: a reload keeps the old variables. It counts for every Python that Apache starts.', ['H15']));
  if (startLocale && obtainable && (family === 'debian' || ((family === 'redhat' || family === 'suse') && method !== 'symlink-tree'))) {
    notes.push(why('start-locale', 'LANG', 'Apache is started in the language environment `C`, in which Python cannot read a path with letters outside ASCII.', ['H14']));
  }
  if (family === 'redhat' || (family === 'suse' && system?.selinux === true)) {
    notes.push(why('selinux', 'SELinux', 'Apache reads only files with a label of its policy, and maps only libraries as code. Without these labels it answers 403 or 500, and the audit log says why: `ausearch -m AVC -ts recent`.', []));
  }
  return notes;
}
