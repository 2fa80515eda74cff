import { isInScript } from '#core/deployment';
import { prose, sentence } from '#core/lines';
import { BEHAVIOURS, can, type Release } from '#core/releases';
import { why, type Note } from '../note.ts';
import type { LinePart } from '../plan-types.ts';
import { routeNotes } from './routes.ts';

/** The notes of lines, in the order of the lines: server, process group, routes, scripts, commands. */
export function lineNotes(plan: LinePart): Note[] {
  return [...serverNotes(plan), ...daemonNotes(plan), ...routeNotes(plan), ...scriptNotes(plan), ...commandNotes(plan)];
}

function serverNotes({ method, baseline, server, release, applications, deployment: { mode } }: LinePart): Note[] {
  const notes: Note[] = [];
  if (server.pythonExecutable !== undefined) notes.push(why('python-executable', 'WSGIPythonExecutable', prose`Python looks for its library as if this program had been started. Later releases replaced it with \`WSGIPythonHome\`.`, ['X01']));
  if (method !== 'baseline' && baseline !== undefined) notes.push(hiddenBase(server.pythonHome !== undefined));
  else if (method === 'baseline') notes.push(why('baseline', 'WSGIPythonHome', prose`The Python home is an empty environment. It hides the base interpreter's packages, so none of them can win over those that \`python-path=\` adds.`, ['H01', 'H03', 'D03']));
  else if (server.pythonHome !== undefined) notes.push(serverHome(mode, release));
  if (server.pythonPath.length > 0) notes.push(serverPath(mode, release, method, applications.length));
  if (server.socketPrefix !== undefined) notes.push(why('socket-prefix', 'WSGISocketPrefix', prose`The location of the sockets to the daemon processes. Apache's own processes must be able to reach them, otherwise requests return 503.`, ['C07']));
  if (server.restrictEmbedded) notes.push(why('restrict-embedded', 'WSGIRestrictEmbedded', prose`A script without a process group returns an error instead of silently running on the base interpreter.${can(release, 'starts-in-parent') ? '' : ' Apache\'s own processes do not start Python, unless a script for access control or authentication needs it there.'}`, ['G01', 'E08']));
  return notes;
}

/** The empty environment behind scripts that attach their own: the home of the server, or of the process group. */
function hiddenBase(ofServer: boolean): Note {
  return why('baseline', ofServer ? 'WSGIPythonHome' : 'python-home', prose`The Python home is an empty environment. It hides the base interpreter's packages, so an application fails if its own environment lacks a package.`, ['H01', 'D03', 'V03']);
}

function serverHome(mode: 'daemon' | 'embedded', release: LinePart['release']): Note {
  const reason = mode === 'embedded' ? 'Embedded mode has no setting per application.'
    : can(release, 'python-home') ? 'Every process group without its own `python-home=` uses it.'
      : can(release, 'python-path') ? 'This release has no option for a single process group.' : 'Daemon processes of this release inherit it.';
  return why('server-home', 'WSGIPythonHome', prose`One environment for the whole server, so the line is outside every virtual host. ${reason}`, ['H01', 'H03', 'D02']);
}

function serverPath(mode: 'daemon' | 'embedded', release: LinePart['release'], method: LinePart['method'], applications: number): Note {
  if (mode === 'daemon') return why('path-inherited', 'WSGIPythonPath', sentence(BEHAVIOURS['path-inherited'].effect), ['P01', 'P05']);
  const place = can(release, 'path-in-front') ? 'Its directories come first on `sys.path`, before the standard library.'
    : can(release, 'path-appended') ? 'Its directories come last on `sys.path`.' : 'Its directories come before the standard library, and their `.pth` files are not read.';
  const what = method === 'server-path' ? 'It lists the environment\'s packages, then your own.' : 'Python imports your own packages from here.';
  return why('server-path', 'WSGIPythonPath', prose`${what} ${place} ${applications > 1 ? 'All applications see them.' : 'It applies to the whole server, but only to code inside Apache\'s own processes.'}`, ['P02', 'P03', 'P05', 'H03']);
}

function daemonNotes(plan: LinePart): Note[] {
  const { groups, method, release } = plan;
  const notes: Note[] = [];
  if (groups.length === 0) return notes;
  if (groups.some(({ workingDirectory: directory }) => directory !== undefined)) notes.push(workingDirectory(plan));
  if (plan.locale !== undefined) notes.push(why('locale', 'lang, locale', prose`A path with non-ASCII characters needs a UTF-8 locale, and Apache starts in the locale \`C\`. Without \`locale=\`, the processes crash or silently run on the base interpreter.`, ['H14']));
  if (method === 'python-home') notes.push(why('python-home', 'python-home', prose`The root of the environment: the directory that contains \`bin\` and \`lib\`, not \`bin/python\` itself. It applies to this process group only.`, ['D02', 'D03', 'V03']));
  if (groups.every(({ pythonPath }) => pythonPath.length === 0)) return notes;
  if (method === 'python-path' || method === 'baseline') notes.push(pathInFront(plan));
  else notes.push(why('project-path', 'python-path', prose`Python imports your own packages from here. ${can(release, 'path-appended') ? 'The directory comes last on `sys.path`: an installed package of the same name wins.' : 'The directory comes first on `sys.path`, before the environment and the standard library.'}`, can(release, 'path-appended') ? ['P02'] : ['P03', 'V03']));
  return notes;
}

