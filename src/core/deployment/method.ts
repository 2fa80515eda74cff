/** Methods to point mod_wsgi at an environment, their conditions, and the choice of the best one. */
import { can, type Release } from '#core/releases';
import type { Family } from './platform.ts';
import type { Tool } from './tool.ts';

/** Methods by key; `short` is their label in tables. */
export const METHODS = {
  'python-home': { label: 'python-home= on the process group', short: 'python-home=' },
  'server-home': { label: 'WSGIPythonHome for the whole server', short: 'WSGIPythonHome' },
  baseline: { label: 'empty WSGIPythonHome, packages in python-path=', short: 'empty home' },
  'python-path': { label: 'site-packages in python-path=', short: 'python-path=' },
  'server-path': { label: 'site-packages in WSGIPythonPath', short: 'WSGIPythonPath' },
  'activate-this': { label: 'activate_this.py in the script', short: 'activate_this.py' },
  'site-dir-front': { label: 'site.addsitedir() in the script, moved to the front', short: 'addsitedir, moved' },
  'site-dir': { label: 'site.addsitedir() in the script', short: 'addsitedir' },
  'python-executable': { label: 'WSGIPythonExecutable', short: 'WSGIPythonExecutable' },
  'symlink-tree': { label: 'PYTHONHOME and a tree of links', short: 'PYTHONHOME' },
} as const satisfies Record<string, { readonly label: string; readonly short: string }>;

export type Method = keyof typeof METHODS;

/** Conditions that decide which methods are available. */
export interface Situation {
  readonly release: Release;
  readonly daemon: boolean;
  readonly windows: boolean;
  readonly family: Family;
  readonly module: 'distribution' | 'pip';
  readonly tool: Tool;
  /** Environments of the whole deployment. */
  readonly environments: number;
  /** One process imports from several environments: embedded, or one process group for all. */
  readonly mixedProcess: boolean;
  /** Set where mod_wsgi cannot pass the environment's path to Python as its home (fact H14). */
  readonly homeLost?: true;
}

/** Methods for "auto", best first. Others must be chosen. */
const PREFERENCE: readonly Method[] = ['python-home', 'python-path', 'server-home', 'server-path', 'baseline', 'activate-this', 'site-dir-front'];

/** Best method in a situation. One is always available: scripts can add directories in every release. */
export function bestMethod(situation: Situation): Method {
  return PREFERENCE.find((method) => whyUnavailable(method, situation) === undefined) ?? 'site-dir-front';
}

/** Best method of a release for one application in daemon mode. */
export function defaultMethodOf(release: Release): Method {
  return bestMethod(usualSituation(release));
}

/** One application in daemon mode, with an environment of a layout that can be a home of the release. */
export function usualSituation(release: Release): Situation {
  const layout = can(release, 'venv-as-home') ? 'pyvenv' : 'copied';
  const tool: Tool = { label: '', layout, activates: true, ownPython: false, proven: true, onWindows: true, runsOn: () => true };
  return { release, daemon: true, windows: false, family: 'debian', module: 'distribution', tool, environments: 1, mixedProcess: false };
}

/** Reason why a method is unavailable in a situation. Returns undefined if it is available. */
export function whyUnavailable(method: Method, situation: Situation): string | undefined {
  const { release, daemon, windows } = situation;
  switch (method) {
    case 'python-home':
      return whyNoOption('python-home', situation) ?? whyNotOneHome(situation) ?? whyNoHome(situation);
    case 'server-home':
      if (windows && can(release, 'no-home-on-windows')) return `mod_wsgi ${release} has no WSGIPythonHome on Windows.`;
      return whyNotOneServer(situation) ?? whyNoHome(situation);
    case 'baseline':
      return whyNoOption('python-path', situation) ?? whyNotOneHome(situation) ?? whyNoHome(situation);
    case 'python-path':
      if (daemon && can(release, 'path-appended')) return `mod_wsgi ${release} adds the directories of python-path= last, after the base interpreter's packages.`;
      return whyNoOption('python-path', situation) ?? whyNotOneHome(situation);
    case 'server-path':
      if (daemon && can(release, 'python-path')) return `mod_wsgi ${release} does not apply WSGIPythonPath to daemon processes.`;
      if (can(release, 'path-appended')) return `mod_wsgi ${release} adds the directories of WSGIPythonPath last, after the base interpreter's packages.`;
      return whyNotOneServer(situation);
    case 'activate-this':
      return situation.tool.activates ? undefined : `An environment created by ${situation.tool.label} has no activate_this.py.`;
    case 'site-dir-front':
    case 'site-dir':
      return undefined;
    case 'python-executable':
      if (windows) return 'WSGIPythonExecutable never existed on Windows.';
      if (!can(release, 'python-executable')) return `mod_wsgi ${release} does not have WSGIPythonExecutable.`;
      return whyNotOneServer(situation) ?? whyNoHome(situation);
    case 'symlink-tree':
      if (windows) return 'A tree of links needs a UNIX system.';
      if (situation.family !== 'debian') return 'The tree follows the library layout of Debian\'s Python, which is different on this platform.';
      if (situation.module === 'pip') return 'A tree of links has no programs, so pip cannot build mod_wsgi inside it.';
      return whyNotOneServer(situation);
  }
}

/** Checks if a method makes the environment's root Python's home, so that its layout matters. */
export function isHome(method: Method): boolean {
  return method === 'python-home' || method === 'server-home' || method === 'baseline' || method === 'python-executable';
}

/** Checks if the WSGI script itself attaches the environment. */
export function isInScript(method: Method): method is 'activate-this' | 'site-dir-front' | 'site-dir' {
  return method === 'activate-this' || method === 'site-dir-front' || method === 'site-dir';
}

/** Facts D01, D02. */
function whyNoOption(option: 'python-home' | 'python-path', { release, daemon }: Situation): string | undefined {
  if (!daemon) return `${option}= is an option of a daemon process group, and embedded mode has none.`;
  return can(release, option) ? undefined : `mod_wsgi ${release} does not have ${option}=.`;
}

function whyNotOneHome({ mixedProcess }: Situation): string | undefined {
  return mixedProcess ? 'A process has one Python home and one import path, but these applications need several.' : undefined;
}

function whyNotOneServer({ environments }: Situation): string | undefined {
  return environments > 1 ? 'This method sets one environment for the whole server, but these applications have several.' : undefined;
}

/** Facts V01, V05, V06, H11, H14. */
function whyNoHome({ release, windows, tool, homeLost }: Situation): string | undefined {
  if (homeLost) return 'Without locale=, mod_wsgi cannot pass a path with non-ASCII characters as the Python home. Use a path without them, such as the path of a symbolic link.';
  if (tool.layout !== 'pyvenv') return undefined;
  const works = windows ? can(release, 'home-adds-packages-on-windows') : can(release, 'venv-as-home');
  return works ? undefined : `mod_wsgi ${release} cannot run from an environment created by ${tool.label}, which has no standard library of its own.`;
}
