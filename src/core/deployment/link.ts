/** Permalinks: a deployment as a query of short keys, only what differs from the default, with the schema's version. */
import { shorten } from './option.ts';
import { DEFAULTS, OPTIONS, SCHEMA, type Deployment, type OptionKey } from './schema.ts';
import { readDeployment, type ValidDeployment } from './settle.ts';

/** Raised when a key changes its meaning; readers of old links then translate. */
export const LINK_VERSION = '1';
const VERSION_KEY = 'v';

/** The query of a deployment, without "?"; empty for the default. */
export function toQuery(deployment: Deployment): string {
  const query = new URLSearchParams();
  for (const [key, { link }] of OPTIONS) {
    if (deployment[key] !== DEFAULTS[key]) query.set(link, String(deployment[key]));
  }
  if (query.size > 0) query.set(VERSION_KEY, LINK_VERSION);
  return query.toString();
}

/** What a link says: always a valid deployment, and a sentence for everything in it that could not be kept. */
export interface ReadLink {
  readonly deployment: ValidDeployment;
  readonly notices: readonly string[];
}

/** Reads a query. A value that is unknown or impossible is replaced by the nearest valid one, and that is said. */
export function fromQuery(query: string): ReadLink {
  const given = new URLSearchParams(query);
  const notices: string[] = [];
  const typed: Partial<Record<OptionKey, string>> = {};
  for (const [key, { link }] of OPTIONS) {
    const value = given.get(link);
    if (value !== null) typed[key] = value;
  }
  const version = given.get(VERSION_KEY);
  if (version !== null && version !== LINK_VERSION) {
    notices.push(`This link was made for version ${JSON.stringify(shorten(version))} of the form; this page knows version ${LINK_VERSION}. Check the values.`);
  }
  const known = new Set<string>([VERSION_KEY, ...OPTIONS.map(([, { link }]) => link)]);
  const unknown = [...new Set(given.keys())].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    notices.push(`This link has settings that this page does not know: ${shorten(unknown.map((name) => JSON.stringify(shorten(name))).join(', '))}. They were left out.`);
  }
  const { deployment, problems } = readDeployment(typed);
  for (const { key, message } of problems) {
    notices.push(`${SCHEMA[key].label}: ${message} Shown instead: ${JSON.stringify(String(deployment[key]))}.`);
  }
  return { deployment, notices };
}
