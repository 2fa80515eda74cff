import {
  BLANK, comment, directive, literalPattern, option, optionLine, section, word,
  type ConfigNode, type Directive, type Option,
} from '#core/apache';
import { folderOf, nameOf, PROBE_MOUNT } from '#core/deployment';
import { can } from '#core/releases';
import type { NoteId } from './note.ts';
import type { Plan } from './plan.ts';

/** The application group of every recipe for one application: the main interpreter, which all C extensions work in. */
const MAIN_INTERPRETER = '%{GLOBAL}';

/** The site configuration as a tree. */
export function siteTree(plan: Plan): ConfigNode[] {
  const { serverName, port } = plan.deployment;
  return [
    ...serverDirectives(plan),
    section('VirtualHost', [word(`*:${port}`, 'number')], [
      directive('ServerName', [word(serverName, 'string')]),
      BLANK,
      daemonProcess(plan),
      ...routes(plan),
      BLANK,
      ...access(plan),
    ]),
  ];
}

/** What Apache takes outside of virtual hosts only (fact H03). */
function serverDirectives({ reach, release, environment, deployment: { project } }: Plan): ConfigNode[] {
  if (reach !== 'server-home') return [];
  const home = directive('WSGIPythonHome', [word(environment, 'path')], 'server-home' satisfies NoteId);
  if (can(release, 'python-path')) return [home, BLANK];
  return [home, directive('WSGIPythonPath', [word(project, 'path')], 'path-inherited' satisfies NoteId), BLANK];
}

function daemonProcess(plan: Plan): Directive {
  const { deployment: { processGroup, processes, threads }, user, userGroup, locale, workingFolder } = plan;
  const locales = locale === undefined ? [] : [noted('lang', locale, 'string', 'locale'), option('locale', locale, 'string')];
  return directive('WSGIDaemonProcess', [
    word(processGroup, 'variable'),
    optionLine('user', user, 'string'), option('group', userGroup, 'string'),
    optionLine('processes', String(processes), 'number'), option('threads', String(threads), 'number'),
    ...(workingFolder === undefined ? [] : [noted('home', workingFolder, 'path', 'working-folder')]),
    ...locales,
    ...environmentOptions(plan),
  ]);
}

function environmentOptions({ reach, release, environment, modulePath }: Plan): Option[] {
  const home = reach === 'python-home' ? [noted('python-home', environment, 'path', 'python-home')] : [];
  if (!can(release, 'python-path')) return home;
  const note: NoteId = reach === 'python-path' ? 'path-in-front' : 'project-path';
  return [...home, noted('python-path', modulePath.join(':'), 'path', note)];
}

function noted(name: string, value: string, role: 'path' | 'string', note: NoteId): Option {
  return optionLine(name, value, role, note);
}

/** Which request goes to which script; the longer mount point first, since Apache takes the first that fits. */
function routes(plan: Plan): ConfigNode[] {
  const { deployment: { processGroup, mount }, probe, script, release } = plan;
  if (can(release, 'alias-options')) {
    const groups = [optionLine('process-group', processGroup, 'variable'), option('application-group', MAIN_INTERPRETER, 'variable')];
    return [
      directive('WSGIScriptAlias', [word(PROBE_MOUNT, 'string'), word(probe, 'path'), ...groups], 'probe' satisfies NoteId),
      directive('WSGIScriptAlias', [word(mount, 'string'), word(script, 'path'), ...groups], 'alias-options' satisfies NoteId),
    ];
  }
  return [
    directive('WSGIProcessGroup', [word(processGroup, 'variable')], 'process-group' satisfies NoteId),
    directive('WSGIApplicationGroup', [word(MAIN_INTERPRETER, 'variable')]),
    directive('WSGIScriptAlias', [word(PROBE_MOUNT, 'string'), word(probe, 'path')], 'probe' satisfies NoteId),
    directive('WSGIScriptAlias', [word(mount, 'string'), word(script, 'path')]),
  ];
}

/** Everybody may reach the script, only this machine the probe, and nobody any other file of the folder. */
function access({ script, probe, release }: Plan): ConfigNode[] {
  const modern = can(release, 'apache-2.4');
  const everybody = modern
    ? [directive('Require', [word('all'), word('granted')])]
    : [directive('Order', [word('allow,deny')]), directive('Allow', [word('from'), word('all')])];
  const thisMachine = modern
    ? [directive('Require', [word('local')], 'access' satisfies NoteId)]
    : [
        directive('Order', [word('deny,allow')], 'access' satisfies NoteId),
        directive('Deny', [word('from'), word('all')]),
        directive('Allow', [word('from'), word('127.0.0.1')]),
      ];
  return [
    section('Directory', [word(literalPattern(folderOf(script)), 'path')], [
      section('Files', [word(literalPattern(nameOf(script)), 'path')], everybody),
      section('Files', [word(literalPattern(nameOf(probe)), 'path')], thisMachine),
    ]),
  ];
}

/** The comment lines at the head of the file: what it is and what it was made for. */
export function siteHeader({ release, platform }: Plan): ConfigNode[] {
  return [comment(`One application in daemon mode, for mod_wsgi ${release} on ${platform.label}.`)];
}
