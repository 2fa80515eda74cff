/** Permalinks: the differences of a deployment from the default as a query of short keys, and the visitor's part. */
import { applicationDefaults, fieldLabel, MOST_APPLICATIONS, fieldName, fieldOption, type FieldName } from './application.ts';
import { shorten } from './option.ts';
import { DEFAULTS, OPTIONS, SCHEMA, type Deployment, PER_APPLICATION, type ApplicationKey } from './schema.ts';
import { readDeployment, type ValidDeployment } from './settle.ts';

/** Raised when a key changes its meaning; readers of old links then translate. */
export const LINK_VERSION = '2';
/** Up to version 1 these options were one for all applications. */
const ONCE_SHARED = ['framework', 'user', 'userGroup', 'home'] as const satisfies readonly ApplicationKey[];
const VERSION_KEY = 'v';
/** Key for the number of applications, if it is not one. */
const COUNT_KEY = 'apps';

/** The short key of a field: that of its option, with the number of a later application. */
function linkKey(field: FieldName): string {
  const { key, number } = fieldOption(field);
  return number === 1 ? SCHEMA[key].link : `${SCHEMA[key].link}.${number}`;
}

/** Every field that a deployment of this many applications has, in the order of the form. */
export function fieldsOf(applications: number): FieldName[] {
  const later = Array.from({ length: applications - 1 }, (_, index) => PER_APPLICATION.map((key) => fieldName(key, index + 2)));
  return [...OPTIONS.map(([key]) => key), ...later.flat()];
}

/** Value of a field of a deployment. */
export function fieldValue(deployment: Deployment, field: FieldName): string | number {
  const { key, number } = fieldOption(field);
  if (number === 1) return deployment[key];
  const application = deployment.more[number - 2] ?? applicationDefaults(number);
  return application[key as keyof typeof application];
}

function defaultOf(field: FieldName): string | number {
  const { key, number } = fieldOption(field);
  if (number === 1) return DEFAULTS[key];
  const application = applicationDefaults(number);
  return application[key as keyof typeof application];
}

/**
 * The query of a deployment, without "?"; empty for the default. Always names the release, whose default changes with every
 * new one: a link must keep its meaning.
 */
export function toQuery(deployment: Deployment): string {
  const query = new URLSearchParams();
  const applications = deployment.more.length + 1;
  if (applications > 1) query.set(COUNT_KEY, String(applications));
  for (const field of fieldsOf(applications)) {
    const value = fieldValue(deployment, field);
    if (value !== defaultOf(field)) query.set(linkKey(field), String(value));
  }
  if (query.size === 0) return '';
  query.set(SCHEMA.release.link, deployment.release);
  query.set(VERSION_KEY, LINK_VERSION);
  return query.toString();
}

/** Deployment of a link, always valid, with a sentence for each replaced value. */
interface ReadLink {
  readonly deployment: ValidDeployment;
  readonly notices: readonly string[];
}

/** Reads a query. Replaces unknown and impossible values by the nearest valid ones, with a notice each. */
export function fromQuery(query: string): ReadLink {
  const given = new URLSearchParams(query);
  const notices: string[] = [];
  const version = given.get(VERSION_KEY);
  if (version !== null && version !== LINK_VERSION && version !== '1') {
    notices.push(`This link was created with version ${JSON.stringify(shorten(version))} of the builder; this page reads version ${LINK_VERSION}. Check the values.`);
  }
  const applications = readCount(given.get(COUNT_KEY), notices);
  const fields = fieldsOf(applications);
  const typed: Partial<Record<FieldName, string>> = {};
  for (const field of fields) {
    const value = given.get(linkKey(field));
    if (value !== null) typed[field] = value;
  }
  if (version === '1') {
    for (const key of ONCE_SHARED) {
      const value = typed[key];
      for (let number = 2; value !== undefined && number <= applications; number++) typed[fieldName(key, number)] = value;
    }
  }
  const known = new Set<string>([VERSION_KEY, COUNT_KEY, ...fields.map(linkKey)]);
  const unknown = [...new Set(given.keys())].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    notices.push(`This link contains unknown settings, which were ignored: ${shorten(unknown.map((name) => JSON.stringify(shorten(name))).join(', '))}.`);
  }
  const { deployment, problems } = readDeployment(typed, applications);
  for (const { key, message } of problems) {
    notices.push(`${fieldLabel(key)}: ${message} The files use ${JSON.stringify(String(fieldValue(deployment, key)))}.`);
  }
  return { deployment, notices };
}

function readCount(given: string | null, notices: string[]): number {
  if (given === null) return 1;
  const count = Number(given);
  if (/^\d{1,3}$/.test(given) && count >= 1 && count <= MOST_APPLICATIONS) return count;
  const instead = /^\d+$/.test(given) && count > MOST_APPLICATIONS ? MOST_APPLICATIONS : 1;
  notices.push(`Applications: ${JSON.stringify(shorten(given))} is not a number from 1 to ${MOST_APPLICATIONS}. The files use "${instead}".`);
  return instead;
}

const RELEASE = SCHEMA.release.link;
const PERSONAL: ReadonlySet<string> = new Set(OPTIONS.filter(([, option]) => option.personal === true).map(([, { link }]) => link));

/** Keeps the options of a query that are `personal`, not the arrangement of one recipe. */
export function personalQuery(query: string): string {
  return new URLSearchParams([...new URLSearchParams(query)].filter(([key]) => PERSONAL.has(key))).toString();
}

/** Adds the visitor's values to a recipe's query. Values of the recipe win. */
export function withPersonal(recipe: string, reader: string): string {
  const query = new URLSearchParams(personalQuery(reader));
  const own = new URLSearchParams(recipe);
  // The first of repeated keys counts, as everywhere.
  for (const key of new Set(own.keys())) query.set(key, own.get(key) ?? '');
  return query.toString();
}

/** Removes the release of a query, so that a recipe takes the visitor's. */
export function withoutRelease(query: string): string {
  const rest = new URLSearchParams(query);
  rest.delete(RELEASE);
  return rest.toString();
}

/** Release in a query, unchecked. Empty if absent. */
export function releaseOf(query: string): string {
  return new URLSearchParams(query).get(RELEASE) ?? '';
}
