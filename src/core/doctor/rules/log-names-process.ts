import type { Given } from '../given.ts';
import { hitsOf, type LogHit } from '../log/find.ts';
import { messageHits } from '../log/message.ts';
import { processName, processOf } from '../log/process.ts';
import { log, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

/** Messages that the process of the script writes itself. A child also writes about daemons. */
const OF_THE_SCRIPT = [
  'traceback', 'traceback-line', 'script-target', 'script-exec', 'script-exec-coded', 'script-parse', 'script-compile', 'script-compile-coded',
  'application-failed-first', 'application-failed', 'application-failed-coded',
] as const;
/** Last line of a traceback, whatever the exception. */
const EXCEPTION = /^(?:\w+\.)*\w*(?:Error|Exception)(?=:|$)/;

type Code = 'child' | 'daemon' | 'process';

export default rule<Code>({
  title: 'The log shows which process ran the script',
  advice: 'Compare this process with the process group that the configuration selects.',
  messages: {
    child: 'An Apache process wrote this line, so the script ran in embedded mode.',
    daemon: 'A daemon process wrote this line.',
    process: 'The {process}, wrote this line.',
  },
  find: (given) => {
    const found = new Map<string, Sighting<Code>>();
    for (const { file, line } of [...messageHits(given, OF_THE_SCRIPT), ...hitsOf(given, EXCEPTION)].sort((a, b) => a.file - b.file || a.line.start - b.line.start)) {
      const sighting = judge(given, file, line);
      const key = `${file} ${sighting?.code} ${sighting?.values?.['process']}`;
      if (sighting !== undefined && !found.has(key)) found.set(key, sighting);
    }
    return found.values();
  },
});

function judge(given: Given, file: number, line: LogHit['line']): Sighting<Code> | undefined {
  const { module, peer } = line;
  const at = { file, start: line.start, end: line.end };
  const process = processOf(given, file, line);
  if (process !== undefined) return { severity: 'info', at, code: 'process', values: { process: processName(process) }, related: [{ ...process.at, label: 'the log identifies the process' }] };
  // Apache 2.2 names no module, and its tag shows nothing.
  if (peer === undefined || module === undefined || !/^(?:wsgi|)$/.test(module)) return undefined;
  return { severity: 'info', at, code: peer === 'client' ? 'child' : 'daemon' };
}

/** A daemon process of mod_wsgi 4.4 that starts at LogLevel info, and its traceback. */
const NAMED = `[Wed Aug 17 11:14:33.273001 2016] [wsgi:info] [pid 5451:tid 140062113093376] mod_wsgi (pid=5451): Starting process 'shop' with uid=501, gid=20 and threads=5.
[Wed Aug 17 11:14:33.305776 2016] [wsgi:info] [pid 5451:tid 140062113093376] mod_wsgi (pid=5451): Attach interpreter ''.
[Wed Aug 17 11:14:35.000000 2016] [wsgi:info] [pid 5451:tid 140062113093376] [remote 192.0.2.1:50000] mod_wsgi (pid=5451, process='shop', application='shop.example.com|'): Loading WSGI script '/srv/shop/app.wsgi'.
[Wed Aug 17 11:14:35.100000 2016] [wsgi:error] [pid 5451:tid 140062113093376] [remote 192.0.2.1:50000] mod_wsgi (pid=5451): Target WSGI script '/srv/shop/app.wsgi' cannot be loaded as Python module.
`;

export const page = (): RulePage => ({
  silent: 'An Apache process wrote the line about a daemon process, or the log is from Apache 2.2, where the tag shows nothing.',
  bad: [
    speaks('info', 'Traceback (most recent call last)', log('A traceback of a daemon process', '[Sat Aug 27 21:48:27.000000 2016] [wsgi:error] [pid 16887] [remote 192.0.2.1:33592] Traceback (most recent call last):\n')),
    speaks('info', 'ModuleNotFoundError', log('A traceback of an Apache process', "[wsgi:error] [pid 9:tid 8] [client 192.0.2.1:50] ModuleNotFoundError: No module named 'django'\n")),
    speaks('info', 'cannot be loaded as Python module', log('A process that the log identifies', NAMED)),
  ],
  good: [
    log('A line about a daemon', "[wsgi:error] [pid 9] [client 192.0.2.1:50] Truncated or oversized response headers received from daemon process 'shop': /srv/app.wsgi\n"),
    log('Apache 2.2', '[Sun May 04 10:00:00 2014] [error] [client 192.0.2.1] ImportError: No module named flask\n'),
  ],
});
