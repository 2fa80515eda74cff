import { print } from '#core/apache';
import type { ValidDeployment } from '#core/deployment';
import type { Line } from '#core/lines';
import type { Note } from './note.ts';
import { notesFor } from './notes.ts';
import { planFor, type Plan } from './plan.ts';
import { probeLines, promiseOf, type Promised } from './probe.ts';
import { scriptLines } from './script.ts';
import { setupLines, setupSteps, type SetupStep } from './setup.ts';
import { siteHeader, siteTree } from './site.ts';

/** What a file is for. */
export type FileRole = 'site' | 'script' | 'probe' | 'setup';

/** A file of a recipe. */
export interface RecipeFile {
  readonly role: FileRole;
  /** Where it is saved; the setup commands are typed, not saved, and have a name only. */
  readonly path: string;
  readonly title: string;
  readonly language: 'apache' | 'python' | 'shell';
  readonly lines: readonly Line[];
}

/** The answer to a deployment. */
export interface Recipe {
  readonly files: readonly RecipeFile[];
  readonly notes: readonly Note[];
  /** The commands of the file `setup.sh`, step by step. */
  readonly setup: readonly SetupStep[];
  readonly promised: Promised;
  readonly plan: Plan;
}

/** Makes the recipe of a deployment. Never fails: what cannot be answered is no valid deployment. */
export function generate(deployment: ValidDeployment): Recipe {
  const plan = planFor(deployment);
  const setup = setupSteps(plan);
  return {
    files: [
      { role: 'site', title: 'Site configuration', path: plan.siteFile, language: 'apache', lines: print([...siteHeader(plan), ...siteTree(plan)], plan.quoting) },
      { role: 'script', title: 'WSGI script', path: plan.script, language: 'python', lines: scriptLines(plan) },
      { role: 'probe', title: 'Probe', path: plan.probe, language: 'python', lines: probeLines(plan) },
      { role: 'setup', title: 'Commands', path: 'setup.sh', language: 'shell', lines: setupLines(setup) },
    ],
    notes: notesFor(plan),
    setup,
    promised: promiseOf(plan),
    plan,
  };
}
