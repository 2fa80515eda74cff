import { packagedPython, type Family, type ToolKey } from '#core/deployment';
import type { Python } from '#core/releases';
import type { SetupPart } from '../plan-types.ts';

/** Names of packages to install beside Apache: the Python of the recipe, its headers, and the tool. */

/** Package names of a family for its own Python, without a number, and for a series. */
export interface PythonNames {
  readonly own: { readonly venv: readonly string[]; readonly headers: string };
  readonly series: (series: Python) => { readonly packages: readonly string[]; readonly venv: readonly string[]; readonly headers: string };
}

/** The package that brings a tool, where a family has one. */
const TOOL_PACKAGES: Readonly<Partial<Record<ToolKey, Readonly<Partial<Record<Family, string>>>>>> = {
  virtualenv: { debian: 'python3-virtualenv', redhat: 'python3-virtualenv', container: 'python3-virtualenv', suse: 'python3-virtualenv', macos: 'virtualenv' },
  virtualenvwrapper: { debian: 'virtualenvwrapper', container: 'virtualenvwrapper', macos: 'virtualenvwrapper' },
  uv: { macos: 'uv', redhat: 'uv' },
  pyenv: { macos: 'pyenv' },
};

/** The package that brings the tool; undefined where it must be on the machine already. */
export function toolPackage({ platform, toolKey, method }: SetupPart): string | undefined {
  // The distribution's tools belong to the distribution's Python.
  return method === 'symlink-tree' || platform.bringsPython ? undefined : TOOL_PACKAGES[toolKey]?.[platform.family];
}

/** The packages of the interpreter that makes the environment, of its headers where mod_wsgi is built, and of the tool. */
export function pythonPackages(plan: SetupPart, names: PythonNames): string[] {
  const { deployment, module, tool, toolKey, method, python, platform } = plan;
  const toolName = toolPackage(plan);
  const rest = toolName === undefined ? [] : [toolName];
  if (tool.ownPython || platform.bringsPython) return rest;
  const wantsVenv = toolKey === 'venv' && method !== 'symlink-tree';
  const build = (headers: string): string[] => (module === 'pip' ? [headers] : []);
  if (method === 'symlink-tree') return ['python3-pip'];
  const packaged = packagedPython(deployment);
  if (packaged !== undefined) return [...packaged.packages, ...build(packaged.headers), ...rest];
  if (deployment.python === 'auto') return [...(wantsVenv ? names.own.venv : []), ...build(names.own.headers), ...rest];
  const series = names.series(python);
  return [...series.packages, ...(wantsVenv ? series.venv : []), ...build(series.headers), ...rest];
}

/** Packages for compiling a Python with pyenv. */
export function buildTools({ toolKey }: SetupPart, packages: readonly string[]): readonly string[] {
  return toolKey === 'pyenv' ? packages : [];
}

/** Returns whether the site has an encrypted virtual host. */
export function isEncrypted({ deployment }: SetupPart): boolean {
  return deployment.vhost === 'https';
}

/** Returns true if Apache must be restarted: a reload keeps a module's Python and the variables (fact H15). */
export function needsRestart({ module, method, startLocale }: SetupPart): boolean {
  return module === 'pip' || method === 'symlink-tree' || startLocale;
}
