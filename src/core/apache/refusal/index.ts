/** The line at which Apache refuses a configuration, and its sentence. */
import { COMMANDS } from '../directives/index.ts';
import type { Effective, Place, Scope, Setting } from '../settings.ts';
import type { ApacheSeries, Release } from '#core/releases';
import { Execution, type Server } from './execution.ts';
import { tagRefusals, type LineRefusal } from './tags.ts';

export type { Server } from './execution.ts';
export type { LineRefusal } from './tags.ts';

/**
 * Finds the line at which Apache refuses the files; undefined where it takes them, as far as the text decides. `unknown` where
 * that depends on a condition, or on a file that is not given.
 */
export function refusalOf(config: Effective, server: Server): LineRefusal | 'unknown' | undefined {
  const { read: tag, execute: misplaced } = tagRefusals(config, server.apache);
  if (tag === 'unknown') return 'unknown';
  const steps = stepsOf(config);
  const reads = [...(tag === undefined ? [] : [tag]), ...macroRefusals(config), ...commandRefusals(steps, server, 'read')];
  const read = reads.toSorted((a, b) => a.reached - b.reached)[0];
  const missing = config.unresolved.find(({ kind }) => kind === 'include');
  if (missing !== undefined && (read === undefined || lineOf(missing) < read.reached)) return 'unknown';
  const execute = commandRefusals(steps, server, 'execute')[0];
  const first = misplaced === undefined || (execute !== undefined && isBefore(config, execute, misplaced)) ? execute : misplaced;
  return read ?? first;
}

function isBefore({ files }: Effective, a: LineRefusal, b: LineRefusal): boolean {
  return a.file === b.file ? a.line < b.line : files.indexOf(a.file) < files.indexOf(b.file);
}

/** A directive of mod_wsgi that a release refuses, and the sentence. */
interface ModuleRefusal {
  readonly sentence: string;
  readonly by: Setting;
}

/** Finds the first directive of mod_wsgi that a release refuses. Other directives, and the sections around, are taken for right. */
export function moduleRefusal(settings: readonly Setting[], release: Release, apache: ApacheSeries): ModuleRefusal | undefined {
  const execution = new Execution({ apache, release });
  for (const by of settings) {
    if (by.active !== true || !(by.key.startsWith('wsgi') || by.key === 'servername')) continue;
    const section = by.scope.find(({ key }) => key === 'wsgiinterpreteroptions');
    const sentence = (section === undefined ? undefined : execution.enter(section)) ?? execution.run(by);
    if (sentence !== undefined) return { sentence, by };
  }
  return undefined;
}

/** A directive, or a section that begins or ends. */
type Step = { readonly kind: 'directive'; readonly setting: Setting } | { readonly kind: 'start' | 'end'; readonly scope: Scope };

/** Everything that Apache executes, in its order; what a false or unknown condition hides is left out. */
function stepsOf({ settings, sections }: Effective): readonly Step[] {
  const isRead = ({ conditions }: Setting | Scope): boolean => conditions.every(({ holds }) => holds === true);
  const places = [
    ...settings.filter(isRead).map((setting) => ({ order: setting.order, around: setting.scope, step: { kind: 'directive', setting } as const })),
    ...sections.filter(isRead).map((scope) => ({ order: scope.order, around: scope.within, step: { kind: 'start', scope } as const })),
  ].sort((a, b) => a.order - b.order);
  const steps: Step[] = [];
  const open: Scope[] = [];
  const endDownTo = (depth: number): void => {
    while (open.length > depth) {
      const scope = open.pop();
      if (scope !== undefined) steps.push({ kind: 'end', scope });
    }
  };
  for (const { around, step } of places) {
    endDownTo(around.length > 0 && open[around.length - 1] === around.at(-1) ? around.length : commonDepth(open, around));
    steps.push(step);
    if (step.kind === 'start') open.push(step.scope);
  }
  endDownTo(0);
  return steps;
}

function commonDepth(open: readonly Scope[], around: readonly Scope[]): number {
  const differing = open.findIndex((scope, index) => scope !== around[index]);
  return differing === -1 ? open.length : differing;
}

/** The first directive or section of a phase that is refused, if any. */
function commandRefusals(steps: readonly Step[], server: Server, phase: LineRefusal['phase']): LineRefusal[] {
  const execution = new Execution(server);
  for (const step of steps) {
    const key = step.kind === 'directive' ? step.setting.key : `<${step.scope.key}`;
    if ((COMMANDS.get(key)?.read === true) !== (phase === 'read')) continue;
    const message = step.kind === 'directive' ? execution.run(step.setting) : step.kind === 'start' ? execution.enter(step.scope) : execution.leave(step.scope);
    if (message === undefined) continue;
    const { file } = step.kind === 'directive' ? step.setting : step.scope;
    const line = step.kind === 'directive' ? step.setting.directive.lastLine : step.scope.section.lastLine;
    return [{ file, line, reached: line, phase, message }];
  }
  return [];
}

/** The first `Use` that names no macro, has another number of arguments, or stands inside of its own macro. */
function macroRefusals({ unresolved }: Effective): LineRefusal[] {
  const place = unresolved.find(({ kind }) => kind === 'macro' || kind === 'depth');
  if (place === undefined) return [];
  const line = lineOf(place);
  return [{ file: place.file, line, reached: line, phase: 'read', message: place.why ?? `recursive use of macro '${place.name.toLowerCase()}' is invalid` }];
}

function lineOf({ file, span }: Place): number {
  return file.text.slice(0, span.end).split('\n').length;
}
