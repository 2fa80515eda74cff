import type { Python } from '#core/releases';
import type { Account } from './disk/index.ts';

/** Origin of a Python: `upstream` as its makers ship it, also by pyenv, uv and conda; `debian` with `dist-packages`. */
export type Maker = 'upstream' | 'debian';

/** A complete Python on the machine: an installation, a conda environment or a copied tree. */
export interface Installation {
  readonly python: Python;
  /** `sys.prefix` of it. */
  readonly prefix: string;
  readonly maker: Maker;
  /** Packages in its own directory for packages. */
  readonly packages: readonly string[];
  /** `lib64` on the Red Hat family. */
  readonly platlibdir?: 'lib' | 'lib64';
  /** The one account that may enter its prefix. */
  readonly only?: Account;
}

/** A `.pth` file: its name, and its lines. */
export interface PathFile {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The program that made an environment. `virtualenv-16`: 16 and older, with a library of its own. */
export type Tool = 'venv' | 'virtualenv' | 'virtualenv-16';

/** Defect of an environment. */
export type Damage = 'no-pyvenv-cfg' | 'no-programs' | 'program-gone' | 'base-gone';

/** A virtual environment. */
export interface Environment {
  readonly path: string;
  readonly tool: Tool;
  readonly base: Installation;
  readonly packages: readonly string[];
  readonly pathFiles?: readonly PathFile[];
  /** Made with `--system-site-packages`. */
  readonly systemSite?: true;
  /** Its programs are copies instead of links. */
  readonly copies?: true;
  readonly damage?: readonly Damage[];
  /** The one account that may enter it. */
  readonly only?: Account;
}

/** A directory of modules that is no environment. */
export interface ModuleDirectory {
  readonly path: string;
  readonly packages: readonly string[];
  readonly pathFiles?: readonly PathFile[];
  readonly only?: Account;
}

/** A step of a WSGI script that changes where Python looks, in the order in which the script takes them. */
export type ScriptStep =
  /** `site.addsitedir(directory)` */
  | { readonly does: 'add-site-directory'; readonly directory: string }
  /** `sys.path.insert(0, directory)` */
  | { readonly does: 'insert'; readonly directory: string }
  /** `sys.path.append(directory)` */
  | { readonly does: 'append'; readonly directory: string }
  /** Moves to the front what came onto the path since the script began. */
  | { readonly does: 'new-to-front' }
  /** `sys.prefix = directory` */
  | { readonly does: 'set-prefix'; readonly directory: string }
  /** Runs `bin/activate_this.py` of an environment. */
  | { readonly does: 'activate'; readonly environment: string };

/** A WSGI script, as far as it changes where Python looks. */
export interface Script {
  readonly path: string;
  readonly steps: readonly ScriptStep[];
}

/** Description of a machine, in values only. The disk is made from it. */
export interface Machine {
  /** The Python whose library mod_wsgi was linked with. */
  readonly python: Installation;
  /** Others on the machine; the bases of environments need not be named again. */
  readonly installations?: readonly Installation[];
  readonly environments: readonly Environment[];
  readonly directories: readonly ModuleDirectory[];
  readonly links?: readonly { readonly path: string; readonly to: string }[];
  readonly scripts: readonly Script[];
  /** Environment variables of Apache's start, PATH included. */
  readonly variables: Readonly<Partial<Record<string, string>>>;
  /** The account of Apache's own child processes. */
  readonly account: Account;
  /** Home directories of accounts. */
  readonly homes: Readonly<Partial<Record<Account, string>>>;
  /** Working directory of the shell that started Apache. */
  readonly workingDirectory: string;
}
