import { directive, option, optionLine, word, type Directive, type Option } from '#core/apache';
import type { NoteId } from '../note.ts';
import type { GroupPlan, SitePart } from '../plan-types.ts';

/** The definition of each daemon process group. */
export function daemonProcesses(plan: SitePart): Directive[] {
  return plan.groups.map((group) => daemonProcess(plan, group));
}

function daemonProcess(plan: SitePart, group: GroupPlan): Directive {
  const { deployment: { processes, threads }, locale } = plan;
  const { user, userGroup, workingDirectory } = group;
  return directive('WSGIDaemonProcess', [
    word(group.name, 'variable'),
    ...(user === '' ? [] : [optionLine('user', user, 'string'), option('group', userGroup, 'string')]),
    optionLine('processes', String(processes), 'number'), option('threads', String(threads), 'number'),
    ...(workingDirectory === undefined ? [] : [noted('home', workingDirectory, 'path', 'working-directory')]),
    ...(locale === undefined ? [] : [noted('lang', locale, 'string', 'locale'), option('locale', locale, 'string')]),
    ...environmentOptions(plan, group),
  ]);
}

function environmentOptions({ method, baseline, separator }: SitePart, { pythonHome, pythonPath }: GroupPlan): Option[] {
  const home = pythonHome === undefined ? [] : [noted('python-home', pythonHome, 'path', baseline === undefined ? 'python-home' : 'baseline')];
  if (pythonPath.length === 0) return home;
  const note: NoteId = method === 'python-path' || method === 'baseline' ? 'path-in-front' : 'project-path';
  return [...home, noted('python-path', pythonPath.join(separator), 'path', note)];
}

function noted(name: string, value: string, role: 'path' | 'string', note: NoteId): Option {
  return optionLine(name, value, role, note);
}
