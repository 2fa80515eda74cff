import type { Place } from '../finding.ts';
import { baseName, HOLE, parentOf, sitePackagesOf } from '../paths.ts';
import type { PathStep, Range, RunStep, Script } from './script.ts';

/** A statement of a script that attaches an environment. */
export interface Activation {
  readonly file: number;
  readonly step: PathStep | RunStep;
  readonly by: 'activate_this' | 'activate' | 'addsitedir' | 'sys.path';
  /** Root of the environment; undefined where the text does not give it. */
  readonly root: string | undefined;
  /** The call or assignment. */
  readonly at: Place;
  /** The path inside it. */
  readonly path: Place;
}

const PACKAGES = /(?:site|dist)[-_]?packages?(?:[\\/]|$)/i;

/** The statements of a script that attach an environment, in order. */
export function activationsIn(file: number, script: Script, text: string): Activation[] {
  return script.steps.flatMap((step): Activation[] => {
    if (step.kind !== 'path' && step.kind !== 'run') return [];
    const by = step.kind === 'run' ? runs(step, text) : attaches(step, text);
    if (by === undefined) return [];
    const value = step.kind === 'run' ? step.target : step.value;
    const root = step.kind === 'run' ? parentOf(parentOf(value.text)) : (sitePackagesOf(value.text)?.root);
    const literal = placeOfLiteral(value.literals, text);
    return [{
      file, step, by, root: root === undefined || root.includes(HOLE) || !/[\\/]/.test(value.text) ? undefined : root,
      at: { file, ...step.at }, path: { file, ...(literal ?? step.at) },
    }];
  });
}

function runs({ target, at }: RunStep, text: string): Activation['by'] | undefined {
  const name = baseName(target.text);
  if (/^activate_this\.py$/i.test(name)) return 'activate_this';
  if (/^activate(?:\.(?:bat|csh|fish|ps1|sh))?$/i.test(name)) return 'activate';
  // The path is unknown, but its variable names it.
  return /\bactivate_this\b/.test(text.slice(at.start, at.end)) && target.text.includes(HOLE) ? 'activate_this' : undefined;
}

function attaches({ by, value }: PathStep, text: string): Activation['by'] | undefined {
  if (/\.(?:zip|egg)$/i.test(value.text)) return undefined;
  if (PACKAGES.test(value.text)) return by === 'addsitedir' ? 'addsitedir' : 'sys.path';
  // An unknown directory that only addsitedir would get.
  return by === 'addsitedir' && value.text === HOLE && text !== '' ? 'addsitedir' : undefined;
}

/** The literal that names the file or directory itself: the last one that looks like a path. */
function placeOfLiteral(literals: readonly Range[], text: string): Range | undefined {
  return literals.findLast(({ start, end }) => /activate|packages/i.test(text.slice(start, end))) ?? literals.findLast(({ start, end }) => /[\\/]/.test(text.slice(start, end)));
}
