import { DEFAULTS, PER_APPLICATION, SCHEMA, type Application, type ApplicationKey, type Deployment, type OptionKey } from './schema.ts';

/** More would not fit into a picture or a form, and would not share a server for long. */
export const MOST_APPLICATIONS = 12;

/** The name of a field of the form: an option, or an option of the second and later applications (`mount.2`). */
export type FieldName = OptionKey | `${ApplicationKey}.${number}`;

/** Name of the field for an option of application `number`, counted from 1. */
export function fieldName(key: ApplicationKey, number: number): FieldName {
  return number === 1 ? key : `${key}.${number}`;
}

/** Option and application number of a field. */
export function fieldOption(field: FieldName): { readonly key: OptionKey; readonly number: number } {
  const [key = '', number] = field.split('.');
  return { key: key as OptionKey, number: number === undefined ? 1 : Number(number) };
}

/** Label of the field in a sentence. */
export function fieldLabel(field: FieldName): string {
  const { key, number } = fieldOption(field);
  return number === 1 ? SCHEMA[key].label : `${SCHEMA[key].label} of application ${number}`;
}

/** Defaults of application `number`: a new one is valid without edits. */
export function applicationDefaults(number: number): Application {
  const first = applicationOf(DEFAULTS);
  return number === 1 ? first : { ...first, processGroup: `app${number}`, mount: `/app${number}`, project: `/srv/app${number}` };
}

/** All applications of a deployment, the first one first. */
export function applicationsOf(deployment: Deployment): readonly [Application, ...Application[]] {
  return [applicationOf(deployment), ...deployment.more];
}

/** The first application of a deployment. */
function applicationOf(deployment: Deployment): Application {
  return Object.fromEntries(PER_APPLICATION.map((key) => [key, deployment[key]])) as unknown as Application;
}

/** A deployment with one value of one field replaced. */
export function withField(deployment: Deployment, field: FieldName, value: string | number): Deployment {
  const { key, number } = fieldOption(field);
  if (number === 1) return { ...deployment, [key]: value };
  return { ...deployment, more: deployment.more.map((each, index) => (index === number - 2 ? { ...each, [key]: value } : each)) };
}
