import { applicationDefaults, fieldName, MOST_APPLICATIONS, withField, type FieldName } from './application.ts';
import { nearestValue, readOption } from './option.ts';
import type { Problem } from './rules/problem.ts';
import { RULES } from './rules/index.ts';
import { DEFAULTS, OPTIONS, SCHEMA, type Deployment, type FlatDeployment, type OptionKey, PER_APPLICATION, type Application } from './schema.ts';

declare const settled: unique symbol;

/** Deployment without violations. Only `settle` and `readDeployment` return one; recipes require it. */
export type ValidDeployment = Deployment & { readonly [settled]: true };

/** Valid deployment, with a problem for each replaced value. */
export interface Settled {
  readonly deployment: ValidDeployment;
  readonly problems: readonly Problem[];
}

/** Typed text by field. An absent field keeps its value. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

/** Validates each value, then applies the rules between values. Returns a problem for each replaced value. */
export function settle(wanted: Partial<Deployment>): Settled {
  const { more: wantedMore, ...flat } = { ...DEFAULTS, ...wanted };
  const problems: Problem[] = [];
  const readValue = (key: OptionKey, field: FieldName, value: string | number, fallback: string | number): string | number => {
    if (value === fallback) return value;
    const parsed = readOption(SCHEMA[key], String(value));
    if (parsed.ok) return parsed.value;
    const instead = SCHEMA[key].kind === 'text' ? fallback : nearestValue(SCHEMA[key], String(value));
    problems.push({ key: field, message: parsed.message, instead });
    return instead;
  };
  const first = Object.fromEntries(OPTIONS.map(([key]) => [key, readValue(key, key, flat[key], DEFAULTS[key])])) as unknown as FlatDeployment;
  const more = wantedMore.slice(0, MOST_APPLICATIONS - 1).map((application, index) => {
    const defaults = applicationDefaults(index + 2);
    return Object.fromEntries(PER_APPLICATION.map((key) =>
      [key, readValue(key, fieldName(key, index + 2), application[key] ?? defaults[key], defaults[key])])) as unknown as Application;
  });
  if (more.length < wantedMore.length) {
    const key = fieldName('processGroup', MOST_APPLICATIONS + 1);
    problems.push({ key, instead: '', message: `A recipe can have at most ${MOST_APPLICATIONS} applications, not ${wantedMore.length + 1}.` });
  }
  const applied = applyRules({ ...first, more });
  return { deployment: applied.deployment, problems: [...problems, ...applied.problems] };
}

/** Applies the rules between values. Expects values that their options allow. */
function applyRules(wanted: Deployment): Settled {
  let deployment = wanted;
  const problems: Problem[] = [];
  const firstBroken = (): Problem | undefined => {
    for (const rule of RULES) {
      const problem = rule(deployment);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  for (let problem = firstBroken(); problem !== undefined; problem = firstBroken()) {
    problems.push(problem);
    deployment = withField(deployment, problem.key, problem.instead);
  }
  return { deployment: deployment as ValidDeployment, problems };
}

/**
 * Reads a filled-in form with this many applications. An invalid field keeps its value of `previous`, or gets the nearest
 * legal value, and is reported. Valid fields count.
 */
export function readDeployment(typed: Typed, applications = 1, previous?: Deployment): Settled {
  const problems: Problem[] = [];
  const read = (key: OptionKey, field: FieldName, old: string | number | undefined, fallback: string | number): string | number => {
    const text = typed[field];
    if (text === undefined) return old ?? fallback;
    // Skips fields whose text is unchanged since the last key.
    if (old !== undefined && text === String(old)) return old;
    const parsed = readOption(SCHEMA[key], text);
    if (parsed.ok) return parsed.value;
    const instead = old ?? (SCHEMA[key].kind === 'text' ? fallback : nearestValue(SCHEMA[key], text));
    problems.push({ key: field, message: parsed.message, instead });
    return instead;
  };
  const flat = Object.fromEntries(OPTIONS.map(([key]) => [key, read(key, key, previous?.[key], DEFAULTS[key])]));
  const count = Math.min(Math.max(applications, 1), MOST_APPLICATIONS);
  const more = Array.from({ length: count - 1 }, (_, index) => {
    const number = index + 2;
    const defaults = applicationDefaults(number);
    return Object.fromEntries(PER_APPLICATION.map((key) =>
      [key, read(key, fieldName(key, number), previous?.more[index]?.[key], defaults[key])])) as unknown as Application;
  });
  const result = applyRules({ ...(flat as unknown as FlatDeployment), more });
  return { deployment: result.deployment, problems: [...problems, ...result.problems] };
}
