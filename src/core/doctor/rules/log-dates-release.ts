import { PYTHONS, RELEASES } from '#core/releases';
import { MESSAGES, writes, type Message } from '#core/log';
import { hitsOf } from '../log/find.ts';
import { wholeMessageHits } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

/** Messages whose wording belongs to some releases of Python or mod_wsgi; where two fit, the first counts. */
const DATED = [
  'no-module', 'no-module-python35', 'no-module-python2', 'no-compiled-name', 'no-compiled-name-37', 'no-compiled-name-36', 'no-fork',
  'fatal-36', 'fatal-codec', 'fatal-37', 'fatal-codec-37', 'fatal-38', 'fatal-313', 'script-target', 'script-exec', 'script-parse',
] as const;
/** A code of mod_wsgi, whatever it stands in front of. */
const CODE = /\bWSGI0\d{3}\b/;

export default rule({
  title: 'The wording shows the release',
  advice: 'To confirm the version, read the line "configured -- resuming normal operations" that Apache logs at each start. The doctor does not set the version from the wording.',
  messages: { wording: 'This is the wording of {release}.' },
  find: (given) => {
    const hits = [
      ...wholeMessageHits(given, DATED).map(({ at, id }) => ({ at, release: writersOf(MESSAGES[id]) })),
      ...hitsOf(given, CODE).map(({ at }) => ({ at, release: writersOf(MESSAGES['home-missing-coded']) })),
    ];
    const first = new Map(hits.toReversed().map((hit) => [hit.release, hit]));
    return [...first.values()].flatMap(({ at, release }) => (release === undefined ? [] : [{
      severity: 'info' as const, confidence: 'inferred' as const, at, code: 'wording' as const, values: { release },
    }]));
  },
});

/** The releases of mod_wsgi or Python that write a message so, in words; undefined where all do. */
function writersOf(message: Message): string | undefined {
  if (message.pythons !== undefined) return `Python ${rangeOf(PYTHONS, ...message.pythons)}`;
  const releases = RELEASES.map(([release]) => release);
  const writers = releases.filter((release) => writes(release, message));
  const [first] = writers;
  const last = writers.at(-1);
  return first === undefined || last === undefined || writers.length === releases.length ? undefined : `mod_wsgi ${rangeOf(releases, first, last)}`;
}

function rangeOf<Version extends string>(all: readonly Version[], first: Version, last: Version): string {
  if (first === last) return first;
  if (first === all[0]) return `${last} or older`;
  return last === all.at(-1) ? `${first} or newer` : `${first} to ${last}`;
}

export const page = (): RulePage => ({
  silent: 'The message is the same in every release.',
  bad: [
    speaks('info', 'WSGI0109', log('A message with a code', "[wsgi:error] [pid 9:tid 8] [remote 192.0.2.1:50] WSGI0109: Unable to execute Python script file '/srv/app.wsgi'.\n")),
    speaks('info', 'ImportError: No module named flask', log('Without quotes', 'ImportError: No module named flask\n')),
    speaks('info', 'Failed to exec Python script file', log('A message of mod_wsgi', "mod_wsgi (pid=9): Failed to exec Python script file '/srv/app.wsgi'.\n")),
  ],
  good: [
    log('The same everywhere', "[wsgi:error] NameError: name 'x' is not defined\n"),
    log('A crash message that many releases share', "[wsgi:error] [pid 9] [client 192.0.2.1:50] Truncated or oversized response headers received from daemon process 'shop': /srv/shop/app.wsgi\n"),
  ],
});
