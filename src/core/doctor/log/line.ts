import { namesProcess } from './process.ts';

/** A line of an error log, split into the parts that Apache puts in front of the words. Offsets are of the whole text. */
export interface LogLine {
  readonly start: number;
  readonly end: number;
  /** `wsgi` of `[wsgi:error]`; empty for `[:error]`; absent where no module is named. */
  readonly module?: string;
  readonly pid?: number;
  /** Number in front of the system's words, such as 13 of `(13)Permission denied:`. */
  readonly errno?: number;
  /** `client`: written by an Apache child. `remote`: by a daemon process. */
  readonly peer?: 'client' | 'remote';
  readonly words: string;
  /** Offset at which the words begin. */
  readonly wordsAt: number;
  /** Number of lines with the same words. */
  readonly times: number;
}

/** Lines that some rule reads. Everything else is skipped before it is split. */
const INTEREST = new RegExp([
  'No module named', 'cannot import name', 'multiarray', 'undefined symbol', 'DLL load failed', 'subinterpreter', 'once per process', 'into one interpreter',
  'failed to map segment', 'cannot open shared object', 'Cannot load', 'Truncated or oversized', 'Premature end of script', 'End of script output', 'closed connection before sending',
  'exit signal', 'Unable to connect', 'Python home', 'WSGI0', 'AH\\d{5}', 'Invalid command', 'site\\.addsitedir', 'exec: -a', 'Syntax error on line',
  'cannot be loaded as Python', 'Failed to exec', 'encodings', 'locale encoding', 'initfsencoding', 'init_fs_encoding', 'Traceback', 'Exception occurred', 'Error', '^\\s+File "', '\\] +File "',
  'libpython\\d', 'mod_wsgi', 'bad user name', 'bad group name', 'not accessible', 'WSGI ', 'Timeout when', 'Script timed out', 'takes one argument', 'cannot occur within', 'not allowed', 'Python/\\d', 'Segmentation',
  'Starting daemon process', 'interpreter',
].join('|'));

const MOST_WORDS = 2000;

/** Lines of a log that matter. */
export interface LogText {
  /** A line whose words came before is only counted. */
  readonly lines: readonly LogLine[];
  /** Lines in which processes name themselves, each of them: the numbers of processes differ. */
  readonly ofProcesses: readonly LogLine[];
}

/** Reads the lines that matter. Linear in the text. */
export function readLog(text: string): LogText {
  const lines = new Map<string, LogLine>();
  const ofProcesses: LogLine[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    if (end > start && text[end - 1] === '\r') end--;
    const line = text.slice(start, Math.min(end, start + MOST_WORDS));
    if (INTEREST.test(line)) {
      const read = readLine(line, start, end);
      if (namesProcess(read)) ofProcesses.push(read);
      const key = `${read.peer ?? ''}${read.module ?? '-'} ${read.errno ?? ''} ${read.words.replace(/\d+/g, '0')}`;
      const before = lines.get(key);
      lines.set(key, before === undefined ? read : { ...before, times: before.times + 1 });
    }
    start = next;
  }
  return { lines: [...lines.values()], ofProcesses };
}

const BRACKET = /\s*\[([^\]\n]*)\]/y;
const ERRNO = /\s*\((\d+)\)([^:\n]{2,80}): /y;
const CODE = /\s*(AH\d{5}: |mod_wsgi \(pid=\d+(?:, [^)]*)?\): )/y;

function readLine(line: string, start: number, end: number): LogLine {
  let at = 0;
  let module: string | undefined;
  let pid: number | undefined;
  let errno: number | undefined;
  let peer: LogLine['peer'];
  for (;;) {
    BRACKET.lastIndex = at;
    const bracket = BRACKET.exec(line);
    if (bracket !== null) {
      const inner = bracket[1] ?? '';
      const level = /^([a-z_0-9]*):(?:emerg|alert|crit|error|warn|notice|info|debug|trace\d)$/.exec(inner);
      const process = /^pid (\d+)/.exec(inner);
      const from = /^(client|remote) /.exec(inner);
      if (level !== null) module = level[1] ?? '';
      if (process !== null) pid = Number(process[1]);
      if (from !== null) peer = from[1] === 'client' ? 'client' : 'remote';
      at = BRACKET.lastIndex;
      continue;
    }
    ERRNO.lastIndex = at;
    const error = ERRNO.exec(line);
    if (error === null) break;
    errno = Number(error[1]);
    at = ERRNO.lastIndex;
  }
  while (line[at] === ' ') at++;
  // Apache 2.2 writes no number of its own.
  pid ??= numberIn(line.slice(at));
  return {
    start, end, words: line.slice(at).trimEnd(), wordsAt: start + at, times: 1,
    ...(module === undefined ? {} : { module }), ...(pid === undefined ? {} : { pid }),
    ...(errno === undefined ? {} : { errno }), ...(peer === undefined ? {} : { peer }),
  };
}

function numberIn(words: string): number | undefined {
  const number = /^mod_wsgi \(pid=(\d+)/.exec(words)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Words without the codes and process numbers in front of them. */
export function bareWords({ words }: LogLine): string {
  CODE.lastIndex = 0;
  let at = 0;
  while (CODE.exec(words) !== null) {
    at = CODE.lastIndex;
  }
  return words.slice(at);
}
