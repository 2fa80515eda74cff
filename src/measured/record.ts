/** Records from outside: lines of a file in the format of `runs.jsonl`, checked before anything relies on them. */
import type { MeasuredResponse, MeasuredRun } from './runs.ts';

/** A line that is no record, with the reason. */
interface Unreadable {
  readonly build: string;
  readonly case: string;
  readonly why: string;
}

/** Reads one line. Fields that a prediction needs must be there; of the rest, those of the wrong kind are left out. */
export function readRecord(line: string): MeasuredRun | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { build: '', case: '', why: `The line is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.` };
  }
  if (!isObject(value)) return { build: '', case: '', why: 'The line is not a JSON object.' };
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const { build, case: experiment } = { build: text('build'), case: text('case') };
  for (const key of ['mod_wsgi', 'python', 'outcome']) {
    if (text(key) === '') return { build, case: experiment, why: `The record has no ${JSON.stringify(key)}, or it is not a text.` };
  }
  const config = value['config'];
  if (!isTextList(config)) return { build, case: experiment, why: 'The record has no "config", or it is not a list of lines.' };
  const { config_test: configTest, startup, responses, environment, log } = value;
  return {
    build, case: experiment, mod_wsgi: text('mod_wsgi'), python: text('python'), apache: text('apache'), title: text('title'), outcome: text('outcome'), config,
    ...(typeof configTest === 'string' ? { config_test: configTest } : {}),
    ...(typeof startup === 'string' ? { startup } : {}),
    ...(isTextList(log) ? { log } : {}),
    ...(isObject(environment) ? { environment: Object.fromEntries(Object.entries(environment).map(([name, each]) => [name, String(each)])) } : {}),
    ...(Array.isArray(responses) ? { responses: responses.filter(isObject).map((each) => responseOf(each)) } : {}),
  };
}

function responseOf(value: Readonly<Record<string, unknown>>): MeasuredResponse {
  const { url, http_status: status, path } = value;
  const texts = ['prefix', 'exec_prefix', 'winner', 'process_group', 'application_group'].filter((key) => typeof value[key] === 'string');
  return {
    url: typeof url === 'string' ? url : '/',
    http_status: typeof status === 'number' ? status : null,
    ...Object.fromEntries(texts.map((key) => [key, value[key]])),
    ...(isTextList(path) ? { path } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
