/** Machine that a configuration implies: every directory that it names exists, and is what its name suggests. */
import type { Setting } from '#core/apache';
import type { Python, Release } from '#core/releases';
import type { Damage, Environment, Installation, Machine, Maker, ModuleDirectory, ScriptStep, Tool } from './machine.ts';
import { serverOf } from './server.ts';

/** Facts that the configuration does not have. */
export interface Supposition {
  readonly python: Python;
  readonly maker: Maker;
  /** The tool that made every environment. */
  readonly tool: Tool;
  /** The package that the application imports; every environment and module directory has it, and the base. */
  readonly imports: string;
  /** Defect of every environment: `missing` does not exist, `closed` can be entered by root alone. */
  readonly fault?: Damage | 'missing' | 'closed';
  /** An environment that the scripts change `sys.path` for, and the steps that each of them takes. */
  readonly activated?: { readonly environment: string; readonly steps: readonly ScriptStep[] };
}

/** Directives that mount a script: its path is the second argument. */
const MOUNTS: ReadonlySet<string> = new Set(['wsgiscriptalias', 'wsgiscriptaliasmatch']);

const PACKAGES = /^(.+?)\/(?:lib|lib64)\/python(\d+\.\d+)\/site-packages\/*$/;

/** Makes the machine for the settings of a configuration. */
export function supposedMachine(settings: readonly Setting[], release: Release, { python, maker, tool, imports, fault, activated }: Supposition): Machine {
  const base = baseOf(python, maker, imports);
  const environments = new Map<string, Environment>();
  const directories = new Map<string, ModuleDirectory>();
  const addEnvironment = (path: string, series: string = python): void => {
    const own = series === python ? base : { ...base, python: series as Python };
    if (path === '' || path === base.prefix || environments.has(path) || fault === 'missing') return;
    environments.set(path, { path, tool, base: own, packages: [imports], ...(fault === 'closed' ? { only: 'root' } : fault === undefined ? {} : { damage: [fault] }) });
  };
  const { home, executable, path, groups, layers } = serverOf(settings, release);
  const lists = [path?.value, ...[...groups.values()].map(({ options }) => options['python-path']), ...layers.map(({ value }) => value)];
  for (const value of [home?.value, executable?.value, ...[...groups.values()].map(({ options }) => options['python-home'])]) {
    if (value !== undefined) addEnvironment(rootOf(value));
  }
  if (activated !== undefined) addEnvironment(activated.environment);
  for (const each of lists.flatMap((list) => list?.split(':') ?? [])) {
    const [, root, series] = PACKAGES.exec(each) ?? [];
    if (root !== undefined) addEnvironment(root, series);
    else if (each.startsWith('/') && !environments.has(each)) directories.set(each, { path: each, packages: [imports] });
  }
  for (const { options } of groups.values()) if (options['home']?.startsWith('/') === true) directories.set(options['home'], { path: options['home'], packages: [] });
  const mounted = activated === undefined ? [] : settings.flatMap(({ key, words: [, script] }) => (MOUNTS.has(key) && script !== undefined ? [script] : []));
  return {
    python: base, environments: [...environments.values()], directories: [...directories.values()],
    scripts: [...new Set(mounted)].map((script) => ({ path: script, steps: activated?.steps ?? [] })),
    variables: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    account: 'www-data', homes: { root: '/root', 'www-data': '/var/www' }, workingDirectory: '/',
  };
}

function baseOf(python: Python, maker: Maker, imports: string): Installation {
  return { python, prefix: '/usr', maker, packages: [imports] };
}

/** The environment that somebody meant who named a program or a directory inside of it. */
function rootOf(home: string): string {
  return home.replace(/\/+$/, '').replace(/\/bin(?:\/python[\d.]*)?$/, '').replace(PACKAGES, '$1');
}
