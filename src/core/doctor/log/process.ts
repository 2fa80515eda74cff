import { MESSAGES, patternOf, type MessageId } from '#core/log';
import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import type { LogLine } from './line.ts';

/** Messages that a process writes about itself; the first ones begin its life. */
const STARTS = ['process-starts', 'process-starts-as-user', 'daemon-starts', 'daemon-starts-as-user'] as const;
const LOADS = ['script-loads', 'script-loads-again', 'file-loads', 'script-loads-in-context', 'script-loads-again-in-context'] as const;
const OTHERS = ['process-stops', 'main-interpreter', 'main-interpreter-in-context', 'sub-interpreter', 'sub-interpreter-in-context'] as const;

/** A process that the log names. */
export interface LoggedProcess {
  readonly pid: number;
  /** Its process group; empty for a process of Apache itself. */
  readonly group: string;
  /** Its application group, empty for the main interpreter. Undefined where the log names none or several. */
  readonly application: string | undefined;
  /** The line that names the group. */
  readonly at: Place;
}

const PREFIX = String.raw`^(?:mod_wsgi \(pid=\d+(?:, [^)]*)?\): )?`;
const anyOf = (ids: readonly MessageId[]): RegExp => new RegExp(`${PREFIX}(?:${ids.map((id) => patternOf(MESSAGES[id].text)).join('|')})`);
const START = anyOf(STARTS);
const LOAD = anyOf(LOADS);
const ANY = anyOf([...STARTS, ...LOADS, ...OTHERS]);

/** Returns true if a process writes the line about itself. */
export function namesProcess({ words }: Pick<LogLine, 'words'>): boolean {
  return ANY.test(words);
}

/**
 * Returns the process that wrote a line of a log, as other lines name it. The number of a process is used again:
 * what counts is its life around the line.
 */
export function processOf({ logs }: Given, file: number, { pid, start: at }: LogLine): LoggedProcess | undefined {
  if (pid === undefined) return undefined;
  const own = logs.find((log) => log.file === file)?.ofProcesses.filter((line) => line.pid === pid) ?? [];
  const born = own.findLastIndex(({ start, words }) => start <= at && START.test(words));
  const next = own.findIndex(({ start, words }) => start > at && START.test(words));
  const life = own.slice(Math.max(0, born), next < 0 ? undefined : next);
  for (const line of life) {
    const group = groupIn(line.words);
    if (group !== undefined) return { pid, group, application: applicationIn(life), at: { file, start: line.start, end: line.end } };
  }
  return undefined;
}

/** Returns the process that wrote the line of a place. */
export function processAt(given: Given, { file, start }: Place): LoggedProcess | undefined {
  const log = given.logs.find((each) => each.file === file && each.ofProcesses.length > 0);
  const line = log?.lines.find((each) => each.start <= start && start < each.end);
  return line === undefined ? undefined : processOf(given, file, line);
}

/** Names a process in words: "daemon process of the group 'shop', pid 9, application group %{GLOBAL}". */
export function processName({ pid, group, application }: LoggedProcess): string {
  const process = group === '' ? 'Apache process' : `daemon process of the group '${group}'`;
  return `${process}, pid ${pid}${application === undefined ? '' : `, application group ${application === '' ? '%{GLOBAL}' : `'${application}'`}`}`;
}

function groupIn(words: string): string | undefined {
  return /process[= ]'([^']*)'/.exec(words)?.[1] ?? (words.includes('in embedded mode') ? '' : undefined);
}

/** Only application group of a process: of the scripts that it loads, or of its interpreter. */
function applicationIn(life: readonly LogLine[]): string | undefined {
  const loads = life.filter(({ words }) => LOAD.test(words));
  const named = new Set((loads.length > 0 ? loads : life).flatMap(({ words }) => applicationNamed(words) ?? []));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

function applicationNamed(words: string): string | undefined {
  const [, loading, interpreter] = /application='([^']*)'|(?:Create |sub-)interpreter '([^']+)'/.exec(words) ?? [];
  return loading ?? interpreter ?? (words.includes('into main interpreter') ? '' : undefined);
}
