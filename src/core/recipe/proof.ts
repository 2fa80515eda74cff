/** Recorded experiments by the method that they prove. */
import type { Method, Tool } from '#core/deployment';
import { isPython2, type Python } from '#core/releases';

/** An experiment with the method and the circumstances that it proves. Absent circumstances do not matter. */
export interface Proof {
  readonly method: Method;
  readonly experiment: string;
  /** Expected origin of the package if the method works: directory of the environment, by URL. */
  readonly winner: string;
  readonly daemon?: boolean;
  readonly layout?: Tool['layout'];
  readonly python?: 'Python 2' | 'Python 3';
  /** Several applications, each with an environment of its own. */
  readonly several?: boolean;
}

/** Properties of a recipe that an experiment can prove. */
export interface Circumstances {
  readonly daemon: boolean;
  readonly layout: Tool['layout'];
  readonly python: Python;
  readonly several?: boolean;
}

/**
 * The experiments; the first that fits counts. Their `venv` has a library of its own on Python 2 and none on Python 3.
 * A script does the same in either mode, and so does a variable that Apache was started with.
 */
export const PROOF: readonly Proof[] = [
  { method: 'python-home', experiment: 'v', winner: 'venv/venv-b', daemon: true, layout: 'copied', python: 'Python 2', several: true },
  { method: 'python-home', experiment: 'v', winner: 'venv/venv-b', daemon: true, layout: 'pyvenv', python: 'Python 3', several: true },
  { method: 'python-home', experiment: 'g', winner: 'venv', daemon: true, layout: 'copied', python: 'Python 2' },
  { method: 'python-home', experiment: 'g', winner: 'venv', daemon: true, layout: 'pyvenv', python: 'Python 3' },
  { method: 'python-home', experiment: 'g_v20', winner: 'venv20', daemon: true, layout: 'pyvenv', python: 'Python 2' },
  { method: 'python-home', experiment: 'g_v16', winner: 'venv16', daemon: true, layout: 'copied', python: 'Python 3' },
  { method: 'server-home', experiment: 'b_d', winner: 'venv', daemon: true, layout: 'copied', python: 'Python 2', several: false },
  { method: 'server-home', experiment: 'b_d', winner: 'venv', daemon: true, layout: 'pyvenv', python: 'Python 3', several: false },
  { method: 'server-home', experiment: 'b', winner: 'venv', daemon: false, layout: 'copied', python: 'Python 2', several: false },
  { method: 'server-home', experiment: 'b', winner: 'venv', daemon: false, layout: 'pyvenv', python: 'Python 3', several: false },
  { method: 'server-home', experiment: 'b_v20', winner: 'venv20', daemon: false, layout: 'pyvenv', python: 'Python 2', several: false },
  { method: 'baseline', experiment: 'i2', winner: 'venv', daemon: true, layout: 'copied', python: 'Python 2' },
  { method: 'baseline', experiment: 'i2', winner: 'venv', daemon: true, layout: 'pyvenv', python: 'Python 3' },
  { method: 'python-path', experiment: 'v_p', winner: 'venv/venv-b', daemon: true, several: true },
  { method: 'python-path', experiment: 'e', winner: 'venv', daemon: true },
  { method: 'server-path', experiment: 'c', winner: 'venv', daemon: false, several: false },
  { method: 'server-path', experiment: 'j', winner: 'lib-a', daemon: true, several: false },
  { method: 'activate-this', experiment: 'r', winner: 'venv/venv-b/venv', several: true },
  { method: 'activate-this', experiment: 'p', winner: 'venv', python: 'Python 2' },
  { method: 'activate-this', experiment: 'p_eq', winner: 'venv', python: 'Python 3' },
  { method: 'site-dir-front', experiment: 'o_re', winner: 'venv' },
  // Recipes warn of it: the package of the base interpreter wins.
  { method: 'site-dir', experiment: 'o_d', winner: 'base', daemon: true },
  { method: 'site-dir', experiment: 'o', winner: 'base', daemon: false },
  // On Python 3 the experiment has an environment without a library as PYTHONHOME, which is no tree.
  { method: 'symlink-tree', experiment: 'y4', winner: 'venv', python: 'Python 2', several: false },
];

/** The proof of a way under these circumstances; undefined where nobody has run it. */
export function proofOf(method: Method, { daemon, layout, python, several = false }: Circumstances): Proof | undefined {
  const series = isPython2(python) ? 'Python 2' : 'Python 3';
  return PROOF.find((proof) => proof.method === method
    && (proof.daemon ?? daemon) === daemon && (proof.layout ?? layout) === layout
    && (proof.python ?? series) === series && (proof.several ?? several) === several);
}

/** The experiment that shows a way at work under these circumstances. */
export function provenBy(method: Method, circumstances: Circumstances): string | undefined {
  return proofOf(method, circumstances)?.experiment;
}
