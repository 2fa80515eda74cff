import { messageHits } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

/** Signals that the process did not ask for: 15 and 9 end it on purpose. */
const CRASH = /signal (?:Segmentation fault|Abort(?:ed)?|Bus error|Illegal instruction|Floating point|(?:4|6|7|8|11)$)/;

export default rule({
  title: 'A process crashed during a request',
  advice: 'Check for compiled packages that include their own libraries (such as psycopg2 wheels before 2.8 with mod_ssl), for two Pythons or two modules in one process, and for a missing WSGIApplicationGroup %{GLOBAL}.',
  facts: ['H10c'],
  messages: { died: 'The process crashed before it sent a response.', signal: 'A signal ended the process, which means that compiled code crashed.' },
  find: (given) => [
    ...messageHits(given, ['answer-cut-off', 'answer-cut-off-coded', 'headers-ended']).map(({ at }) => ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'died' as const })),
    ...messageHits(given, ['child-signal', 'child-signal-core', 'ended-by-signal']).filter(({ found: [text] }) => CRASH.test(text)).map(({ at }) =>
      ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'signal' as const })),
  ],
});

export const page = (): RulePage => ({
  silent: 'The process ended normally.',
  bad: [
    speaks('error', "Truncated or oversized response headers received from daemon process 'shop'", log('Releases 4 and 5', "[wsgi:error] [pid 9] [client 192.0.2.1:50] Truncated or oversized response headers received from daemon process 'shop': /srv/shop/app.wsgi\n")),
    speaks('error', 'exit signal Segmentation fault (11)', log('Only the signal', '[core:notice] [pid 1] AH00051: child pid 9 exit signal Segmentation fault (11), possible coredump in /etc/apache2\n')),
  ],
  good: [log('A graceful restart', '[mpm_event:notice] [pid 1:tid 2] AH00493: SIGUSR1 received.  Doing graceful restart\n')],
});
