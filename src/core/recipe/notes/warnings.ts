import { FRAMEWORKS, type Framework } from '#core/deployment';
import { prose, sentence } from '#core/lines';
import { BEHAVIOURS, can, compareVersions, releaseAfter, SECURITY_FAULTS, type Python, type Release } from '#core/releases';
import { warning, type Note } from '../note.ts';
import { MAIN_INTERPRETER, type WarningPart } from '../plan-types.ts';
import { isRun } from '../served.ts';

/** Warnings about the choices of a deployment. */
export function warningNotes(plan: WarningPart): Note[] {
  return [
    ...homeDirectory(plan), ...notAscii(plan), ...accountHome(plan), ...ownPython(plan), ...youngerPython(plan), ...embeddedMode(plan), ...baseVisible(plan),
    ...pathList(plan), ...windowsHome(plan), ...unproven(plan), ...subInterpreter(plan), ...standIn(plan), ...security(plan),
  ];
}

/** Embedded mode and older releases have no option for it: it must be set where Apache is started. */
function notAscii({ startLocale, deployment: { mode }, release, applications: [{ environment }] }: WarningPart): Note[] {
  if (!startLocale) return [];
  const none = mode === 'embedded' ? 'Embedded mode' : `mod_wsgi ${release}`;
  const home = /^\p{ASCII}*$/u.test(environment) ? '' : ' The environment cannot be the Python home, because mod_wsgi loses its path.';
  return [warning('not-ascii', 'A non-ASCII path', prose`${none} has no option for the locale. Start Apache with \`LANG=C.UTF-8\`, or rename the path: in the locale \`C\`, every request fails with 500.${home}`, ['H14'])];
}

function homeDirectory({ applications, users, platform: { apacheUser, windows } }: WarningPart): Note[] {
  const inHome = applications.flatMap(({ environment, script }) => [environment, script])
    .find((path) => /^\/(root|home\/[^/]+|Users\/[^/]+)(\/|$)/.test(path));
  if (inHome === undefined || windows || apacheUser === '') return [];
  const accounts = [...new Set([apacheUser, ...users])];
  return [warning('home-directory', 'A home directory', prose`Other users usually cannot enter a home directory, but ${accounts.map((account) => `\`${account}\``).join(' and ')} ${accounts.length === 1 ? 'needs' : 'need'} search permission on every directory of \`${inHome}\`. Move the project to a directory such as \`/srv\`, or grant the permission, for example with \`setfacl -m u:${apacheUser}:x\`.`, ['V02'])];
}

function accountHome({ needsAccountHome, users, release, platform: { apacheUser } }: WarningPart): Note[] {
  if (!needsAccountHome || !can(release, 'working-directory-required')) return [];
  const must = can(release, 'working-directory-entered-by-account') ? 'exist and be accessible to it' : 'exist';
  const accounts = users.filter((user) => user !== apacheUser).map((user) => `\`${user}\``).join(' and ');
  return [warning('account-home', 'The user\'s home directory', prose`The processes start in the home directory of ${accounts}, which must ${must}. You cannot set another directory in this release. ${BEHAVIOURS['home-with-path-crashes'].effect}`, ['C08', 'C09', 'D08'])];
}

function ownPython({ tool, release, module, deployment: { python } }: WarningPart): Note[] {
  if (tool.ownPython) {
    const fails = tool.layout === 'installation' && can(release, 'conda-fails') ? [warning('conda-fails', 'Not this release', sentence(BEHAVIOURS['conda-fails'].effect), ['V09'])] : [];
    return [...fails, warning('own-python', 'A separate Python', prose`${tool.label} installs its own Python. No distribution's mod_wsgi is built for that Python, so pip builds mod_wsgi. The user of the processes must also be able to read that Python.`, ['Z15', 'V07'])];
  }
  if (module !== 'distribution' || python === 'auto') return [];
  return [warning('python-mismatch', 'Check the Python version', prose`The distribution builds its mod_wsgi for one Python. ${otherPython(python, release)}`, ['V07', 'Z15'])];
}

function otherPython(python: Python, release: Release): string {
  return can(release, 'other-python-unnoticed')
    ? `If that is not ${python}, the environment starts without an error, but its packages are missing.`
    : `If that is not ${python}, Python finds no library in the environment and does not start.`;
}

