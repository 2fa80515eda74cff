import { print } from '#core/apache';
import type { Outcome } from '#core/emulator';
import type { ValidDeployment } from '#core/deployment';
import type { Line } from '#core/lines';
import type { Note } from './note.ts';
import { notesFor } from './notes/index.ts';
import { planFor } from './plan.ts';
import type { Plan } from './plan-types.ts';
import { predictionsOf } from './prediction.ts';
import { promisesOf, type Promised } from './promises.ts';
import { provenBy } from './proof.ts';
import { probeLines } from './script/probe.ts';
import { scriptLines } from './script/wsgi-script.ts';
import { testedOn, type Tested } from './served.ts';
import { setupLines, setupSteps, type SetupStep } from './setup/index.ts';
import { siteTree } from './site/index.ts';

/** Role of a file. */
export type FileRole = 'site' | 'script' | 'probe' | 'setup';

/** A file of a recipe. */
export interface RecipeFile {
  /** Its role, with a number from the second file of a role on (`script-2`). */
  readonly id: string;
  readonly role: FileRole;
  /** Path at which it is saved; only a name for the setup commands, which are typed. */
  readonly path: string;
  readonly title: string;
  readonly language: 'apache' | 'python' | 'shell' | 'powershell';
  readonly lines: readonly Line[];
}

/** Recipe of a deployment. */
export interface Recipe {
  readonly files: readonly RecipeFile[];
  readonly notes: readonly Note[];
  /** The commands of the file `setup.sh`, step by step. */
  readonly setup: readonly SetupStep[];
  /** Outcome that the emulator predicts for the probe of each application; undefined on Windows. */
  readonly predicted: readonly Outcome[] | undefined;
  /** Expected answer of each application's probe. */
  readonly promised: readonly [Promised, ...Promised[]];
  /** Recorded experiment of this method; undefined if there is none. */
  readonly provenBy: string | undefined;
  /** Builds on which this form of recipe served on a real Apache; undefined for an untested platform or tool. */
  readonly tested: Tested | undefined;
  readonly plan: Plan;
}

/** Makes the recipe of a deployment. Never throws: every `ValidDeployment` has one. */
export function generate(deployment: ValidDeployment): Recipe {
  const plan = planFor(deployment);
  const setup = setupSteps(plan);
  const { windows } = plan.platform;
  const site = print(siteTree(plan), plan.quoting);
  let predicted: Recipe['predicted'] | null = null;
  return {
    files: [
      { id: 'site', role: 'site', title: 'Site configuration', path: plan.siteFile, language: 'apache', lines: site },
      ...applicationFiles(plan, 'script', 'WSGI script'),
      ...applicationFiles(plan, 'probe', 'Probe'),
      { id: 'setup', role: 'setup', title: 'Commands', path: windows ? 'setup.ps1' : 'setup.sh', language: windows ? 'powershell' : 'shell', lines: setupLines(plan, setup) },
    ],
    notes: notesFor(plan),
    setup,
    // Lazy: the builder shows the files before the prediction.
    get predicted() {
      return predicted === null ? (predicted = predictionsOf(plan, site)) : predicted;
    },
    get promised() {
      return promisesOf(plan, this.predicted) as unknown as readonly [Promised, ...Promised[]];
    },
    provenBy: provenBy(plan.method, {
      daemon: deployment.mode === 'daemon', layout: plan.tool.layout, python: plan.python, several: plan.environments.length > 1,
    }),
    tested: testedOn(plan),
    plan,
  };
}

function applicationFiles(plan: Plan, role: 'script' | 'probe', title: string): RecipeFile[] {
  return plan.applications.map((application, index) => ({
    id: index === 0 ? role : `${role}-${index + 1}`, role, language: 'python',
    title: plan.applications.length === 1 ? title : `${title}, ${application.name}`,
    path: role === 'script' ? application.script : application.probe,
    lines: role === 'script' ? scriptLines(plan, application) : probeLines(plan, application),
  }));
}

/** Checks if the commands are POSIX shell, so that one script can run them. */
export function hasInstaller({ files }: Recipe): boolean {
  return files.some(({ role, language }) => role === 'setup' && language === 'shell');
}
