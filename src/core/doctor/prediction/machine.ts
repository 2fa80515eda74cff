import type { Effective } from '#core/apache';
import { supposedMachine, type Environment, type Machine, type ScriptStep } from '#core/emulator';
import type { Python, Release } from '#core/releases';
import type { Application } from '../config/configuration.ts';
import type { Diagnosis } from '../diagnose.ts';
import { familyOf } from '../family.ts';
import { baseName, hasHole } from '../paths.ts';
import type { RuleSlug } from '../rules/slugs.ts';
import type { Activation } from '../script/activation.ts';

/** Name of the application's package. Every environment and the base have it, so that its place shows the origin. */
export const PACKAGE = 'your_package';

/** Fault of the environment that the log proves, by the rule that found it. */
const FAULTS: Partial<Record<RuleSlug, 'missing' | 'closed'>> = { 'python-home-missing': 'missing', 'environment-not-readable': 'closed' };

/** Makes the machine of a diagnosis from configuration, script and log, and lists parts of the script without it. */
export function machineOf({ config, context, files, findings, activations }: Diagnosis, { settings }: Effective, { target }: Application, release: Release, python: Python): { machine: Machine; doubts: string[] } {
  const fault = findings.flatMap(({ rule, confidence }) => (confidence === 'proven' ? FAULTS[rule] ?? [] : []))[0];
  const family = familyOf(config, context.platform?.value);
  // Only an environment of virtualenv has activate_this.py.
  const machine = supposedMachine(settings, release, {
    python, maker: family === 'redhat' || family === 'macos' ? 'upstream' : 'debian', tool: 'virtualenv', imports: PACKAGE, ...(fault === undefined ? {} : { fault }),
  });
  const path = target?.value ?? '';
  const own = activations.filter(({ file }) => belongs(files, file, path));
  const steps = own.map(stepOf);
  const roots = [...new Set(own.flatMap(({ root }) => root ?? []))].filter((root) => machine.environments.every((each) => each.path !== root));
  return {
    machine: {
      ...machine, scripts: [{ path, steps: steps.flatMap((step) => step ?? []) }],
      environments: [...machine.environments, ...roots.map((root): Environment => ({ path: root, tool: 'virtualenv', base: machine.python, packages: [PACKAGE] }))],
    },
    doubts: steps.includes(undefined) ? ['A line of the script adds a directory whose path is not in the text. The prediction leaves it out.'] : [],
  };
}

/** A pasted script belongs to the application that names it, or is the only one. */
export function belongs(files: Diagnosis['files'], file: number, target: string): boolean {
  const scripts = files.filter(({ kind }) => kind === 'wsgi');
  return scripts.length === 1 || baseName(files[file]?.name ?? '') === baseName(target);
}

function stepOf({ by, step, root }: Activation): ScriptStep | undefined {
  if (by === 'activate_this') return root === undefined ? undefined : { does: 'activate', environment: root };
  if (step.kind !== 'path' || by === 'activate' || hasHole(step.value.text)) return undefined;
  const directory = step.value.text;
  if (step.by === 'addsitedir') return { does: 'add-site-directory', directory };
  return { does: step.by === 'insert' ? 'insert' : 'append', directory };
}
