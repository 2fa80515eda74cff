import { BEHAVIOURS, can, compareVersions, SECURITY_FAULTS } from '#core/releases';
import { failureNotes } from './failures.ts';
import type { Note } from './note.ts';
import type { Plan } from './plan.ts';

/** All notes of a plan: first those of lines, in the order of the file, then warnings, then how it fails. */
export function notesFor(plan: Plan): Note[] {
  return [...reachNotes(plan), ...routeNotes(plan), ...toolNotes(plan), ...warnings(plan), ...failureNotes(plan)];
}

function reachNotes(plan: Plan): Note[] {
  const notes: Note[] = [];
  if (plan.reach === 'server-home') notes.push(serverHome(plan), ...(can(plan.release, 'python-path') ? [] : [pathInherited]));
  if (plan.workingFolder !== undefined) notes.push(workingFolder(plan));
  if (plan.locale !== undefined) notes.push(locale);
  if (plan.reach === 'python-home') notes.push(pythonHome);
  if (plan.reach === 'python-path') notes.push(pathInFront(plan));
  else if (can(plan.release, 'python-path')) notes.push(projectPath(plan));
  if (plan.projectInScript) notes.push(projectInScript);
  return notes;
}

const pythonHome: Note = {
  id: 'python-home', kind: 'why', title: 'python-home',
  text: 'The root of the environment: the folder that holds `bin` and `lib`, never `bin/python`. Only this process group runs from it.',
  source: ['D02', 'D03', 'V03'],
};

function serverHome({ release }: Plan): Note {
  const daemon = can(release, 'python-path') ? 'This release has no option for one process group.' : 'Daemon processes of this release inherit all of it.';
  return {
    id: 'server-home', kind: 'why', title: 'WSGIPythonHome',
    text: `One environment for the whole server, so it stands outside of every virtual host. ${daemon}`,
    source: ['H01', 'H03', 'D02'],
  };
}

const pathInherited: Note = {
  id: 'path-inherited', kind: 'why', title: 'WSGIPythonPath', text: BEHAVIOURS['path-inherited'].effect, source: ['P01', 'P05'],
};

function pathInFront({ python }: Plan): Note {
  return {
    id: 'path-in-front', kind: 'why', title: 'python-path',
    text: `The environment's packages come first, before those of the base interpreter, which stay visible behind them. \`sys.prefix\` stays that of the base interpreter. The folder names Python ${python}: change it with the Python.`,
    source: ['P03', 'V03'],
  };
}

function projectPath({ release }: Plan): Note {
  const place = can(release, 'path-appended')
    ? 'It comes last on `sys.path`: an installed package of the same name wins.'
    : 'It comes first on `sys.path`, before the environment and the standard library.';
  return {
    id: 'project-path', kind: 'why', title: 'python-path',
    text: `Your own packages are imported from here. ${place}`, source: can(release, 'path-appended') ? ['P02'] : ['P03', 'V03'],
  };
}

const projectInScript: Note = {
  id: 'project-in-script', kind: 'why', title: 'sys.path',
  text: `${BEHAVIOURS['path-list-broken'].effect} So the option names the packages, and the script adds the project.`, source: ['P07'],
};

function workingFolder({ user }: Plan): Note {
  return {
    id: 'working-folder', kind: 'why', title: 'home',
    text: `The folder the processes start in, not the environment. Without it they start in the home folder of \`${user}\`, and where that does not exist they stop and are started again, for ever.`,
    source: ['C08', 'C09'],
  };
}

const locale: Note = {
  id: 'locale', kind: 'why', title: 'lang, locale',
  text: 'A path with letters outside ASCII is only understood in a UTF-8 language environment. Apache starts in `C`. Without `locale=` the processes die, or run on the base interpreter without a word.',
  source: ['H14'],
};

function routeNotes({ release }: Plan): Note[] {
  const probe: Note = {
    id: 'probe', kind: 'why', title: 'The probe',
    text: 'The same process group and interpreter as the application, so what it reports is what the application has.', source: ['P13'],
  };
  const older = can(release, 'apache-2.4') && can(release, 'apache-2.2') ? ' Apache 2.2 wants `Order`, `Deny` and `Allow` in place of each `Require`.' : '';
  const access: Note = {
    id: 'access', kind: 'why', title: 'Only from this machine',
    text: `The probe names paths and versions. It answers requests of this machine only; behind a proxy on the same machine every request counts as one, so take it out there.${older}`, source: [],
  };
  const route: Note = can(release, 'alias-options')
    ? {
        id: 'alias-options', kind: 'why', title: 'process-group',
        text: 'With both options Apache refuses to start when the group does not exist, and loads the script before the first request. `WSGIProcessGroup` is checked by no one: a wrong name there is "Syntax OK".',
        source: ['A01', 'A02', 'E07'],
      }
    : {
        id: 'process-group', kind: 'why', title: 'WSGIProcessGroup',
        text: 'Sends the requests of this virtual host to the daemon processes. `apachectl configtest` does not compare the two names: a wrong one shows only in the error log.',
        source: ['E07', 'G01'],
      };
  return can(release, 'alias-options') ? [probe, route, access] : [route, probe, access];
}

function toolNotes({ tool, release, reach }: Plan): Note[] {
  if (tool.layout === 'pyvenv' || reach === 'python-path') return [];
  const text = can(release, 'venv-as-home')
    ? 'This release works with `python -m venv` too, which needs nothing beside Python.'
    : 'An environment made by `python -m venv` or virtualenv 20 does not start here: this release needs the older layout, with a standard library of its own.';
  return [{ id: 'tool', kind: 'why', title: tool.label, text, source: ['V01', 'V06'] }];
}

function warnings(plan: Plan): Note[] {
  return [...homeFolderWarning(plan), ...accountHomeWarning(plan), ...securityWarning(plan)];
}

function homeFolderWarning({ environment, script, user, platform: { apacheUser } }: Plan): Note[] {
  const inHome = [environment, script].find((path) => /^\/(root|home\/[^/]+)(\/|$)/.test(path));
  if (inHome === undefined) return [];
  const accounts = [...new Set([apacheUser, user])].map((account) => `\`${account}\``).join(' and ');
  return [{
    id: 'home-folder', kind: 'warning', title: 'A home folder',
    text: `Home folders are usually closed to other accounts, and ${accounts} must be able to enter every folder of \`${inHome}\`. Use a folder such as \`/srv\`, or open the way.`,
    source: ['V02'],
  }];
}

function accountHomeWarning({ needsAccountHome, user }: Plan): Note[] {
  if (!needsAccountHome) return [];
  return [{
    id: 'working-folder', kind: 'warning', title: 'The account\'s own home folder',
    text: `The processes start in the home folder of \`${user}\`, which must exist and be open to it. This release cannot be given another: ${BEHAVIOURS['home-with-path-crashes'].effect}`,
    source: ['C08', 'C09', 'D08'],
  }];
}

function securityWarning({ release }: Plan): Note[] {
  const faults = SECURITY_FAULTS.filter((fault) => can(release, fault)).map((fault) => BEHAVIOURS[fault]);
  if (faults.length === 0) return [];
  const last = faults.map(({ until }) => until).reduce((a, b) => (compareVersions(a, b) > 0 ? a : b));
  return [{
    id: 'security', kind: 'warning', title: faults.length === 1 ? 'A known security fault' : 'Known security faults',
    text: `${faults.map(({ effect }) => effect.split(':')[0]).join(', ')}. Every release after ${last} is free of ${faults.length === 1 ? 'it' : 'them'}.`,
    source: faults.flatMap(({ source }) => [...source]),
  }];
}
