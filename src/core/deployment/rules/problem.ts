import { applicationDefaults, applicationsOf, fieldName, type FieldName } from '../application.ts';
import type { Deployment, Application, ApplicationKey } from '../schema.ts';

/** Invalid value of a field, its cause and remedy, and the value used instead. */
export interface Problem {
  readonly key: FieldName;
  readonly message: string;
  readonly instead: string | number;
}

/** Returns the first violation. `instead` must satisfy the rule, otherwise `settle` would loop. */
export type Rule = (deployment: Deployment) => Problem | undefined;

/** Applies a rule to each application in turn. */
export function eachApplication(rule: (application: Application, number: number, deployment: Deployment) => Problem | undefined): Rule {
  return (deployment) => {
    for (const [index, application] of applicationsOf(deployment).entries()) {
      const problem = rule(application, index + 1, deployment);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** Problem of one field of one application, replaced by its default. */
export function problemAt(key: ApplicationKey, number: number, message: string): Problem {
  return { key: fieldName(key, number), message, instead: applicationDefaults(number)[key] };
}
