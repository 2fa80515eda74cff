import type { OptionQuoting } from '#core/apache';
import type { FrameworkKey, Method, Platform, Tool, ToolKey, ValidDeployment } from '#core/deployment';
import type { Python, Release } from '#core/releases';

/** A recipe is legacy if the newest release would use another method or another layout of the environment. */
export type Era = 'current' | 'legacy';

/** One application with absolute paths and all options resolved. */
export interface AppPlan {
  readonly name: string;
  readonly mount: string;
  readonly project: string;
  readonly script: string;
  readonly framework: FrameworkKey;
  readonly appModule: string;
  readonly probe: string;
  readonly probeMount: string;
  readonly environment: string;
  readonly sitePackages: string;
  /** The daemon process group it runs in; undefined in embedded mode. */
  readonly group: string | undefined;
  /** Its interpreter: the main one where it is alone in its processes; undefined where each script has its own. */
  readonly applicationGroup: string | undefined;
  /** Directories that the script itself puts in front of `sys.path`. */
  readonly inserts: readonly string[];
}

/** One daemon process group. */
export interface GroupPlan {
  readonly name: string;
  /** Account and group of its processes; empty if Apache cannot change accounts. */
  readonly user: string;
  readonly userGroup: string;
  /** Directory that its processes start in: the chosen one, or one that exists for the account (facts C08, C09). */
  readonly workingDirectory: string | undefined;
  readonly pythonHome: string | undefined;
  /** Directories for `python-path=`; the first wins. */
  readonly pythonPath: readonly string[];
}

/** Settings outside of virtual hosts, the only context that Apache accepts (fact H03). */
export interface ServerPlan {
  readonly pythonHome: string | undefined;
  readonly pythonExecutable: string | undefined;
  /** Directories for `WSGIPythonPath`. */
  readonly pythonPath: readonly string[];
  readonly socketPrefix: string | undefined;
  readonly restrictEmbedded: boolean;
}

/** A deployment with every option resolved: the input of all writers of files. */
export interface Plan {
  readonly deployment: ValidDeployment;
  readonly release: Release;
  readonly era: Era;
  readonly quoting: OptionQuoting;
  readonly platform: Platform;
  readonly method: Method;
  readonly tool: Tool;
  readonly toolKey: ToolKey;
  readonly python: Python;
  readonly module: 'distribution' | 'pip';
  /** True if the release can still be installed; otherwise it must be on the machine. */
  readonly obtainable: boolean;
  readonly applications: readonly [AppPlan, ...AppPlan[]];
  readonly groups: readonly GroupPlan[];
  readonly server: ServerPlan;
  /** The empty environment that serves as a home, where packages are reached by another way. */
  readonly baseline: string | undefined;
  readonly siteFile: string;
  /** The different environments of the applications. */
  readonly environments: readonly string[];
  /** Accounts that read project and environment: those of the process groups, or Apache's own in embedded mode. */
  readonly users: readonly string[];
  /** The certificate of HTTPS and its key; `chain` for an Apache that reads no chain from the certificate's file. */
  readonly certificate: { readonly file: string; readonly key: string; readonly chain: string | undefined };
  /** True if processes start in the home directory of another account than Apache's, with no option against it. */
  readonly needsAccountHome: boolean;
  /** The language environment to set: the reader's choice, or one for a path that is not ASCII. */
  readonly locale: string | undefined;
  /** True if Apache must start in a UTF-8 locale: a path is not ASCII, and no option sets the locale. */
  readonly startLocale: boolean;
  /** Separator of directories in a list. */
  readonly separator: ':' | ';';
}

/** Part of a plan that the site configuration prints. */
export type SitePart = Pick<Plan, 'applications' | 'groups' | 'server' | 'baseline' | 'certificate' | 'locale' | 'method' | 'platform' | 'release' | 'separator' | 'deployment'>;

/** Part of a plan that scripts and probes print. */
export type ScriptPart = Pick<Plan, 'method' | 'platform' | 'python' | 'deployment'>;

/** Part of a plan that the setup commands print. */
export type SetupPart = Omit<Plan, 'era' | 'quoting' | 'server' | 'locale' | 'separator'>;

/** Part of a plan that notes about its lines explain. */
export type LinePart = Pick<Plan, 'applications' | 'baseline' | 'deployment' | 'groups' | 'locale' | 'method' | 'module' | 'obtainable' | 'platform' | 'python' | 'release' | 'server' | 'startLocale' | 'tool'>;

/** Part of a plan that warnings depend on. */
export type WarningPart = FormPart & Pick<Plan, 'applications' | 'baseline' | 'groups' | 'module' | 'needsAccountHome' | 'python' | 'server' | 'startLocale' | 'users'>;

/** Part of a plan that decides how it fails. */
export type FailurePart = Pick<Plan, 'applications' | 'baseline' | 'deployment' | 'groups' | 'method' | 'platform' | 'python' | 'release' | 'users'>;

/** Part of a plan that makes its form, which was run on a real Apache or not. */
export type FormPart = Pick<Plan, 'deployment' | 'method' | 'platform' | 'release' | 'tool'>;

/** Part of a plan in the picture of its processes. */
export type TopologyPart = Pick<Plan, 'applications' | 'deployment' | 'groups' | 'platform'>;

/** Part of a plan that becomes a machine of the emulator. */
export type MachinePart = Pick<Plan, 'applications' | 'baseline' | 'deployment' | 'environments' | 'method' | 'module' | 'platform' | 'python' | 'release' | 'siteFile' | 'tool'>;

/** The application group of the main interpreter, which all C extensions work in. */
export const MAIN_INTERPRETER = '%{GLOBAL}';