function workingDirectory({ groups, applications, release, platform: { apacheUser } }: LinePart): Note {
  const unasked = groups.find(({ user, workingDirectory: directory }) => user !== apacheUser && applications.some(({ project }) => project === directory));
  const text = 'The working directory of the processes, not the environment.';
  return why('working-directory', 'home', sentence(unasked === undefined ? text : `${text} ${withoutHome(unasked.user, release)}`), ['C08', 'C09']);
}

/** Working directory of a process of another account without `home=`. */
function withoutHome(user: string, release: Release): string {
  if (!can(release, 'account-home-for-all') && !can(release, 'account-home-only-for-others')) return 'Without it, they stay in the directory where Apache was started.';
  const start = `Without it, they start in the home directory of \`${user}\``;
  if (!can(release, 'working-directory-required')) return `${start}.`;
  const stops = can(release, 'working-directory-entered-by-account') ? 'does not exist, or that user cannot enter it,' : 'does not exist,';
  return `${start}. If that directory ${stops} they exit and restart in a loop.`;
}

function pathInFront({ python, method, release }: LinePart): Note {
  const order = method === 'baseline'
    ? 'The Python home is empty, so these are the only packages.'
    : 'The environment\'s packages come before those of the base interpreter, which remain visible. `sys.prefix` remains that of the base interpreter.';
  return why('path-in-front', 'python-path', prose`${order} The path contains the version, Python ${python}: update it when you change the Python.`, [can(release, 'path-in-front') ? 'P03' : 'P02', 'V03']);
}

function scriptNotes(plan: LinePart): Note[] {
  const { method, applications, python } = plan;
  const notes: Note[] = [];
  if (method === 'activate-this') notes.push(why('activate-this', 'activate_this.py', prose`Runs before any other import: it puts the environment's packages first and sets \`sys.prefix\`. ${python.startsWith('2') ? 'On Python 3, which has no `execfile`, read the file and `exec` it.' : 'Python 3 no longer has `execfile`, which older guides use.'} The base interpreter's packages remain visible, after those of the environment.`, ['S09', 'Z02', 'V03']));
  if (method === 'site-dir-front') notes.push(why('site-dir-front', 'site.addsitedir', prose`Adds the packages and the directories in their \`.pth\` files, then moves the new entries to the front. Without the last line, the base interpreter's packages win.`, ['S09', 'P02']));
  if (method === 'site-dir') notes.push(why('site-dir', 'site.addsitedir', prose`Adds the packages at the end of \`sys.path\`. If the base interpreter has the same package, Python imports that one.`, ['S09', 'P02']));
  if (applications.some(({ inserts }) => inserts.length > 0)) notes.push(inserts(plan));
  return notes;
}

function inserts({ method, applications: { length: applications } }: LinePart): Note {
  const reason = isInScript(method) ? 'Puts the project first. The script adds the project because it also adds the packages, which must come after it.'
    : applications > 1 ? 'Puts the project first. If it were in the configuration, every application in the process would see it.'
      : `${BEHAVIOURS['path-list-broken'].effect} So the configuration lists the first directory, and the script adds the rest.`;
  return why('project-in-script', 'sys.path', sentence(reason), ['P07', 'P13']);
}

function commandNotes(plan: LinePart): Note[] {
  const { tool, method, release, module, obtainable, startLocale, platform: { family, system } } = plan;
  // The steps come in this order: environment, module, configuration.
  const notes: Note[] = [];
  if (method === 'symlink-tree') {
    notes.push(why('symlink-tree', 'links', prose`A cheap copy of the installation: links to the library, and a separate directory for packages. Virtual environments made this unnecessary.`, ['V03']));
  } else if (tool.layout === 'copied' && method !== 'python-path' && method !== 'server-path') {
    notes.push(why('tool', tool.label, sentence(can(release, 'venv-as-home')
      ? 'This release also works with `python -m venv`, which comes with Python.'
      : 'This release cannot start from an environment created by `python -m venv` or virtualenv 20. It needs the older layout, which contains its own standard library.'), ['V01', 'V06']));
  }
  if (module === 'pip' && obtainable) notes.push(why('module', 'mod_wsgi-express', prose`Prints the location of the module that pip has just built for this Python. One Apache server loads only one mod_wsgi, and so runs only one Python.`, ['H05d', 'R11']));
  if (method === 'symlink-tree') notes.push(why('home-variable', 'PYTHONHOME', prose`Python reads this variable when it starts. Stop Apache and start it again: a reload keeps the old variables. The variable applies to every Python inside Apache, and to programs that your application starts.`, ['H15']));
  if (startLocale && obtainable && (family === 'debian' || ((family === 'redhat' || family === 'suse') && method !== 'symlink-tree'))) {
    notes.push(why('start-locale', 'LANG', prose`Apache starts in the locale \`C\`, in which Python cannot handle a path with non-ASCII characters.`, ['H14']));
  }
  if (family === 'redhat' || (family === 'suse' && system?.selinux === true)) {
    notes.push(why('selinux', 'SELinux', prose`SELinux lets Apache read only files with certain labels, and load only libraries labelled as such. Without these labels, requests return 403 or 500; \`ausearch -m AVC -ts recent\` shows the reason.`, []));
  }
  return notes;
}