function youngerPython({ release, python }: WarningPart): Note[] {
  if (!can(release, 'crashes-on-python-2.7', python)) return [];
  return [warning('younger-python', 'A Python newer than the release', sentence(BEHAVIOURS['crashes-on-python-2.7'].effect), ['R02'])];
}

function embeddedMode({ deployment: { mode }, platform: { windows } }: WarningPart): Note[] {
  if (mode !== 'embedded' || windows) return [];
  return [warning('embedded-mode', 'Embedded mode', prose`The application runs in Apache's own processes, as their user, and only reloads together with Apache. We recommend daemon mode wherever it is available.`, [])];
}

function baseVisible({ method, baseline }: WarningPart): Note[] {
  if (method !== 'site-dir' || baseline !== undefined) return [];
  return [warning('base-visible', 'The base interpreter wins', prose`If the environment and the base interpreter have the same package, Python imports the base interpreter's. Move the entries to the front, or set \`python-home=\` to the environment.`, ['P02'])];
}

function pathList({ release, python, groups, server, applications }: WarningPart): Note[] {
  if (!can(release, 'path-list-broken', python) || applications.every(({ inserts }) => inserts.length === 0)) return [];
  if (groups.every(({ pythonPath }) => pythonPath.length === 0) && server.pythonPath.length === 0) return [];
  return [warning('path-list', 'One directory only', sentence(BEHAVIOURS['path-list-broken'].effect), ['P07'])];
}

function windowsHome({ platform: { windows }, method, release }: WarningPart): Note[] {
  if (!windows || method !== 'server-home') return [];
  const text = can(release, 'home-adds-packages-on-windows') ? BEHAVIOURS['home-adds-packages-on-windows'].effect
    : can(release, 'home-doubtful-on-windows') ? BEHAVIOURS['home-doubtful-on-windows'].effect
      : '`WSGIPythonHome` sets the Python home of the whole server. An environment with `pyvenv.cfg` does not start there.';
  return [warning('windows-home', 'WSGIPythonHome on Windows', sentence(text), ['H02', 'H11', 'V05'])];
}

function unproven(plan: WarningPart): Note[] {
  if (isRun(plan)) return [];
  const what = plan.platform.family === 'debian' && !plan.platform.bringsPython ? `with venv and virtualenv, not with ${plan.tool.label}` : 'on Debian';
  return [warning('unproven', 'Untested here', prose`We test the recipes ${what}. This configuration is derived from the source of mod_wsgi, and the commands from vendor documentation. Run the probe before you rely on it.`, ['D07'])];
}

/** About the script alone: configuration and environment are the same for every framework. */
function standIn({ applications }: WarningPart): Note[] {
  const unproven = [...new Set(applications.map(({ framework }) => framework))].map((key): Framework => FRAMEWORKS[key]).filter(({ proven }) => !proven);
  if (unproven.length === 0) return [];
  const label = unproven.map((framework) => framework.label).join(' and ');
  return [warning('stand-in', `Untested with ${label} itself`, prose`We ran this script on a real Apache with a stand-in for ${label}. The call into ${label} follows its documentation. Check a page of your site as well.`, [])];
}

/** Compiled code that refuses a sub-interpreter fails only when the script is loaded. */
function subInterpreter({ applications }: WarningPart): Note[] {
  const found = applications.map(({ framework, applicationGroup }) => ({ framework: FRAMEWORKS[framework] as Framework, applicationGroup }))
    .find(({ framework, applicationGroup }) => framework.mainInterpreter === true && applicationGroup !== MAIN_INTERPRETER);
  if (found === undefined) return [];
  return [warning('sub-interpreter', 'Not in the main interpreter', prose`${found.framework.label} depends on compiled code that may not load there. Give the application a process group of its own.`, [])];
}

function security({ release }: WarningPart): Note[] {
  const faults = SECURITY_FAULTS.filter((fault) => can(release, fault)).map((fault) => BEHAVIOURS[fault]);
  if (faults.length === 0) return [];
  const last = faults.map(({ until }) => until).reduce((a, b) => (compareVersions(a, b) > 0 ? a : b));
  const one = faults.length === 1;
  return [warning('security', one ? 'A known vulnerability' : 'Known vulnerabilities',
    prose`${faults.map(({ effect }) => effect.split(':')[0]).join(', ')}. ${one ? 'It is' : 'All are'} fixed in ${releaseAfter(last) ?? 'no release yet'}.`,
    faults.flatMap(({ source }) => [...source]))];
}
