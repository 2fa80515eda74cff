import { nearestValue, readOption } from './option.ts';
import { RULES, type Problem } from './rules.ts';
import { DEFAULTS, OPTIONS, type Deployment, type OptionKey } from './schema.ts';

declare const settled: unique symbol;

/** A deployment that breaks no rule; only `settle` and `readDeployment` make one, and recipes take nothing else. */
export type ValidDeployment = Deployment & { readonly [settled]: true };

/** A valid deployment, and what was wrong on the way to it; each problem names the field it belongs to. */
export interface Settled {
  readonly deployment: ValidDeployment;
  readonly problems: readonly Problem[];
}

/** What somebody typed, by option; a field that is absent keeps what it had. */
export type Typed = Readonly<Partial<Record<OptionKey, string>>>;

/** Replaces each value that another one makes impossible, and says so. A value with a legal type is expected. */
export function settle(wanted: Partial<Deployment>): Settled {
  let deployment: Deployment = { ...DEFAULTS, ...wanted };
  const problems: Problem[] = [];
  const firstBroken = (): Problem | undefined => RULES.map((rule) => rule(deployment)).find((problem) => problem !== undefined);
  for (let problem = firstBroken(); problem !== undefined; problem = firstBroken()) {
    problems.push(problem);
    deployment = { ...deployment, [problem.key]: problem.instead };
  }
  return { deployment: deployment as ValidDeployment, problems };
}

/**
 * Reads a filled-in form. A field that cannot be understood keeps its value of `previous` (or, where there is none,
 * the nearest legal value) and is reported with a sentence; the others count.
 */
export function readDeployment(typed: Typed, previous?: Deployment): Settled {
  const values: Partial<Record<OptionKey, string | number>> = { ...previous };
  const problems: Problem[] = [];
  for (const [key, option] of OPTIONS) {
    const text = typed[key];
    if (text === undefined) continue;
    const parsed = readOption(option, text);
    values[key] = parsed.ok ? parsed.value : (previous?.[key] ?? nearestValue(option, text));
    if (!parsed.ok) problems.push({ key, message: parsed.message, instead: values[key] });
  }
  const result = settle(values as Partial<Deployment>);
  return { deployment: result.deployment, problems: [...problems, ...result.problems] };
}
