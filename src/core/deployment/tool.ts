/** A program that makes virtual environments. */
export interface Tool {
  readonly label: string;
  /** `pyvenv`: the library stays in the base installation. `copied`: the environment has a library of its own. */
  readonly layout: 'pyvenv' | 'copied';
  /** The module to run with `python -m`. */
  readonly module: string;
  /** The distribution's package that brings it, where the platform has one. */
  readonly packages: Readonly<Partial<Record<'debian' | 'redhat', string>>>;
}

/** The tools, by the key that a deployment uses. */
export const TOOLS = {
  venv: { label: 'python -m venv', layout: 'pyvenv', module: 'venv', packages: { debian: 'python3-venv' } },
  virtualenv: {
    label: 'virtualenv 20 or newer', layout: 'pyvenv', module: 'virtualenv',
    packages: { debian: 'python3-virtualenv', redhat: 'python3-virtualenv' },
  },
  'virtualenv-16': { label: 'virtualenv 16 or older', layout: 'copied', module: 'virtualenv', packages: {} },
} as const satisfies Record<string, Tool>;

export type ToolKey = keyof typeof TOOLS;
