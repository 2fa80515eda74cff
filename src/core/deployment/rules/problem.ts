import { applicationDefaults, applicationsOf, fieldName, type FieldName } from '../application.ts';
import type { Deployment, Application, ApplicationKey } from '../schema.ts';

/** A value that cannot stand, the sentence that says why, and the value that is used instead. */
export interface Problem {
  readonly key: FieldName;
  readonly message: string;
  readonly instead: string | number;
}

/** Finds the first problem of one sort. What it puts instead must end that problem, or settling would not end. */
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

/** A problem with one field of one application; its default takes the place. */
export function problemAt(key: ApplicationKey, number: number, message: string): Problem {
  return { key: fieldName(key, number), message, instead: applicationDefaults(number)[key] };
}
