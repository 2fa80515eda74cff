/** Lines of a log among those of a configuration or script, which people paste into one field. */

/** Apache's sentences that begin with the name of a directive. */
const SENTENCE = /^\s*<?\w+>? (?:takes (?:one|two|three|no|\d)\b.* argument|not allowed (?:here|in <)|cannot occur within <)/;
/** Prefixes of a program's output: its own name, or those of the system's journal. */
const PREFIX = /^(?:[A-Z][a-z]{2} +\d+ [\d:]{8} \S+ [\w./-]+\[\d+\]:|(?:httpd|apache2(?:ctl)?|apachectl)(?:\.exe)?: )/;
/** Beginnings of lines that only a log has. */
const STAMPED = /^\s*(?:\[[^\]]*\]\s*\[|\[(?:wsgi|core|so|mpm\w*|ssl)?:?(?:error|warn|notice|crit|info)\]|AH\d{5}:|Traceback \(most|Fatal Python error|mod_wsgi \(pid)/;
/** Beginnings of further lines of a log; a script can have them. */
const FOLLOWING = /^\s*(?:File ".*", line \d+|(?:\w+\.)*\w*(?:Error|Exception)\b|Invalid command|Syntax error on line|Current thread|\(\d+\)[A-Z][a-z]+ )/;
/** Line of a traceback, which the source line and its marks follow, both indented. */
const FRAME = /^\s*File ".*", line \d+/;

/** Checks if a line is like one of a log. */
export function isLogLine(line: string): boolean {
  return SENTENCE.test(line) || PREFIX.test(line) || STAMPED.test(line) || FOLLOWING.test(line);
}

/** A text with its log lines and its other lines apart. The rest of each is blank, so that each offset keeps its meaning. */
export interface Apart {
  readonly log: string;
  readonly rest: string;
}

/** Takes the lines of a log out of a text. Undefined for a text without any: a run of them begins with a stamp or a traceback. */
export function logLinesApart(text: string): Apart | undefined {
  let isLog = false;
  let isFrame = false;
  let found = false;
  const log: string[] = [];
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    isLog = STAMPED.test(line) || PREFIX.test(line) || (isLog && (isLogLine(line) || (isFrame && /^\s+\S/.test(line))));
    isFrame = isLog && (FRAME.test(line) || (isFrame && !isLogLine(line)));
    found ||= isLog;
    const blank = line.replace(/[^\r]/g, ' ');
    log.push(isLog ? line : blank);
    rest.push(isLog ? blank : line);
  }
  return found ? { log: log.join('\n'), rest: rest.join('\n') } : undefined;
}
