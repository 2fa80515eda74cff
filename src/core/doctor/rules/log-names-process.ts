import type { LogLine } from '../log/line.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

/** Lines that an Apache child writes about a daemon. */
const ABOUT_DAEMONS = /Truncated or oversized|Premature end of|closed connection before|Unable to connect|No WSGI daemon process called|cannot be accessed by this WSGI|Timeout when reading|Embedded mode of mod_wsgi/;
const OF_THE_SCRIPT = /Traceback \(most recent|^\s*File ".*", line \d+|(?:Error|Exception)\b|Exception occurred|cannot be loaded as Python module|Failed to exec Python|Failed to parse Python|raised processing WSGI script|Unable to execute Python script/;

export default rule({
  title: 'The log shows which process ran the script',
  why: 'With the default ErrorLogFormat, Apache 2.4 writes [client ...] for its own processes and [remote ...] for daemon processes.',
  advice: 'Compare it with the process group that the configuration selects.',
  facts: [],
  href: 'understand/processes-and-interpreters',
  messages: { child: 'An Apache process wrote this line, so the script ran in embedded mode.', daemon: 'A daemon process wrote this line.' },
  find: ({ logs }) => logs.flatMap(({ file, lines }) => (['client', 'remote'] as const).flatMap((peer) => {
    const line = lines.find((each) => each.peer === peer && isOfScript(each));
    return line === undefined ? [] : [{ severity: 'info' as const, at: { file, start: line.start, end: line.end }, code: peer === 'client' ? 'child' as const : 'daemon' as const }];
  })),
});

function isOfScript({ module, words }: LogLine): boolean {
  return module !== undefined && /^(?:wsgi|)$/.test(module) && OF_THE_SCRIPT.test(words) && !ABOUT_DAEMONS.test(words);
}

export const page = (): RulePage => ({
  silent: 'An Apache process wrote the line about a daemon process, or the log is from Apache 2.2, where the tag shows nothing.',
  bad: [speaks('info', 'ModuleNotFoundError', log('A traceback of an Apache process', "[wsgi:error] [pid 9:tid 8] [client 192.0.2.1:50] ModuleNotFoundError: No module named 'django'\n"))],
  good: [
    log('A line about a daemon', "[wsgi:error] [pid 9] [client 192.0.2.1:50] Truncated or oversized response headers received from daemon process 'shop': /srv/app.wsgi\n"),
    log('Apache 2.2', '[Sun May 04 10:00:00 2014] [error] [client 192.0.2.1] ImportError: No module named flask\n'),
  ],
});
