/** The machine that every run saw, from the table in the runs' own description. */
import type { Damage, Environment, Installation, Machine, Outcome, Script, ScriptStep } from '#core/emulator';
import { isPython2, PYTHONS, type Python } from '#core/releases';

import type { MeasuredRun } from './runs.ts';

const DEMO = '/srv/demo';
const PACKAGE = 'whoami_pkg';

/** PATH that Apache was started with; on it there is Debian's `python3`, and no `python`. */
const SEARCHED = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Python of Debian 12, beside whatever mod_wsgi was built for. */
const DEBIAN: Installation = { python: '3.11', prefix: '/usr', maker: 'debian', packages: [PACKAGE] };

/** For each Python of mod_wsgi, that of `venv-other`. */
const OTHER: Readonly<Partial<Record<Python, Python>>> = { '2.7': '3.6', '3.6': '3.8', '3.8': '3.6', '3.11': '3.12', '3.12': '3.11', '3.13': '3.12' };

/** A machine that nothing here describes, with the reason. */
type UnknownMachine = Extract<Outcome, { kind: 'unknown' }>;

/** The machine of a run. */
export function machineOf(run: MeasuredRun): Machine | UnknownMachine {
  const python = seriesOf(run.python);
  if (python === undefined) return { kind: 'unknown', why: `${JSON.stringify(run.python)} is no version of a Python that mod_wsgi was made for.` };
  const scripts = scriptsFor(python);
  const strange = run.config.flatMap((lines) => lines.match(/\/srv\/demo\/wsgi\/[\w.-]+\.wsgi/g) ?? []).find((named) => scripts.every(({ path }) => path !== named));
  if (strange !== undefined) return { kind: 'unknown', why: `Nothing describes the script ${strange}.` };
  const debian = run.build.includes('-deb');
  // Some experiments took the base interpreter's directory away from every account but root. Only their titles mention it.
  const closed = /base Python lives under a 0700 directory/.test(run.title);
  const own = debian ? DEBIAN : { ...built(python), ...(closed ? { only: 'root' } : {}) };
  return {
    python: own,
    installations: [DEBIAN],
    environments: environmentsOf(own, debian),
    directories: [
      { path: `${DEMO}/lib-a`, packages: [PACKAGE], pathFiles: [{ name: 'a.pth', lines: [`${DEMO}/extra-lib-a`] }] },
      { path: `${DEMO}/lib-b`, packages: [PACKAGE] },
      ...['extra', 'extra-b'].map((name) => ({ path: `${DEMO}/${name}`, packages: ['from_pth'] })),
      ...['extra-20', 'extra-lib-a', 'wsgi'].map((name) => ({ path: `${DEMO}/${name}`, packages: [] })),
      { path: `${DEMO}/private`, packages: [], only: 'root' },
    ],
    links: [{ path: `${DEMO}/current`, to: `${DEMO}/venv` }],
    scripts,
    variables: { PATH: SEARCHED, LANG: 'C', ...run.environment },
    account: 'www-data',
    homes: { root: '/root', 'www-data': '/var/www' },
    workingDirectory: '/',
  };
}

/** The series of `3.11.7` and `3.11.2 (Debian)`: what stands before the second dot. */
function seriesOf(version: string): Python | undefined {
  return PYTHONS.find((each) => /^\d+\.\d+/.exec(version)?.[0] === each);
}

/** A base interpreter that was built for the runs. */
function built(python: Python): Installation {
  return { python, prefix: `/opt/python${python}`, maker: 'upstream', packages: [PACKAGE] };
}

function environmentsOf(base: Installation, debian: boolean): Environment[] {
  const tool = isPython2(base.python) ? 'virtualenv-16' : 'venv';
  const extra = (name: string): Pick<Environment, 'pathFiles'> => ({ pathFiles: [{ name: 'demo.pth', lines: [`${DEMO}/${name}`] }] });
  const usual = { tool, base, packages: [PACKAGE] } as const;
  const damaged = (name: string, ...damage: Damage[]): Environment => ({ ...usual, path: `${DEMO}/${name}`, damage });
  const other = OTHER[base.python];
  return [
    { ...usual, path: `${DEMO}/venv`, ...extra('extra') },
    { ...usual, path: `${DEMO}/venv-b`, ...extra('extra-b') },
    { ...usual, path: `${DEMO}/my envs/venv` },
    { ...usual, path: `${DEMO}/private/venv` },
    { ...usual, path: `${DEMO}/empty`, packages: [] },
    { ...usual, path: `${DEMO}/venv-sys`, systemSite: true },
    { ...usual, path: `${DEMO}/venv20`, tool: 'virtualenv', ...extra('extra-20') },
    ...(base.python === '3.6' ? [{ ...usual, path: `${DEMO}/venv16`, tool: 'virtualenv-16' } as const] : []),
    ...(other === undefined ? [] : [{ ...usual, path: `${DEMO}/venv-other`, tool: 'venv', base: built(other) } as const]),
    ...(base.python === '3.11' ? [{ ...usual, path: `${DEMO}/venv-same`, base: debian ? built('3.11') : DEBIAN }] : []),
    { ...usual, path: `${DEMO}/venv-closed`, only: 'root' },
    damaged('venv-dangling', 'program-gone', 'base-gone'),
    damaged('venv-badhome', 'base-gone'),
    damaged('venv-nocfg', 'no-pyvenv-cfg'),
    damaged('venv-nobin', 'no-programs'),
    damaged('venv-moved'),
    { ...usual, path: `${DEMO}/venv-copies`, copies: true },
  ];
}

function scriptsFor(python: Python): Script[] {
  const packages = `${DEMO}/venv/lib/python${python}/site-packages`;
  const written = (name: string): ScriptStep[] => [
    { does: 'add-site-directory', directory: `${DEMO}/${name}/lib/python${python}/site-packages` },
    { does: 'new-to-front' },
    { does: 'set-prefix', directory: `${DEMO}/${name}` },
  ];
  const steps: Readonly<Record<string, readonly ScriptStep[]>> = {
    app: [],
    o_append: [{ does: 'add-site-directory', directory: packages }],
    o_reorder: [{ does: 'add-site-directory', directory: packages }, { does: 'new-to-front' }],
    o_insert: [{ does: 'insert', directory: packages }],
    ...Object.fromEntries(['venv', 'venv-b', 'venv20'].map((name) => [`act_${name}`, [{ does: 'activate', environment: `${DEMO}/${name}` }]])),
    ...Object.fromEntries(['venv', 'venv-b'].map((name) => [`acteq_${name}`, written(name)])),
  };
  return Object.entries(steps).map(([name, each]) => ({ path: `${DEMO}/wsgi/${name}.wsgi`, steps: each }));
}

/** Names the copy of the package at a path, in the words of the records. */
export function copyAt(directory: string, realPath: string): string {
  const at = realPath.startsWith(`${DEMO}/`) ? realPath : directory;
  if (!at.startsWith(`${DEMO}/`)) return 'base interpreter';
  return at.slice(DEMO.length + 1).replace(/\/lib\/python[\d.]+\/site-packages\/.*$/, '').replace(/\/whoami_pkg$/, '');
}
