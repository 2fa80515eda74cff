import { compareVersions, hasVenv, isPython2, type Python } from '#core/releases';

/** A program that makes virtual environments. */
export interface Tool {
  readonly label: string;
  /**
   * `pyvenv`: the standard library stays in the base installation, which `pyvenv.cfg` names. `copied`: the environment has a
   * library of its own. `installation`: it is a whole Python.
   */
  readonly layout: 'pyvenv' | 'copied' | 'installation';
  /** True if its environments have `bin/activate_this.py`. */
  readonly activates: boolean;
  /** True if it brings its own Python, for which mod_wsgi must be built. */
  readonly ownPython: boolean;
  /** True if our tests or a recorded run used its environments on a real server. */
  readonly proven: boolean;
  /** True if it runs on Windows. */
  readonly onWindows: boolean;
  /** Checks if it runs on a Python series. */
  readonly runsOn: (python: Python) => boolean;
}

const python3 = (python: Python): boolean => !isPython2(python);

/** The tools, by the key that a deployment uses. */
export const TOOLS = {
  venv: { label: 'python -m venv', layout: 'pyvenv', proven: true, activates: false, ownPython: false, onWindows: true, runsOn: hasVenv },
  uv: { label: 'uv', layout: 'pyvenv', proven: false, activates: true, ownPython: false, onWindows: true, runsOn: (python) => compareVersions(python, '3.8') >= 0 },
  virtualenv: { label: 'virtualenv 20 or newer', layout: 'pyvenv', proven: true, activates: true, ownPython: false, onWindows: true, runsOn: (python) => python === '2.7' || compareVersions(python, '3.5') >= 0 },
  'virtualenv-16': { label: 'virtualenv 16 or older', layout: 'copied', proven: true, activates: true, ownPython: false, onWindows: true, runsOn: (python) => compareVersions(python, '3.9') <= 0 },
  virtualenvwrapper: { label: 'virtualenvwrapper', layout: 'pyvenv', proven: false, activates: true, ownPython: false, onWindows: false, runsOn: (python) => python === '2.7' || compareVersions(python, '3.5') >= 0 },
  conda: { label: 'conda', layout: 'installation', proven: false, activates: false, ownPython: true, onWindows: true, runsOn: python3 },
  pyenv: { label: 'pyenv', layout: 'pyvenv', proven: false, activates: false, ownPython: true, onWindows: false, runsOn: hasVenv },
} as const satisfies Record<string, Tool>;

export type ToolKey = keyof typeof TOOLS;
